using System.Globalization;
using System.Text;
using DealLang.Evaluating;
using DealLang.Reports.Charts;
using DealLang.Reports.Graphs;

namespace DealLang.Reports;

/// <summary>Who is bound to whom in a world, for a browser, a wiki or Graphviz. Types are told by line and word as well as by colour.</summary>
public static class GraphPrinter
{
    /// <summary>A ring of at most twelve parties.</summary>
    public static string Svg(WorldEvaluator evaluator, int width = 760) => SvgPrinter.Print(DealWeb.Of(evaluator).Ring(Title(evaluator)), width);

    /// <summary>A Mermaid flowchart, as wikis and GitHub show it.</summary>
    public static string Mermaid(WorldEvaluator evaluator)
    {
        var web = DealWeb.Of(evaluator);
        var text = new StringBuilder("flowchart LR\n");
        for (int i = 0; i < web.Parties.Length; i++) text.Append(CultureInfo.InvariantCulture, $"  p{i}[\"{Entities(web.Parties[i].Name)}\"]\n");
        foreach (var edge in web.Edges)
            text.Append(CultureInfo.InvariantCulture, $"  p{web.Parties.IndexOf(edge.From)} {Arrow(edge)}|\"{Entities(Words(edge))}\"| p{web.Parties.IndexOf(edge.To)}\n");
        for (int i = 0; i < web.Edges.Length; i++) text.Append(CultureInfo.InvariantCulture, $"  linkStyle {i} stroke:{Colour(web.Edges[i].Role)}\n");
        return text.ToString();
    }

    /// <summary>The DOT language of Graphviz.</summary>
    public static string Dot(WorldEvaluator evaluator)
    {
        var web = DealWeb.Of(evaluator);
        var text = new StringBuilder($"digraph {Quoted(Title(evaluator))} {{\n  rankdir=LR;\n  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\", fontsize=10];\n");
        foreach (var party in web.Parties) text.Append(CultureInfo.InvariantCulture, $"  {Quoted(party.Name)};\n");
        foreach (var edge in web.Edges)
            text.Append(CultureInfo.InvariantCulture, $"  {Quoted(edge.From.Name)} -> {Quoted(edge.To.Name)} [label={Quoted(Words(edge))}, color=\"{Colour(edge.Role)}\", style={Line(edge)}];\n");
        return text.Append("}\n").ToString();
    }

    private static string Title(WorldEvaluator evaluator) => evaluator.World.Title.Length > 0 ? evaluator.World.Title : "Who is bound to whom";

    private static string Words(WebEdge edge) => string.Join(" · ", new[] { Wording.Of(edge.Role), edge.Label, edge.Certainty == Certainty.Closed ? "" : Wording.Of(edge.Certainty) }.Where(w => w.Length > 0));

    private static string Arrow(WebEdge edge) => edge switch
    {
        { Role: Role.Guarantee } or { Certainty: Certainty.Rumoured or Certainty.Announced } => "-.->",
        { Certainty: Certainty.Closed } => "==>",
        _ => "-->",
    };

    private static string Line(WebEdge edge) => edge switch
    {
        { Role: Role.Guarantee } or { Certainty: Certainty.Announced } => "dashed",
        { Certainty: Certainty.Rumoured } => "dotted",
        { Certainty: Certainty.Closed } => "bold",
        _ => "solid",
    };

    /// <summary>The palette of every picture, on white.</summary>
    private static string Colour(Role role) => role switch
    {
        Role.Equity => "#0072B2",
        Role.Debt => "#CC79A7",
        Role.Purchase => "#D55E00",
        Role.Warrant => "#009E73",
        _ => "#999999",
    };

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Entities(string text) => text.Replace("&", "#amp;", StringComparison.Ordinal).Replace("\"", "#quot;", StringComparison.Ordinal).Replace("<", "#lt;", StringComparison.Ordinal).Replace(">", "#gt;", StringComparison.Ordinal);
}

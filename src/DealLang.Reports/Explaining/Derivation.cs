using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Reports.Documents;
using DealLang.Reports.Formulas;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Explaining;

/// <summary>A figure down to its source lines: formula by name and by number, then each input in the same way.</summary>
internal sealed class Derivation(WorldEvaluator evaluator, string caseName, TreePage page)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>The lines under a figure's own: what it is made of, or who says it.</summary>
    public void Write(FigureValue value, View view, string indent)
    {
        if (value.Figure.Formula is { } formula) Derived(value, formula, view, indent);
        else Stated(value, indent);
    }

    private void Derived(FigureValue value, Expression formula, View view, string indent)
    {
        page.Write(indent + "= ", indent + "  ", FormulaText.Names(formula, value.Figure.Path.Owner));
        page.Write(indent + "= ", indent + "  ", FormulaText.Numbers(formula, r => Input(r, value.Figure.Path.Owner, view) is { } input ? FigureText.Of(input) : FigureText.Unknown));
        Note(value.Figure, indent);
        var inputs = formula.References().DistinctBy(r => r.ToString()).ToList();
        for (int i = 0; i < inputs.Count; i++) Branch(inputs[i], value.Figure.Path.Owner, view, indent, last: i == inputs.Count - 1);
    }

    private void Branch(Reference reference, string owner, View view, string indent, bool last)
    {
        string name = FormulaText.Name(reference, owner);
        string below = indent + (last ? "   " : "│  ");
        if (Input(reference, owner, view) is not { } input)
        {
            page.Write(indent + (last ? "└─ " : "├─ "), below, $"{name} is not known");
            return;
        }
        var inner = ViewOf(reference, owner, view);
        bool again = !_told.Add($"{input.Figure.Path} {reference.Supposing} {inner.Name}");
        Prose line = [new Words(name, Tone.Strong), $" = {FigureText.Of(input)}", $" · {Label(input)}"];
        page.Write(indent + (last ? "└─ " : "├─ "), below, again ? line + " (see above)" : line);
        if (!again) With(reference).Write(input, inner, below);
    }

    private static string Label(FigureValue value) => Naming.Label(value.Figure.Path) + (value.Figure.Formula is null ? ", " + value.Figure.Origin.ToString().ToLowerInvariant() : "");

    private void Stated(FigureValue value, string indent)
    {
        var figure = value.Figure;
        if (figure.Origin == Origin.Assumed && figure.Location is null) page.Write(indent, indent, Provenance.Note(figure).Length > 0 ? "assumed" : $"put here by case {caseName}");
        if (figure.Fact?.Used.Reading is { } reading && reading != Reading.None) page.Write(indent, indent, Wording.Caution(reading, figure.AsOf?.Written ?? ""));
        if (figure.Restated != 1m) Restated(figure, indent);
        if (value.Width > 0m) page.Write(indent, indent, $"good to ± {FigureText.Of(value.Width, figure.Unit, FigureStyles.Of(figure.Unit, figure.Path.Measure))}");
        Place(figure.Fact?.Used.Location ?? figure.Leg?.Location ?? figure.Location, indent);
        Citations(figure.Citations, indent);
        Note(figure, indent);
        foreach (var other in figure.Fact?.Claims.Where(c => c != figure.Fact.Used) ?? []) Other(figure.Fact!, other, indent);
    }

    private void Note(ModelFigure figure, string indent)
    {
        if (Provenance.Note(figure) is { Length: > 0 } note) page.Write(indent, indent, "note: " + note);
    }

    private void Restated(ModelFigure figure, string indent)
    {
        string splits = Naming.List(evaluator.World.Splits.Where(s => figure.Unit.Factors.Any(f => f.Name == "share:" + s.Class.FullName)).Select(Wording.Of));
        page.Write(indent, indent, $"{Wording.Restated(figure.Restated)}{(splits.Length > 0 ? ": " + splits : "")}");
    }

    private void Other(Fact fact, Claim claim, string indent)
    {
        string value = claim.Quantity is { } quantity ? FigureText.Of(quantity, claim.Key.Measure) : claim.Words;
        string why = fact.Agreement switch
        {
            Agreement.Agree => "agrees with it, less precisely",
            Agreement.Corrected => "corrected since",
            Agreement.Preferred => "not used: " + fact.Used.PreferBecause,
            _ => "conflicts with it, and nothing decides",
        };
        page.Write(indent, indent + "  ", $"also told: {value}; {why}");
        Citations(claim.Citations, indent + "  ");
    }

    private void Place(Text.Location? location, string indent)
    {
        if (location is null) return;
        string line = location.Source.LineContent(location.Source.LineIndexOf(location.Span.Start)).Trim();
        page.Write(indent, indent + "  ", $"{location.Path}:{location.Start.Line}: " + Collapse(line));
    }

    private void Citations(IEnumerable<Citation> citations, string indent)
    {
        foreach (var citation in citations)
        {
            if (citation.Quote.Length + citation.Locator.Length > 0) page.Write(indent, indent + "  ", CitedSource.Quote(citation.Quote, citation.Locator, citation.Source.Language, ""));
            page.Write(indent, indent + "  ", CitedSource.Of(citation.Source));
        }
    }

    /// <summary>What is asked for with other values is told of the world that has them.</summary>
    private Derivation With(Reference reference) => reference.WhatIf.IsEmpty ? this : new Derivation(evaluator.With(reference.WhatIf), caseName, page);

    private FigureValue? Input(Reference reference, string owner, View view) =>
        evaluator.With(reference.WhatIf).Value(reference.Path, ViewOf(reference, owner, view), reference.Case.Length > 0 ? reference.Case : caseName);

    private View ViewOf(Reference reference, string owner, View view) =>
        reference.Path.Owner == owner && reference.View.Length == 0 ? view : evaluator.FindView(reference.Path.Owner, reference.View) ?? view;

    private static string Collapse(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

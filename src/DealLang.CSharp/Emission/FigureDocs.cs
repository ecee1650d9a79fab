using System.Collections.Immutable;
using System.Globalization;
using DealLang.CSharp.Writing;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.CSharp.Emission;

/// <summary>The XML documentation of a property: the figure's path, formula and unit, where it comes from, who says so.</summary>
internal static class FigureDocs
{
    public static IEnumerable<string> Of(Member member, ModelLayout layout) => Xml.Element("summary", Summary(member, layout.Model))
        .Concat(Xml.Element("remarks", [.. Remarks(member, layout.Model)]));

    private static string Summary(Member member, Model model) => member.Figure is not { } figure
        ? $"<c>{XmlText.Of(new ReadableFormula("").Write(member.Key))}</c>: {Whose(member.Key, model)}."
        : figure.Formula is null
            ? $"<c>{XmlText.Of(figure.Path.ToString())}</c>, {XmlText.Of(UnitOf(figure))}, {Standing(figure)}{AsWritten(figure)}."
            : $"<c>{XmlText.Of($"{figure.Path} = {new ReadableFormula(model.Owner).Write(figure.Formula)}")}</c>, {XmlText.Of(UnitWords.Of(figure.Unit))}.";

    /// <summary>What is written in percent is a fraction here: 5 % is 0.05.</summary>
    private static string UnitOf(ModelFigure figure) => figure.Unit.IsOne && Written(figure).Contains('%', StringComparison.Ordinal) ? "a fraction" : UnitWords.Of(figure.Unit);

    private static string AsWritten(ModelFigure figure) => Written(figure) is { Length: > 0 } line ? $": <c>{XmlText.Of(line)}</c>" : "";

    private static string Whose(Reference reference, Model model)
    {
        if (model.Unknown.FirstOrDefault(u => u.Path == reference.Path) is { } unknown)
            return "not stated, and not reached by what is stated" + Missing(unknown);
        return reference.Path.Owner == model.Owner ? "a figure of another view or case" : "a figure from outside this model";
    }

    private static string Missing(UnknownFigure unknown) =>
        unknown.Missing.IsEmpty || unknown.Missing.SequenceEqual([unknown.Path]) ? ""
            : "; it would follow from " + string.Join(", ", unknown.Missing.Select(p => XmlText.Of(p.ToString())));

    private static string Standing(ModelFigure figure)
    {
        string origin = figure.Origin == Origin.Assumed ? "assumed" : "stated";
        return figure.Quantity?.Shape switch
        {
            Shape.About => origin + ", about",
            Shape.Cap => origin + " as a cap (at most)",
            Shape.Floor => origin + " as a floor (at least)",
            Shape.Range => origin + " as a range",
            Shape.Undisclosed => "undisclosed",
            _ => origin,
        };
    }

    private static IEnumerable<string> Remarks(Member member, Model model)
    {
        if (member.Figure is not { } figure) yield break;
        if (figure.Relation.Length > 0) yield return XmlText.Of($"Relation: {figure.Relation}.");
        if (figure.Origin == Origin.Solved) yield return "Solved.";
        if (figure.AsOf is { } day && !Written(figure).Contains(day.ToString(), StringComparison.Ordinal)) yield return XmlText.Of($"As of {day}.");
        if (figure.Restated != 1m) yield return $"Restated for splits: × {figure.Restated.ToString(CultureInfo.InvariantCulture)}.";
        if (figure.Note.Length > 0) yield return XmlText.Of($"Note: {figure.Note}.");
        foreach (var citation in Citations(figure)) yield return XmlText.Of(Cite(citation));
    }

    /// <summary>The line of the file that states a parameter, without its spaces for columns and its citations.</summary>
    private static string Written(ModelFigure figure)
    {
        if (figure.Formula is not null || figure.Location is not { } place) return "";
        string line = string.Join(' ', place.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        int cited = line.IndexOf(" [", StringComparison.Ordinal);
        return cited < 0 ? line : line[..cited];
    }

    private static ImmutableArray<Citation> Citations(ModelFigure figure) =>
        !figure.Citations.IsEmpty ? figure.Citations : figure.Fact?.Used.Citations ?? figure.Leg?.Citations ?? [];

    private static string Cite(Citation citation) =>
        $"{citation.Source.Name} ({citation.Source.Title}, {citation.Source.Date})"
        + (citation.Quote.Length > 0 ? $": “{citation.Quote}”" : "")
        + (citation.Locator.Length > 0 ? $", {citation.Locator}" : "") + ".";
}

using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Charts;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Reports.Building.Deals;

/// <summary>
/// How far each figure that the files give a range moves one that is looked at, one at a time, from its low end to its high, all others
/// at their base; the widest first.
/// </summary>
/// <param name="owner">Whose figures are named without him: the deal that is looked at; empty for a world.</param>
internal sealed class Tornado(ReportContext context, string owner, IEnumerable<string> owners)
{
    private const int Most = 12;

    private readonly List<Spread> _spreads = [.. Spreads(context, owners)];

    /// <summary>Whether too few figures have a range.</summary>
    public bool IsEmpty => _spreads.Count < 2;

    public string InSentence(FigurePath path) => path.Owner.Length == 0 ? path.Measure : Naming.InSentence(Label(path));

    /// <summary>The chart and its table; nothing where fewer than two ranges move the figure.</summary>
    /// <param name="outcome">A figure that is known in the report's case.</param>
    /// <param name="caption">The table's; empty where the section's heading says enough.</param>
    public ImmutableArray<Block> Blocks(FigureValue outcome, View view, string caption)
    {
        if (outcome.Value is null) return [];
        var rows = _spreads.Select(s => Row(s, outcome, view)).OfType<Swing>().OrderByDescending(s => Math.Abs(s.AtHigh - s.AtLow)).Take(Most).ToList();
        if (rows.Count < 2) return [];
        string label = Label(outcome.Figure.Path);
        var chart = new RangeChart($"What moves {InSentence(outcome.Figure.Path)}", string.Join("; ", rows.Select(r => $"{r.Label}: {Text(r.AtLow)} to {Text(r.AtHigh)}")),
            [.. rows.Select(r => new Charts.Range(r.Label, Math.Min(r.AtLow, r.AtHigh), Math.Max(r.AtLow, r.AtHigh), Text(Math.Min(r.AtLow, r.AtHigh)), Text(Math.Max(r.AtLow, r.AtHigh))))])
        {
            Reference = outcome.Value,
            ReferenceShown = "base " + FigureText.Of(outcome),
        };
        var table = Tables.Of([new("Figure"), new("Low end", ColumnKind.Figure), new("High end", ColumnKind.Figure), new(caption.Length == 0 ? $"{label} at the low end" : "at the low end", ColumnKind.Figure), new("at the high end", ColumnKind.Figure)],
            rows.Select(r => ImmutableArray.Create<Cell>(Named(r.Spread.Path), Cell(r.From, r.Spread.Path, r.Spread.AtLow), Cell(r.To, r.Spread.Path, r.Spread.AtHigh), Cell(Text(r.AtLow), outcome.Figure.Path, r.Spread.AtLow), Cell(Text(r.AtHigh), outcome.Figure.Path, r.Spread.AtHigh))), caption);
        return [new Picture(caption.Length == 0 ? "tornado" : $"tornado-{outcome.Figure.Path}", chart), .. table is null ? ImmutableArray<Block>.Empty : [table]];

        string Text(decimal value) => FigureText.Of(value, outcome.Figure.Unit, FigureStyles.Of(outcome.Figure.Unit, outcome.Figure.Path.Measure));

        Cell Cell(string shown, FigurePath path, Assignment supposed) => new(shown)
        {
            Path = context.Figures.Suppose(new Reference(path, context.Evaluator.FindView(path.Owner, "") == view ? "" : view.Name) { WhatIf = Assignments.From([CellPath.Told(supposed, path.Owner)]) }),
        };
    }

    private Swing? Row(Spread spread, FigureValue outcome, View view)
    {
        if (spread.Path == outcome.Figure.Path || Of(spread.AtLow) is not { } low || Of(spread.AtHigh) is not { } high || low == high) return null;
        return new Swing(spread, Label(spread.Path), Text(spread.AtLow), Text(spread.AtHigh), low, high);

        decimal? Of(Assignment end) => context.Evaluator.With(Assignments.From([end])).Value(outcome.Figure.Path, view, context.Options.Case)?.Value;

        string Text(Assignment end) => FigureText.Of(end.Line.Quantity!, spread.Path.Measure);
    }

    private string Label(FigurePath path) =>
        path.Owner.Length == 0 ? path.Measure : path.Owner == owner ? Naming.Label(path) : $"{Naming.Label(path)}, {path.Owner}";

    /// <summary>The same with the name as a name, which no language has another word for.</summary>
    private Prose Named(FigurePath path) =>
        path.Owner.Length == 0 ? [new Words(path.Measure) { Path = path.Measure }] : path.Owner == owner ? Naming.Label(path) : Prose.Of($"{Naming.Label(path)}, {new Words(path.Owner) { Path = path.Owner }}");

    /// <summary>Stated of the owners and by the files themselves, with two ends and something to count on between them.</summary>
    private static IEnumerable<Spread> Spreads(ReportContext context, IEnumerable<string> owners)
    {
        var facts = owners.SelectMany(context.FactsOf).Where(f => f.Quantity is not null)
            .Select(f => Of(new FigurePath(f.Key.Owner, f.Key.Measure, f.Key.Argument), f.Quantity!, f.Used.Location));
        var assumed = context.World.Figures.Where(f => f.Assumed is not null).Select(f => Of(f.Path, f.Assumed!, f.Location));
        return facts.Concat(assumed).OfType<Spread>().DistinctBy(r => r.Path);
    }

    private static Spread? Of(FigurePath path, Quantity quantity, Location location)
    {
        return quantity is { Shape: Shape.Stated or Shape.About, Low: null } or { Shape: Shape.Stated or Shape.About, High: null } || quantity.In("base") is null ? null
            : quantity.In("low") is { } low && quantity.In("high") is { } high && low < high ? new Spread(path, At(low), At(high)) : null;

        Assignment At(decimal value) => Assignment.Of(path, new Quantity(value, quantity.Unit, Shape.Stated), location);
    }

    /// <param name="AtLow">The figure at the low end of what is stated of it.</param>
    private sealed record Spread(FigurePath Path, Assignment AtLow, Assignment AtHigh);

    private sealed record Swing(Spread Spread, string Label, string From, string To, decimal AtLow, decimal AtHigh);
}

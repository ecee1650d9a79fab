using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Charts;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Building.Deals;

/// <summary>
/// How far each figure that the file gives a range moves what the deal is looked at for, one at a time, from its low end to its high, all others
/// at their base; the widest first.
/// </summary>
internal sealed class Tornado(ReportContext context, Deal deal, Evaluation evaluation)
{
    private const int Most = 12;

    /// <summary>What a deal is looked at for, the first that is known.</summary>
    private static readonly ImmutableArray<string> s_outcomes = ["irr", "accretion.percent", "goodwill", "premium", "per-share", "equity", "value", "consideration"];

    /// <summary>Null where fewer than two ranges move it.</summary>
    public Section? Of()
    {
        foreach (string measure in s_outcomes)
        {
            if (evaluation.AllKnown(measure).FirstOrDefault(f => f.Value is not null) is not { } outcome) continue;
            var rows = Ranges().Select(r => Row(r.Path, r.Quantity, outcome)).OfType<Swing>().OrderByDescending(s => Math.Abs(s.AtHigh - s.AtLow)).Take(Most).ToList();
            if (rows.Count >= 2) return Section(outcome, rows);
        }
        return null;
    }

    private Section? Section(FigureValue outcome, List<Swing> rows)
    {
        string label = Naming.Label(outcome.Figure.Path);
        var chart = new RangeChart($"What moves {Naming.InSentence(label)}", string.Join("; ", rows.Select(r => $"{r.Label}: {Text(r.AtLow)} to {Text(r.AtHigh)}")),
            [.. rows.Select(r => new Charts.Range(r.Label, Math.Min(r.AtLow, r.AtHigh), Math.Max(r.AtLow, r.AtHigh), Text(Math.Min(r.AtLow, r.AtHigh)), Text(Math.Max(r.AtLow, r.AtHigh))))])
        {
            Reference = outcome.Value,
            ReferenceShown = "base " + FigureText.Of(outcome),
        };
        return Tables.Section("Tornado", Weight.Detail, new Picture("tornado", chart),
            Tables.Of([new("Figure"), new("From", ColumnKind.Figure), new("To", ColumnKind.Figure), new($"{label} at the low end", ColumnKind.Figure), new("at the high end", ColumnKind.Figure)],
                rows.Select(r => ImmutableArray.Create<Cell>(r.Label, Input(r, r.Low, r.Quantity.Low!.Value, "low"), Input(r, r.High, r.Quantity.High!.Value, "high"), Cell(r, r.AtLow, "low"), Cell(r, r.AtHigh, "high")))));

        string Text(decimal value) => FigureText.Of(value, outcome.Figure.Unit, FigureStyles.Of(outcome.Figure.Unit, outcome.Figure.Path.Measure));

        Cell Input(Swing row, string shown, decimal value, string end)
        {
            var figure = new ModelFigure(row.Path with { Argument = row.Path.Argument.Length == 0 ? end : $"{row.Path.Argument}, {end}" }, row.Quantity.Unit, Origin.Stated);
            return new Cell(shown) { Path = context.Figures.Name(new FigureValue(figure, value, default, value, value, 0m), evaluation.Model.View) };
        }

        Cell Cell(Swing row, decimal value, string end)
        {
            var path = outcome.Figure.Path;
            string supposed = $"{row.Label} {(end == "low" ? row.Low : row.High)}";
            var named = outcome with { Value = value, Figure = outcome.Figure with { Path = path with { Argument = path.Argument.Length == 0 ? supposed : $"{path.Argument}, {supposed}" } } };
            return new Cell(Text(value)) { Path = context.Figures.Name(named, evaluation.Model.View) };
        }
    }

    private Swing? Row(FigurePath path, Quantity quantity, FigureValue outcome)
    {
        if (At(quantity.Low!.Value) is not { } low || At(quantity.High!.Value) is not { } high || low == high) return null;
        return new Swing(path, quantity, path.Owner == deal.Name || path.Owner.Length == 0 ? path.Owner.Length == 0 ? path.Measure : Naming.Label(path) : $"{Naming.Label(path)}, {path.Owner}", Text(quantity.Low.Value), Text(quantity.High.Value), low, high);

        decimal? At(decimal value) => context.Evaluator.With(Assignments.From([Assignment.Of(path, new Quantity(value, quantity.Unit, Shape.Stated), deal.Location)]))
            .Evaluate(deal, evaluation.Model.View, context.Options.Case).Find(outcome.Figure.Path)?.Value;

        string Text(decimal value) => FigureText.Of(value, quantity.Unit, FigureStyles.Of(quantity.Unit, path.Measure));
    }

    /// <summary>Stated of the deal, of its parties and by the file itself, with two ends and something to count on between them.</summary>
    private IEnumerable<(FigurePath Path, Quantity Quantity)> Ranges()
    {
        var facts = deal.Subjects.Concat(deal.Objects).Select(p => p.Name).Prepend(deal.Name).SelectMany(context.FactsOf)
            .Where(f => f.Quantity is not null).Select(f => (Path: new FigurePath(f.Key.Owner, f.Key.Measure, f.Key.Argument), Quantity: f.Quantity!));
        var assumed = context.World.Figures.Where(f => f.Assumed is not null).Select(f => (f.Path, Quantity: f.Assumed!));
        return facts.Concat(assumed).Where(r => r.Quantity is { Low: { } low, High: { } high, Shape: not (Shape.Cap or Shape.Floor) } && low < high).DistinctBy(r => r.Path);
    }

    private sealed record Swing(FigurePath Path, Quantity Quantity, string Label, string Low, string High, decimal AtLow, decimal AtHigh);
}

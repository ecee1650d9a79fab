using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>What may still be paid after the closing: for what, how that stands on the day of the report, what it comes to.</summary>
internal sealed class ContingentTable(ReportContext context, Deal deal, Evaluation evaluation)
{
    private static readonly ImmutableArray<Column> Columns =
        [new("Payment"), new("Waits for"), new("Today"), new("Pays today", ColumnKind.Figure), new("In all", ColumnKind.Figure)];

    public IEnumerable<Block?> Blocks()
    {
        var today = context.Evaluator.Evaluate(deal, context.Evaluator.Now, context.Options.Case);
        yield return Tables.Of(Columns, Payments().SelectMany(p => Rows(p.Label, p.Leg, today)));
        foreach (var (label, leg) in Payments().Where(p => p.Leg.EarnOut is not null))
        {
            var curve = new PayoffCurve(context, deal, label, leg, leg.EarnOut!);
            yield return curve.Drawn();
            yield return curve.Table();
        }
    }

    /// <summary>Each payoff of the model with the leg that promises it.</summary>
    private IEnumerable<(string Label, Leg Leg)> Payments() => evaluation.All("payoff")
        .Select(p => (Label: p.Figure.Path.Argument, evaluation.Figures.FirstOrDefault(f => f.Figure.Path.Argument == p.Figure.Path.Argument && f.Figure.Leg is { IsContingent: true })?.Figure.Leg))
        .Where(p => p.Leg is not null).Select(p => (p.Label, p.Leg!));

    /// <summary>A right may promise several things, each for a reason of its own: a row for each, and what they come to.</summary>
    private IEnumerable<ImmutableArray<Cell>> Rows(string label, Leg leg, Evaluation today)
    {
        Leg[] promises = leg.OfRight.Length == 0 ? [leg]
            : [.. evaluation.Figures.Select(f => f.Figure.Leg).OfType<Leg>().Where(l => l.OfRight == leg.OfRight && l.IsContingent).Distinct()];
        if (promises.Length == 1) return [Row(label, leg, today)];
        return [.. promises.Select(p => (ImmutableArray<Cell>)[Naming.Written(p), WaitsFor(p), Stands(p), "", ""]),
            [label, "", "", Now("payoff", label, today), Now("payoff.total", label, today)]];
    }

    private ImmutableArray<Cell> Row(string label, Leg leg, Evaluation today) =>
        [Naming.Written(leg), WaitsFor(leg), Stands(leg), Now("payoff", label, today), Now("payoff.total", label, today)];

    private static Prose WaitsFor(Leg leg)
    {
        var parts = new List<Prose>();
        if (leg.When is { } when) parts.Add(when.Written);
        if (leg.EarnOut is { } earnOut)
        {
            string metric = earnOut.Metric is { } measured ? measured.ToString() : "its metric";
            parts.Add($"{metric}{(earnOut.Period is { } period ? " over " + period.Written : "")}{(earnOut.Threshold is { } from ? " from " + FigureText.Of(from, "") : "")}{(earnOut.Trigger is { } trigger ? ", once it comes to " + FigureText.Of(trigger, "") : "")}"
                + (earnOut.Cap is { } cap ? ", at most " + FigureText.Of(cap, "") : "") + (earnOut.Floor is { } floor ? ", at least " + FigureText.Of(floor, "") : ""));
        }
        return Prose.Join("; ", parts);
    }

    private Prose Stands(Leg leg) => leg.When is { } when ? ConditionTable.Stands(context, deal, when) : "";

    private Cell Now(string measure, string label, Evaluation today)
    {
        var path = new FigurePath(deal.Name, measure, label);
        return today.Find(path) is { } figure ? new Cell(FigureText.Of(figure)) { Path = $"{path} at now" } : FigureText.Unknown;
    }
}

using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Charts;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Building.Deals;

/// <summary>What an earn-out pays at the values of its metric where its course bends, and between and beyond them.</summary>
internal sealed class PayoffCurve(ReportContext context, Deal deal, string label, Leg leg, EarnOut earnOut)
{
    public Table? Table()
    {
        if (earnOut is not { Metric: { } measured, Period: { } period }) return null;
        var metric = measured with { Argument = period.Written };
        var unit = earnOut.Threshold?.Unit ?? earnOut.Cap?.Unit ?? leg.Amount?.Unit;
        if (unit?.Currency is null && earnOut.Threshold is null) return null;
        return Tables.Of([new(Naming.Label(metric with { Argument = $"{metric.Owner}, {period.Written}" }), ColumnKind.Figure), new("Pays", ColumnKind.Figure)], Points().Select(at => Row(metric, at, unit!)), $"What {label} pays");
    }

    /// <summary>The curve through the same points.</summary>
    public Picture? Drawn()
    {
        if (Table() is not { } table || earnOut is not { Metric: { } measured, Period: { } period }) return null;
        var metric = measured with { Argument = period.Written };
        var unit = (earnOut.Threshold?.Unit ?? earnOut.Cap?.Unit ?? leg.Amount?.Unit)!;
        ImmutableArray<(decimal At, FigureValue? Paid)> points = [.. Points().Select(at => (at, Paid(metric, at, unit)))];
        if (points.Length < 2 || points.Any(p => p.Paid?.Value is null)) return null;
        return new Picture("payoff", new LineChart(table.Caption, string.Join("; ", table.Rows.Select(r => $"{r[0].Text.Plain}: {r[1].Text.Plain}")),
            [new Series(table.Columns[1].Header, [.. points.Select(p => new Point(p.At, p.Paid!.Value!.Value))])],
            [.. points.Select((p, i) => new Tick(p.At, table.Rows[i][0].Text.Plain))],
            [.. points.Select((p, i) => new Tick(p.Paid!.Value!.Value, table.Rows[i][1].Text.Plain)).DistinctBy(t => t.Shown)])
        {
            AcrossLabel = table.Columns[0].Header,
            UpLabel = table.Columns[1].Header,
        });
    }

    private FigureValue? Paid(FigurePath metric, decimal at, Unit unit)
    {
        var supposed = context.Evaluator.With(Assignments.From([Assignment.Of(metric, new Quantity(at, unit, Shape.Stated), leg.Location)]));
        return supposed.Value(new FigurePath(deal.Name, "payoff", label), context.ViewOf(deal), context.Options.Case);
    }

    private ImmutableArray<Cell> Row(FigurePath metric, decimal at, Unit unit)
    {
        var quantity = new Quantity(at, unit, Shape.Stated);
        var paid = Paid(metric, at, unit);
        return [FigureText.Of(quantity, metric.Measure), paid is null ? FigureText.Unknown : FigureText.Of(paid)];
    }

    /// <summary>Just less: what is paid leaps where the metric reaches it.</summary>
    private static decimal Before(decimal reached) => reached * 0.999m;

    private IEnumerable<decimal> Points()
    {
        decimal from = earnOut.Threshold switch { { Shape: Shape.Range, Low: { } low } => low, { Value: { } value } => value, _ => 0m };
        decimal? full = earnOut.Threshold is { Shape: Shape.Range, High: { } high } ? high : earnOut is { Rate: { } rate and > 0m, Cap.Value: { } cap } ? from + (cap / rate) : null;
        if (earnOut.Trigger?.Value is { } reached && reached > from) return full is { } most && most > reached ? [from, Before(reached), reached, most, most + ((most - from) / 2m)] : [from, Before(reached), reached, reached * 1.5m];
        if (full is { } end && end > from) return [from / 2m, from, (from + end) / 2m, end, end + ((end - from) / 2m)];
        return from > 0m ? [from / 2m, from, from * 1.5m, from * 2m] : [];
    }
}

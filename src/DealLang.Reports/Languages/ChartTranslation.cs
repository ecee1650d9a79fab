using System.Collections.Immutable;
using DealLang.Reports.Charts;

namespace DealLang.Reports.Languages;

/// <summary>A chart with its words in another language; what is drawn stays as it is.</summary>
internal sealed class ChartTranslation(Interpreter interpreter)
{
    public Chart Of(Chart chart) => Words(chart) with { Title = Say(chart.Title), Description = interpreter.Say(chart.Description, Factor(chart)), IsRightToLeft = interpreter.IsRightToLeft };

    private Chart Words(Chart chart) => chart switch
    {
        BarChart bars => bars with { Bars = [.. bars.Bars.Select(Of)] },
        ColumnChart columns => columns with { Columns = [.. columns.Columns.Select(Of)], LineLabel = Say(columns.LineLabel), LineShown = [.. columns.LineShown.Select(Say)] },
        WaterfallChart waterfall => waterfall with { Steps = [.. waterfall.Steps.Select(s => s with { Label = Say(s.Label), Shown = Say(s.Shown) })] },
        RangeChart ranges => ranges with
        {
            Ranges = [.. ranges.Ranges.Select(r => r with { Label = Say(r.Label), ShownLow = Say(r.ShownLow), ShownHigh = Say(r.ShownHigh) })],
            ReferenceShown = Say(ranges.ReferenceShown),
        },
        LineChart lines => lines with
        {
            Series = [.. lines.Series.Select(s => s with { Label = Say(s.Label) })],
            Across = [.. lines.Across.Select(Of)],
            Up = [.. lines.Up.Select(Of)],
            Marks = [.. lines.Marks.Select(Of)],
            AcrossLabel = Say(lines.AcrossLabel),
            UpLabel = Say(lines.UpLabel),
        },
        GridChart grid => grid with
        {
            Rows = [.. grid.Rows.Select(Say)],
            Columns = [.. grid.Columns.Select(Say)],
            Cells = [.. grid.Cells.Select(r => r.Select(c => c with { Shown = interpreter.Say(c.Shown, Factor(grid)) }).ToImmutableArray())],
            RowsLabel = Say(grid.RowsLabel),
            ColumnsLabel = Say(grid.ColumnsLabel),
        },
        TimelineChart timeline => timeline with { Moments = [.. timeline.Moments.Select(m => m with { Shown = Say(m.Shown), Label = Say(m.Label) })] },
        RingChart ring => ring with { Edges = [.. ring.Edges.Select(e => e with { Shown = Say(e.Shown) })], Keys = [.. ring.Keys.Select(k => k with { Label = Say(k.Label) })] },
        _ => chart,
    };

    private Composition Of(Composition bar) =>
        bar with { Label = Say(bar.Label), Shown = Say(bar.Shown), Parts = [.. bar.Parts.Select(p => p with { Label = Say(p.Label), Shown = Say(p.Shown) })] };

    private Tick Of(Tick tick) => tick with { Shown = Say(tick.Shown) };

    /// <summary>The numbers of a grid may have their scale in its title alone.</summary>
    private decimal Factor(Chart chart) => chart is GridChart ? interpreter.Factor(chart.Title) ?? 1m : 1m;

    private string Say(string english) => interpreter.Say(english);
}

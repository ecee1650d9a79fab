namespace DealLang.Reports.Charts;

/// <summary>Charts as SVG. Drawn for a width, not scaled to it, so that words stay legible on a telephone.</summary>
internal static class ChartDrawing
{
    public const decimal Wide = 760m;
    public const decimal Narrow = 330m;

    /// <param name="id">Unique on its page.</param>
    public static string Of(Chart chart, decimal width, string id, string kind = "")
    {
        var canvas = new SvgCanvas(width, id, chart.IsRightToLeft);
        switch (chart)
        {
            case BarChart bars: BarDrawing.Draw(bars, canvas); break;
            case ColumnChart columns: ColumnDrawing.Draw(columns, canvas); break;
            case WaterfallChart waterfall: WaterfallDrawing.Draw(waterfall, canvas); break;
            case RangeChart ranges: RangeDrawing.Draw(ranges, canvas); break;
            case LineChart lines: LineDrawing.Draw(lines, canvas); break;
            case GridChart grid: GridDrawing.Draw(grid, canvas); break;
            case TimelineChart timeline: TimelineDrawing.Draw(timeline, canvas); break;
            case RingChart ring: RingDrawing.Draw(ring, canvas); break;
        }
        canvas.Room(canvas.Height + 4m);
        return canvas.Svg(chart.Title, chart.Description, chart is RingChart ? (kind + " ring").TrimStart() : kind);
    }
}

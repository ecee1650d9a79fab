using DealLang.Reports.Charts;
using DealLang.Reports.Html;

namespace DealLang.Reports;

/// <summary>One chart as an SVG file of its own: with its style, so that it needs nothing else, light and dark.</summary>
public static class SvgPrinter
{
    /// <param name="width">In pixels at natural size; charts are laid out for it.</param>
    public static string Print(Chart chart, int width = 760)
    {
        string svg = ChartDrawing.Of(chart, Math.Clamp(width, 240, 2000), "chart");
        int end = svg.IndexOf('>', StringComparison.Ordinal);
        return $"{svg[..end]} xmlns=\"http://www.w3.org/2000/svg\"><style>{PageFile.ChartStyle}</style>{svg[(end + 1)..]}\n";
    }
}

using System.Globalization;
using DealLang.Reports.Charts;
using DealLang.Reports.Documents;
using DealLang.Reports.Html;

namespace DealLang.Reports;

/// <summary>One chart as an SVG file of its own: with its style, so that it needs nothing else, light and dark.</summary>
public static class SvgPrinter
{
    /// <summary>The charts of a report by their names; of several with one name the second is name-2.</summary>
    public static IEnumerable<(string Name, Chart Chart)> Charts(Document document) => Pictures(document.Blocks).GroupBy(p => p.Name)
        .SelectMany(g => g.Select((p, i) => (i == 0 ? g.Key : string.Create(CultureInfo.InvariantCulture, $"{g.Key}-{i + 1}"), p.Chart)));

    private static IEnumerable<Picture> Pictures(IEnumerable<Block> blocks) => blocks.SelectMany(b => b switch
    {
        Section section => Pictures(section.Blocks),
        Picture picture => [picture],
        _ => Enumerable.Empty<Picture>(),
    });

    /// <param name="width">In pixels at natural size; charts are laid out for it.</param>
    public static string Print(Chart chart, int width = 760)
    {
        string svg = ChartDrawing.Of(chart, Math.Clamp(width, 240, 2000), "chart");
        int end = svg.IndexOf('>', StringComparison.Ordinal);
        return $"{svg[..end]} xmlns=\"http://www.w3.org/2000/svg\"><style>{PageFile.ChartStyle}</style>{svg[(end + 1)..]}\n";
    }
}

using System.Text;

namespace DealLang.Reports.Html;

/// <summary>The style sheet and the script of a page, which lie beside this file and travel in the assembly.</summary>
internal static class PageFile
{
    public static string Style => Read("report.css");
    public static string Script => Read("report.js");

    /// <summary>How charts look, on a page or alone.</summary>
    public static string ChartStyle => Read("chart.css", "Charts");

    private static string Read(string name, string folder = "Html")
    {
        using var stream = typeof(PageFile).Assembly.GetManifestResourceStream($"DealLang.Reports.{folder}.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

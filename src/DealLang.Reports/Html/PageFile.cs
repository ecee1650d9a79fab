using System.Text;

namespace DealLang.Reports.Html;

/// <summary>The style sheet and the script of a page, which lie beside this file and travel in the assembly.</summary>
internal static class PageFile
{
    public static string Style => Read("report.css");
    public static string Script => Read("report.js");

    private static string Read(string name)
    {
        using var stream = typeof(PageFile).Assembly.GetManifestResourceStream("DealLang.Reports.Html." + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

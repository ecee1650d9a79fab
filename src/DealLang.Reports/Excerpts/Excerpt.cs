using System.Globalization;
using DealLang.Text;

namespace DealLang.Reports.Excerpts;

/// <summary>The source line of a place with its number, and the carets under what is meant. A span of several lines is marked on its first.</summary>
internal static class Excerpt
{
    private const int Gutter = 8;

    public static (string Line, string Carets) Of(Location location, int width)
    {
        var source = location.Source;
        int index = source.LineIndexOf(location.Span.Start);
        int from = source.LineStart(index);
        var (line, carets) = new SourceLine(source.LineContent(index)).Mark(location.Span.Start - from, location.Span.End - from, width - Gutter);
        return ($"{(index + 1).ToString(CultureInfo.InvariantCulture),5} │ {line}", $"      │ {carets}");
    }
}

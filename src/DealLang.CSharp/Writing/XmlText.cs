using System.Globalization;
using System.Text;

namespace DealLang.CSharp.Writing;

/// <summary>Any text inside an XML documentation comment: well formed, on one line, in its own script.</summary>
internal static class XmlText
{
    public static string Of(string text)
    {
        var xml = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) xml.Append(Of(rune));
        return xml.ToString();
    }

    /// <summary>Breaks the lines of a text between words, so that a comment stays within <paramref name="width"/> columns.</summary>
    public static IEnumerable<string> Wrap(string xml, int width)
    {
        var line = new StringBuilder();
        foreach (string word in xml.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }
            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }
        yield return line.ToString();
    }

    private static string Of(Rune rune) => rune.Value switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
            // Bidi controls and other invisible characters are shown by their number.
            UnicodeCategory.Format => $"&#x{rune.Value.ToString("X", CultureInfo.InvariantCulture)};",
            _ when rune.Value is 0xFFFE or 0xFFFF => "\uFFFD",
            _ => rune.ToString(),
        },
    };
}

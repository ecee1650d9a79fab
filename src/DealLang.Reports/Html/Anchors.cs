using System.Globalization;
using System.Text;

namespace DealLang.Reports.Html;

/// <summary>Where a link of the page leads: figures go by their canonical paths, sections by their titles, footnotes by their numbers.</summary>
internal sealed class Anchors
{
    private readonly HashSet<string> _sections = new(StringComparer.Ordinal);

    /// <summary>The path itself; an id holds no space.</summary>
    public static string Figure(string path) => string.Concat(path.Select(c => char.IsWhiteSpace(c) ? '_' : c));

    public static string Source(int number) => "source-" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A section's title as an id, with a number where two have one title.</summary>
    public string Section(string title)
    {
        var slug = new StringBuilder("s-");
        foreach (char c in title)
        {
            if (char.IsLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug[^1] != '-') slug.Append('-');
        }
        string id = slug.ToString().TrimEnd('-');
        string unique = id;
        for (int i = 2; !_sections.Add(unique); i++) unique = id + "-" + i.ToString(CultureInfo.InvariantCulture);
        return unique;
    }

    private const string Plain = "-._~!$()*+,;=:@/?";

    /// <summary>An address within the page; what a fragment may hold stays as it is.</summary>
    public static string Link(string id)
    {
        var link = new StringBuilder("#", id.Length + 1);
        foreach (var rune in id.EnumerateRunes())
        {
            if (rune.IsAscii && (Rune.IsLetterOrDigit(rune) || Plain.Contains((char)rune.Value, StringComparison.Ordinal))) link.Append((char)rune.Value);
            else link.Append(Uri.EscapeDataString(rune.ToString()));
        }
        return link.ToString();
    }
}

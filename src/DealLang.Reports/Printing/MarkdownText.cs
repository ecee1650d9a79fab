using System.Buffers;
using System.Globalization;
using System.Text;
using DealLang.Reports.Documents;

namespace DealLang.Reports.Printing;

/// <summary>Runs as Markdown; every character that Markdown would take for itself is escaped.</summary>
internal static class MarkdownText
{
    private const int BarWidth = 60;

    private static readonly SearchValues<char> Special = SearchValues.Create(@"\`*_[]<>|~#");

    public static string Of(Prose prose)
    {
        var text = new StringBuilder();
        foreach (var run in prose)
        {
            text.Append(run switch
            {
                Words { Tone: Tone.Strong } words => $"**{Escape(words.Text)}**",
                Words words => Escape(words.Text),
                Link link => $"[{Escape(link.Text)}](<{link.Address}>)",
                Code code => CodeSpan(code.Text),
                Foreign foreign => Direction.IsRightToLeft(foreign.Text) ? Direction.Isolate + EscapeOnly(foreign.Text) + Direction.Pop : EscapeOnly(foreign.Text),
                Cite cite => string.Concat(cite.Numbers.Select(n => $"[^{n.ToString(CultureInfo.InvariantCulture)}]")),
                Bar bar => Escape(BarText.Draw(bar, BarWidth)),
                _ => "",
            });
        }
        return text.ToString();
    }

    public static string Of(Footnote note) =>
        $"[^{note.Number.ToString(CultureInfo.InvariantCulture)}]: {Of(Prose.Join(" — ", [note.Text, .. note.Quotes]))}";

    public static string Escape(string text) => EscapeOnly(Direction.Isolated(text));

    private static string EscapeOnly(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0) return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            if (Special.Contains(c)) escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>A pipe ends a table's cell even inside a code span, unless it is escaped.</summary>
    private static string CodeSpan(string code)
    {
        string fence = code.Contains('`', StringComparison.Ordinal) ? "``" : "`";
        return fence + code.Replace("|", "\\|", StringComparison.Ordinal) + fence;
    }
}

using System.Text;
using DealLang.Reports.Documents;
using DealLang.Reports.Printing;

namespace DealLang.Reports;

/// <param name="MostLines">Sections of least weight are left out, and named, until the text has no more lines; null prints all.</param>
public sealed record MarkdownOptions(int? MostLines = 100);

/// <summary>A document as GitHub-flavoured Markdown: right-aligned numbers, footnotes for citations, \n between lines.</summary>
public static class MarkdownPrinter
{
    public static string Print(Document document, MarkdownOptions? options = null)
    {
        var parts = MarkdownPart.Of(document);
        var left = LeftOut(parts, (options ?? new MarkdownOptions()).MostLines ?? int.MaxValue);
        var kept = parts.Where(p => !left.Contains(p)).ToList();
        var text = new StringBuilder(string.Join("\n\n", kept.Select(p => p.Text).Where(t => t.Length > 0)));
        if (left.Count > 0) text.Append("\n\n").Append(MarkdownText.Escape(document.Say(Wording.LeftOut(parts.Where(left.Contains).Select(p => p.Title)))));
        text.Append('\n');
        var cited = kept.SelectMany(p => p.Cited).ToHashSet();
        string notes = string.Concat(parts.SelectMany(p => p.Notes).Where(n => cited.Contains(n.Number)).Select(n => MarkdownText.Of(n) + "\n"));
        return text.Append(notes.Length > 0 ? "\n" + notes : "").ToString();
    }

    /// <summary>The lightest sections, the last of them first, until what stays fits; then those that fit after all. A footnote goes with the last section that cites it.</summary>
    private static HashSet<MarkdownPart> LeftOut(List<MarkdownPart> parts, int most)
    {
        var left = new HashSet<MarkdownPart>();
        var cites = parts.SelectMany(p => p.Cited).GroupBy(n => n).ToDictionary(g => g.Key, g => g.Count());
        int lines = parts.Sum(p => p.Height) + cites.Count;
        if (lines <= most) return left;
        lines += 2;
        foreach (var part in parts.AsEnumerable().Reverse().Where(p => p.CanGo).OrderByDescending(p => p.Weight))
        {
            if (lines <= most) break;
            left.Add(part);
            lines -= part.Height + part.Cited.Count(n => --cites[n] == 0);
        }
        foreach (var part in parts.Where(left.Contains).OrderBy(p => p.Weight).ToList())
        {
            int back = part.Height + part.Cited.Count(n => cites[n] == 0);
            if (lines + back > most) continue;
            left.Remove(part);
            lines += back;
            foreach (int number in part.Cited) cites[number]++;
        }
        return left;
    }
}

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
        int most = (options ?? new MarkdownOptions()).MostLines ?? int.MaxValue;
        var left = new List<Section>();
        while (true)
        {
            string text = Write(document, left);
            var next = text.AsSpan().Count('\n') > most ? Droppable(document, left) : null;
            if (next is null) return text;
            left.Add(next);
        }
    }

    private static string Write(Document document, List<Section> left)
    {
        var page = new MarkdownPage();
        foreach (var block in document.Blocks.Where(b => b is not Section section || !left.Contains(section))) page.Add(block, 2);
        if (left.Count > 0) page.LeftOut(document.Blocks.OfType<Section>().Where(left.Contains).Select(s => s.Title));
        return page.ToString();
    }

    /// <summary>The last of the lightest sections still there; what is essential and the footnotes stay.</summary>
    private static Section? Droppable(Document document, List<Section> left) => document.Blocks.OfType<Section>()
        .Where(s => s.Weight != Weight.Essential && !left.Contains(s) && s.Blocks is not [Footnotes])
        .Reverse()
        .MaxBy(s => s.Weight);
}

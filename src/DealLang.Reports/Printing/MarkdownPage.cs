using System.Globalization;
using System.Text;
using DealLang.Reports.Documents;

namespace DealLang.Reports.Printing;

/// <summary>Markdown under construction. Footnotes come last, those that the text cites and no others.</summary>
internal sealed class MarkdownPage
{
    private readonly List<string> _lines = [];
    private readonly List<Footnote> _notes = [];

    public void Add(Block block, int level)
    {
        switch (block)
        {
            case Headline headline: Write(headline); break;
            case Section { Blocks: [Footnotes notes] }: _notes.AddRange(notes.Notes); break;
            case Section section:
                Separate();
                _lines.Add(new string('#', level) + " " + MarkdownText.Escape(section.Title));
                foreach (var inner in section.Blocks) Add(inner, level + 1);
                break;
            case Paragraph paragraph: Separate(); _lines.Add(MarkdownText.Of(paragraph.Text)); break;
            case Listing listing: Separate(); _lines.AddRange(listing.Items.Select(i => "- " + MarkdownText.Of(i))); break;
            case Listed listed: Separate(); _lines.AddRange(["```deal", .. listed.Text.Split('\n'), "```"]); break;
            case KeyFigures figures: Write(figures); break;
            case Table table: Write(table); break;
            case Footnotes notes: _notes.AddRange(notes.Notes); break;
        }
    }

    public void LeftOut(IEnumerable<string> titles)
    {
        Separate();
        _lines.Add(MarkdownText.Escape(Wording.LeftOut(titles)));
    }

    private void Write(Headline headline)
    {
        Separate();
        _lines.Add("# " + MarkdownText.Escape(headline.Title));
        var facts = headline.Checks is { } checks ? [.. headline.Facts, ChecksText.Of(checks)] : headline.Facts;
        if (facts.IsEmpty) return;
        _lines.Add("");
        _lines.Add(MarkdownText.Of(Prose.Join(" · ", facts)));
    }

    private void Write(KeyFigures figures)
    {
        Separate();
        _lines.Add("| | | | |");
        _lines.Add("|:--|--:|:--|:--|");
        foreach (var row in figures.Rows)
            Row([MarkdownText.Escape(row.Label), MarkdownText.Escape(row.Value), MarkdownText.Of(row.Remark), MarkdownText.Of(row.Citations)]);
    }

    private void Write(Table table)
    {
        Separate();
        if (table.Caption.Length > 0) _lines.AddRange([$"**{MarkdownText.Escape(table.Caption)}**", ""]);
        Row(table.Columns.Select(c => MarkdownText.Escape(c.Header)));
        _lines.Add("|" + string.Join('|', table.Columns.Select(c => c.Kind == ColumnKind.Text ? ":--" : "--:")) + "|");
        foreach (var row in table.Rows) Row(row.Select(c => MarkdownText.Of(c.Text)));
    }

    private void Row(IEnumerable<string> cells) => _lines.Add("| " + string.Join(" | ", cells) + " |");

    private void Separate()
    {
        if (_lines.Count > 0 && _lines[^1].Length > 0) _lines.Add("");
    }

    public override string ToString()
    {
        string body = string.Join('\n', _lines);
        var text = new StringBuilder(body).Append('\n');
        var cited = _notes.Where(n => body.Contains($"[^{Number(n)}]", StringComparison.Ordinal)).ToArray();
        if (cited.Length > 0) text.Append('\n');
        foreach (var note in cited)
            text.Append(CultureInfo.InvariantCulture, $"[^{Number(note)}]: {MarkdownText.Of(Prose.Join(" — ", [note.Text, .. note.Quotes]))}\n");
        return text.ToString();
    }

    private static string Number(Footnote note) => note.Number.ToString(CultureInfo.InvariantCulture);
}

using DealLang.Reports.Documents;

namespace DealLang.Reports.Printing;

/// <summary>The Markdown of one block: headings, tables, lists, apart by empty lines.</summary>
internal sealed class MarkdownPage
{
    private readonly List<string> _lines = [];

    private readonly Document _document;

    public MarkdownPage(Document document, Block block)
    {
        _document = document;
        Add(block, 2);
    }

    private void Add(Block block, int level)
    {
        if (block is Picture) return;
        if (_lines.Count > 0) _lines.Add("");
        switch (block)
        {
            case Headline headline: Write(headline); break;
            case Section section:
                _lines.Add(new string('#', level) + " " + MarkdownText.Escape(section.Title));
                foreach (var inner in section.Blocks) Add(inner, level + 1);
                break;
            case Paragraph paragraph: _lines.Add(MarkdownText.Of(paragraph.Text)); break;
            case Listing listing: _lines.AddRange(listing.Items.Select(i => "- " + MarkdownText.Of(i))); break;
            case KeyFigures figures: Write(figures); break;
            case Table table: Write(table); break;
        }
    }

    private void Write(Headline headline)
    {
        _lines.Add("# " + MarkdownText.Escape(headline.Title));
        var facts = headline.Checks is { } checks ? [.. headline.Facts, _document.Say(ChecksText.Of(checks))] : headline.Facts;
        if (facts.All(f => f.IsEmpty)) return;
        _lines.Add("");
        _lines.Add(MarkdownText.Of(Prose.Join(" · ", facts)));
    }

    private void Write(KeyFigures figures)
    {
        _lines.Add("| | | | |");
        _lines.Add("|:--|--:|:--|:--|");
        foreach (var row in figures.Rows)
            Row([MarkdownText.Escape(row.Label), MarkdownText.Escape(row.Value), MarkdownText.Of(row.Remark), MarkdownText.Of(row.Citations)]);
    }

    private void Write(Table table)
    {
        if (table.Caption.Length > 0) _lines.AddRange([$"**{MarkdownText.Escape(table.Caption)}**", ""]);
        Row(table.Columns.Select(c => MarkdownText.Escape(c.Header)));
        _lines.Add("|" + string.Join('|', table.Columns.Select(c => c.Kind == ColumnKind.Text ? ":--" : "--:")) + "|");
        foreach (var row in table.Rows) Row(row.Select(c => MarkdownText.Of(c.Text)));
    }

    private void Row(IEnumerable<string> cells) => _lines.Add("| " + string.Join(" | ", cells) + " |");

    public override string ToString() => string.Join('\n', _lines);
}

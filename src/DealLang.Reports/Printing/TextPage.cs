using System.Text;
using DealLang.Reports.Documents;

namespace DealLang.Reports.Printing;

/// <summary>Lines under construction: blocks apart by one empty line, indented by section.</summary>
internal sealed class TextPage(Document document, int width, bool color)
{
    private const string Margin = "  ";

    private readonly List<string> _lines = [];
    private readonly Layout _layout = new(color, document.Language.IsRightToLeft);

    public void Add(Block block)
    {
        if (block is Picture) return;
        if (block is not KeyFigures && _lines.Count > 0 && !(block is Paragraph && FollowsHeadline)) Separate();
        FollowsHeadline = block is Headline;
        switch (block)
        {
            case Headline headline: Write(headline); break;
            case Section section: Write(section); break;
            case Paragraph paragraph: Write(paragraph.Text, ""); break;
            case Hint hint: Write(hint.Text, ""); break;
            case Listing listing: foreach (var item in listing.Items) Hang(Margin + "• ", item); break;
            case KeyFigures figures: _lines.AddRange(new KeyFiguresText(_layout, width).Lines(figures)); break;
            case Table table: Write(table); break;
            case Footnotes notes: foreach (var note in notes.Notes) Write(note); break;
        }
    }

    private bool FollowsHeadline { get; set; }

    private void Write(Headline headline)
    {
        Prose title = [new Words(headline.Title, Tone.Strong)];
        var lines = _layout.Wrap(Prose.Join(" · ", [title, .. headline.Facts]), width);
        var checks = _layout.Line(headline.Checks is { } c ? document.Say(ChecksText.Of(c)) : Prose.Empty);
        if (checks.Width == 0) _lines.AddRange(lines.Select(l => l.Text));
        else if (lines[^1].Width + 2 + checks.Width <= width)
        {
            _lines.AddRange(lines.SkipLast(1).Select(l => l.Text));
            _lines.Add(lines[^1].Text + checks.PadLeft(width - lines[^1].Width));
        }
        else
        {
            _lines.AddRange(lines.Select(l => l.Text));
            _lines.Add(checks.PadLeft(width));
        }
    }

    private void Write(Section section)
    {
        var title = _layout.Wrap([new Words(section.Title, Tone.Strong)], width - 4);
        _lines.AddRange(title.SkipLast(1).Select(l => "── " + l.Text));
        _lines.Add("── " + title[^1].Text + " " + new string('─', Math.Max(0, width - title[^1].Width - 4)));
        bool first = true;
        foreach (var block in section.Blocks.Where(b => b is not Picture))
        {
            if (first && block is not Section) AddFirst(block);
            else Add(block);
            first = false;
        }
    }

    /// <summary>What stands right under a section's title has no empty line above it.</summary>
    private void AddFirst(Block block)
    {
        int before = _lines.Count;
        Add(block);
        if (_lines.Count > before && _lines[before].Length == 0) _lines.RemoveAt(before);
    }

    private void Write(Table table)
    {
        if (table.Caption.Length > 0) Write([new Words(table.Caption, Tone.Strong)], Margin);
        _lines.AddRange(new TableText(_layout, width - Margin.Length).Lines(table).Select(l => (Margin + l).TrimEnd()));
    }

    private void Write(Footnote note)
    {
        string number = $"[{note.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}]";
        Hang(Margin + number.PadRight(5), note.Text);
        foreach (var quote in note.Quotes) Write(quote, Margin + "     ");
    }

    private void Hang(string mark, Prose text)
    {
        var lines = _layout.Wrap(text, width - mark.Length);
        for (int i = 0; i < lines.Count; i++)
            _lines.Add((i == 0 ? mark : new string(' ', mark.Length)) + lines[i].Text);
    }

    private void Write(Prose text, string indent) =>
        _lines.AddRange(_layout.Wrap(text, width - indent.Length).Select(l => indent + l.Text));

    private void Separate()
    {
        if (_lines[^1].Length > 0) _lines.Add("");
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (string line in _lines) text.Append(line.TrimEnd(' ')).Append('\n');
        return text.ToString();
    }
}

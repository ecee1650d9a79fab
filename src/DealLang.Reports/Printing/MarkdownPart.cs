using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DealLang.Reports.Documents;

namespace DealLang.Reports.Printing;

/// <summary>One block of a document in Markdown, with the footnotes that it cites or brings.</summary>
internal sealed partial class MarkdownPart
{
    private readonly Section? _section;

    public MarkdownPart(Document document, Block block)
    {
        _section = block as Section;
        Notes = block switch { Footnotes notes => notes.Notes, Section { Blocks: [Footnotes notes] } => notes.Notes, _ => [] };
        Text = Notes.IsEmpty ? new MarkdownPage(document, block).ToString() : "";
        Cited = [.. Citation().Matches(Text).Select(m => int.Parse(m.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).Distinct()];
    }

    public string Text { get; }
    public ImmutableArray<Footnote> Notes { get; }
    public ImmutableArray<int> Cited { get; }
    public string Title => _section?.Title ?? "";
    public Weight Weight => _section?.Weight ?? Weight.Essential;
    public bool CanGo => _section is not null && Notes.IsEmpty && Weight != Weight.Essential;

    /// <summary>Lines with the empty one after them.</summary>
    public int Height => Text.Length == 0 ? 0 : Text.AsSpan().Count('\n') + 2;

    [GeneratedRegex(@"\[\^([0-9]{1,9})\]")]
    private static partial Regex Citation();
}

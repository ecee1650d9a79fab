using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DealLang.Reports.Documents;

namespace DealLang.Reports.Printing;

/// <summary>
/// One block of a document in Markdown, with the footnotes that it cites or brings; a deal's first screen behind the report's own is one part, which
/// may go as a section may.
/// </summary>
internal sealed partial class MarkdownPart
{
    private readonly Section? _section;

    private readonly Headline? _headline;

    private MarkdownPart(Document document, IReadOnlyList<Block> blocks, bool isFirst)
    {
        var block = blocks[0];
        _section = block as Section;
        _headline = isFirst ? null : block as Headline;
        Notes = block switch { Footnotes notes => notes.Notes, Section { Blocks: [Footnotes notes] } => notes.Notes, _ => [] };
        Text = Notes.IsEmpty ? string.Join("\n\n", blocks.Select(b => new MarkdownPage(document, b).ToString()).Where(t => t.Length > 0)) : "";
        Cited = [.. Citation().Matches(Text).Select(m => int.Parse(m.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).Distinct()];
    }

    public static List<MarkdownPart> Of(Document document)
    {
        var parts = new List<MarkdownPart>();
        for (int i = 0; i < document.Blocks.Length;)
        {
            int end = i + 1;
            while (i > 0 && document.Blocks[i] is Headline && end < document.Blocks.Length && document.Blocks[end] is not (Headline or Section or Footnotes)) end++;
            parts.Add(new MarkdownPart(document, [.. document.Blocks[i..end]], i == 0));
            i = end;
        }
        return parts;
    }

    public string Text { get; }
    public ImmutableArray<Footnote> Notes { get; }
    public ImmutableArray<int> Cited { get; }
    public string Title => _section?.Title ?? _headline?.Title ?? "";
    public Weight Weight => _section?.Weight ?? (_headline is null ? Weight.Essential : Weight.Detail);
    public bool CanGo => (_section is not null || _headline is not null) && Notes.IsEmpty && Weight != Weight.Essential;

    /// <summary>Lines with the empty one after them.</summary>
    public int Height => Text.Length == 0 ? 0 : Text.AsSpan().Count('\n') + 2;

    [GeneratedRegex(@"\[\^([0-9]{1,9})\]")]
    private static partial Regex Citation();
}

using System.Collections.Immutable;
using DealLang.Text;

namespace DealLang.Diagnostics;

/// <summary>A change of text that cures a diagnostic.</summary>
/// <param name="Title">What the change writes, as the file will have it: Write $22.4bn, Add related party yes.</param>
public sealed record Fix(string Title, ImmutableArray<TextEdit> Edits)
{
    /// <summary>A fix that its own edits name.</summary>
    public static Fix Of(params ImmutableArray<TextEdit> edits) => new(FixTitle.Of(edits), edits);

    public static Fix Replace(Location location, string newText) => Of(new TextEdit(location, newText));

    /// <summary>A line of its own under another, as far to the right.</summary>
    public static Fix InsertLine(Location above, string line)
    {
        int index = above.Source.LineIndexOf(above.Span.Start), start = above.Source.LineStart(index);
        string content = above.Source.LineContent(index), indent = content[..(content.Length - content.TrimStart().Length)];
        string lineBreak = above.Source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return new Fix($"Add {line}", [new TextEdit(new Location(above.Source, new TextSpan(start + content.Length, 0)), lineBreak + indent + line)]);
    }

    /// <param name="source">The file.</param>
    /// <param name="position">The offset in the file before which the text goes.</param>
    /// <param name="newText">What is put in.</param>
    public static Fix Insert(SourceText source, int position, string newText) =>
        Of(new TextEdit(new Location(source, new TextSpan(position, 0)), newText));
}

/// <summary>A span of a file, and the text that takes its place.</summary>
public sealed record TextEdit(Location Location, string NewText);

using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Formatting;
using DealLang.Syntax;
using DealLang.Text;

namespace DealLang.Editing;

/// <summary>What <c>deal fmt</c> would do, as small changes: whole runs of lines that differ.</summary>
public static class FormattingEdits
{
    public static ImmutableArray<TextEdit> OfFile(DealSyntaxTree tree) => Between(tree.Text, Formatter.Format(tree));

    /// <summary>Only what touches the lines of a span.</summary>
    public static ImmutableArray<TextEdit> OfRange(DealSyntaxTree tree, TextSpan span)
    {
        int first = tree.Text.LineIndexOf(span.Start), last = tree.Text.LineIndexOf(span.End);
        return [.. OfFile(tree).Where(e => tree.Text.LineIndexOf(e.Location.Span.Start) <= last && tree.Text.LineIndexOf(e.Location.Span.End) >= first && IsWithin(tree.Text, e, first, last))];
    }

    /// <summary>After a line break: the line that was finished, if it reads.</summary>
    public static ImmutableArray<TextEdit> OnLineBreak(DealSyntaxTree tree, int position)
    {
        int line = tree.Text.LineIndexOf(position) - 1;
        if (line < 0) return [];
        return OfRange(tree, TextSpan.FromBounds(tree.Text.LineStart(line), tree.Text.LineStart(line) + tree.Text.LineContent(line).Length));
    }

    private static bool IsWithin(SourceText text, TextEdit edit, int first, int last) =>
        text.LineIndexOf(edit.Location.Span.Start) >= first && text.LineIndexOf(Math.Max(edit.Location.Span.Start, edit.Location.Span.End - 1)) <= last;

    /// <summary>
    /// The formatter keeps the order of lines and only drops or adds blank ones, so the two texts are walked side by side by their lines that
    /// are not blank.
    /// </summary>
    private static ImmutableArray<TextEdit> Between(SourceText before, string formatted)
    {
        if (before.Text == formatted) return [];
        var after = SourceText.From(formatted);
        var (old, now) = (Written(before), Written(after));
        if (old.Count != now.Count) return [new TextEdit(new Location(before, new TextSpan(0, before.Length)), formatted)];
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        int oldStart = 0, newStart = 0; // behind the last pair
        for (int i = 0; i <= old.Count; i++)
        {
            var (oldLine, newLine) = i < old.Count ? (old[i], now[i]) : (new TextSpan(before.Length, 0), new TextSpan(after.Length, 0));
            Add(TextSpan.FromBounds(oldStart, oldLine.Start), TextSpan.FromBounds(newStart, newLine.Start));
            Add(oldLine, newLine);
            (oldStart, newStart) = (oldLine.End, newLine.End);
        }
        return edits.ToImmutable();

        void Add(TextSpan from, TextSpan to)
        {
            string text = formatted.Substring(to.Start, to.Length);
            if (before.Text.AsSpan(from.Start, from.Length).SequenceEqual(text)) return;
            edits.Add(new TextEdit(new Location(before, from), text));
        }
    }

    /// <summary>The lines that are not blank, their breaks included.</summary>
    private static List<TextSpan> Written(SourceText text) => [.. Enumerable.Range(0, text.LineCount)
        .Select(i => TextSpan.FromBounds(text.LineStart(i), text.LineEnd(i)))
        .Where(s => !text.Text.AsSpan(s.Start, s.Length).IsWhiteSpace())];
}

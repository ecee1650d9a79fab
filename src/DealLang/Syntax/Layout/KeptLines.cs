using DealLang.Text;

namespace DealLang.Syntax.Layout;

/// <summary>
/// The lines of a tree that a change of its text leaves as they are. A line knows nothing of its place, so the ones above and below the change
/// are taken over; asked for in the order of the new text.
/// </summary>
/// <param name="changed">What is replaced in the old text.</param>
/// <param name="newLength">How long it is in the new one.</param>
internal sealed class KeptLines(DealSyntaxTree before, TextSpan changed, int newLength)
{
    private int _next; // of the old lines

    /// <summary>The old line that begins there in the new text, or null when it must be read anew.</summary>
    public SyntaxLine? At(int start)
    {
        bool isBelow = start >= changed.Start + newLength;
        int old = isBelow ? start - newLength + changed.Length : start;
        while (_next < before.Lines.Length && before.Lines[_next].Start < old) _next++;
        if (_next == before.Lines.Length || before.Lines[_next].Start != old) return null;
        var line = before.Lines[_next].Line;
        return (isBelow && old >= changed.End) || IsWholeAbove(line, old + line.Text.Length) ? line : null;
    }

    /// <summary>A line that only \r ends, directly above the change, may get the \n of its break from it.</summary>
    private bool IsWholeAbove(SyntaxLine line, int end) =>
        !line.IsOpen && (end < changed.Start || (end == changed.Start && line.Text.EndsWith('\n')));
}

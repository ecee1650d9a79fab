using DealLang.LanguageServer.Protocol;
using DealLang.Text;
using Range = DealLang.LanguageServer.Protocol.Range;

namespace DealLang.LanguageServer.Documents;

/// <summary>Between offsets and the protocol's lines and characters. What lies outside the text is its nearest place.</summary>
internal static class Places
{
    public static int OffsetOf(this SourceText text, Position position)
    {
        if (position.Line < 0) return 0;
        if (position.Line >= text.LineCount) return text.Length;
        int start = text.LineStart(position.Line);
        return start + Math.Clamp(position.Character, 0, text.LengthOf(position.Line));
    }

    /// <summary>How long a line is without its break; a line of a million characters is asked for it once for each of its tokens.</summary>
    public static int LengthOf(this SourceText text, int line)
    {
        int start = text.LineStart(line), end = text.LineEnd(line);
        while (end > start && text.Text[end - 1] is '\r' or '\n') end--;
        return end - start;
    }

    public static TextSpan SpanOf(this SourceText text, Range range)
    {
        int start = text.OffsetOf(range.Start), end = text.OffsetOf(range.End);
        return TextSpan.FromBounds(Math.Min(start, end), Math.Max(start, end));
    }

    public static Position PlaceOf(this SourceText text, int offset)
    {
        int line = text.LineIndexOf(offset);
        return new Position(line, offset - text.LineStart(line));
    }

    public static Range RangeOf(this SourceText text, TextSpan span) => new(text.PlaceOf(span.Start), text.PlaceOf(span.End));
}

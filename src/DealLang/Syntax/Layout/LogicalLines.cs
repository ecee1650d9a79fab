using DealLang.Syntax.Lexing;
using DealLang.Text;

namespace DealLang.Syntax.Layout;

/// <summary>
/// Cuts a text into logical lines. A line goes on over the next ones while a parenthesis is open, if it closes before a line that
/// stands no deeper than the first; otherwise the line ends where it ends, and the parenthesis is its error.
/// </summary>
/// <param name="kept">Lines that were read before and need not be read again.</param>
internal ref struct LogicalLines(SourceText source, KeptLines? kept)
{
    private TokenData[] _buffer = new TokenData[64];
    private int _next; // the physical line after the current one

    /// <summary>Where the line begins in the file.</summary>
    public int Start { get; private set; }

    /// <summary>The current line, when it had to be read.</summary>
    public LexedLine Line { get; private set; }

    /// <summary>The current line, when it was read before.</summary>
    public SyntaxLine? Kept { get; private set; }

    /// <summary>Goes to the next line; the empty one behind the last line break is none, unless it is all there is.</summary>
    public bool MoveNext()
    {
        int first = _next;
        if (first >= source.LineCount || (first > 0 && source.LineStart(first) == source.Length)) return false;
        Start = source.LineStart(first);
        Kept = kept?.At(Start);
        if (Kept is { } known)
        {
            while (_next < source.LineCount && source.LineStart(_next) < Start + known.Text.Length) _next++;
            if (_next == first) _next++; // an empty text has one line
            return true;
        }
        Take(first, first);
        if (Line.OpenParens > 0 && ClosingLine(first) is { } last) Take(first, last);
        return true;
    }

    private void Take(int first, int last)
    {
        Line = LineLexer.Lex(source.Text[Start..source.LineEnd(last)], ref _buffer);
        _next = last + 1;
    }

    /// <summary>The physical line in which the open parentheses close, or null when the block ends before.</summary>
    private int? ClosingLine(int first)
    {
        int open = Line.OpenParens;
        for (int i = first + 1; i < source.LineCount; i++)
        {
            var text = source.Text.AsSpan(source.LineStart(i), source.LineEnd(i) - source.LineStart(i));
            if (Parentheses.IsBlank(text)) continue;
            if (LineLexer.IndentOf(text) <= Line.Indent) return null;
            open = Parentheses.Count(text, open);
            if (open == 0) return i;
        }
        return null;
    }
}

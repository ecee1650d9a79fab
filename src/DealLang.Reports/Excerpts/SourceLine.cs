using System.Text;
using DealLang.Reports.Printing;
using DealLang.Text;

namespace DealLang.Reports.Excerpts;

/// <summary>
/// One physical line as a terminal shows it, and where a span of it comes to stand: tabs go to the next multiple of four, wide
/// characters take two columns, right-to-left stretches are isolated and marked whole, since a terminal may turn them round.
/// </summary>
internal sealed class SourceLine
{
    private const int TabStop = 4;

    private readonly string _line;

    /// <summary>For every code unit of the line, the column at which its character begins; one more for the end.</summary>
    private readonly int[] _columns;

    private readonly List<TextSpan> _rightToLeft;

    public SourceLine(string line)
    {
        _line = line;
        _rightToLeft = Direction.Stretches(line, endsAtQuote: true);
        _columns = new int[line.Length + 1];
        int column = 0, at = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            for (int i = 0; i < rune.Utf16SequenceLength; i++) _columns[at + i] = column;
            column += rune.Value == '\t' ? TabStop - column % TabStop : DisplayWidth.Of(rune);
            at += rune.Utf16SequenceLength;
        }
        _columns[line.Length] = column;
    }

    /// <summary>The line and the carets under the span, cut with … to the room around the span's start.</summary>
    public (string Line, string Carets) Mark(int start, int end, int room)
    {
        (start, end) = Whole(Math.Clamp(start, 0, _line.Length), Math.Clamp(end, 0, _line.Length));
        int first = _columns[start], last = Math.Max(first + 1, _columns[end]);
        int from = 0, to = Math.Max(_columns[^1], last);
        if (to > room)
        {
            from = Math.Max(0, Math.Min(last > room ? first - room / 4 : 0, to - room));
            to = from + room;
        }
        string carets = new string(' ', first - from) + new string('^', Math.Max(1, Math.Min(last, to) - first));
        return (Cut(from, Math.Min(to, _columns[^1])), carets);
    }

    /// <summary>A span that touches a right-to-left stretch is the whole stretch.</summary>
    private (int Start, int End) Whole(int start, int end)
    {
        foreach (var stretch in _rightToLeft.Where(s => s.Start < Math.Max(end, start + 1) && start < s.End))
            (start, end) = (Math.Min(start, stretch.Start), Math.Max(end, stretch.End));
        return (start, Math.Max(start, end));
    }

    /// <summary>What stands between two columns; a character that does not fit whole gives way to spaces, and … says where the line goes on.</summary>
    private string Cut(int from, int to)
    {
        bool before = from > 0, after = to < _columns[^1];
        int first = from + (before ? 1 : 0), last = to - (after ? 1 : 0);
        var shown = new StringBuilder(before ? "…" : "");
        int column = first, at = 0, open = -1;
        foreach (var rune in _line.EnumerateRunes())
        {
            int start = _columns[at], end = _columns[at + rune.Utf16SequenceLength];
            if (start >= first && end <= last && (end > start || start < last))
            {
                int stretch = _rightToLeft.FindIndex(s => s.Contains(at));
                if (stretch != open && open >= 0) shown.Append(Direction.Pop);
                shown.Append(' ', start - column);
                if (stretch != open && stretch >= 0) shown.Append(Direction.Isolate);
                open = stretch;
                if (rune.Value == '\t') shown.Append(' ', end - start);
                else if (!Rune.IsControl(rune)) shown.Append(rune.ToString());
                column = end;
            }
            at += rune.Utf16SequenceLength;
        }
        if (open >= 0) shown.Append(Direction.Pop);
        return (after ? shown.Append(' ', last - column).Append('…') : shown).ToString();
    }
}

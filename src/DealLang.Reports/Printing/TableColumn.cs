using DealLang.Reports.Documents;
using DealLang.Text;

namespace DealLang.Reports.Printing;

/// <summary>A column being fitted: as wide as its widest cell to begin with.</summary>
internal sealed class TableColumn
{
    private const int NarrowestText = 8;
    private const int LongestWord = 28;

    private readonly IReadOnlyList<Prose> _cells;
    private readonly Layout _layout;
    private readonly int[] _beforePoint;
    private readonly int _longestTail;
    private readonly int _content;
    private readonly int _least;
    private readonly int _whole;

    public TableColumn(Column column, IReadOnlyList<Prose> cells, Layout layout)
    {
        (Column, _cells, _layout) = (column, column.Kind == ColumnKind.Text || cells.Any(c => c.Plain is ['+', ..]) ? cells : [.. cells.Select(InParentheses)], layout);
        var plain = new Layout(color: false);
        var lines = _cells.Select(plain.Line).ToArray();
        _beforePoint = [.. lines.Select((l, i) => column.Kind == ColumnKind.Number ? BeforePoint(l.Text) : _cells[i] == cells[i] ? l.Width : l.Width - 1)];
        _longestTail = lines.Select((l, i) => l.Width - _beforePoint[i]).DefaultIfEmpty(0).Max();
        int natural = _beforePoint.DefaultIfEmpty(0).Max() + _longestTail;
        Width = Math.Max(natural, DisplayWidth.Of(column.Header));
        _content = Math.Max(natural, Layout.WidestAtom(column.Header));
        _least = IsText ? Math.Min(_content, NarrowestText) : _content;
        _whole = IsText ? Math.Min(_content, Math.Clamp(lines.Select(l => l.Text).Append(column.Header).Max(t => Layout.WidestAtom(t)), NarrowestText, LongestWord)) : _content;
    }

    public Column Column { get; }
    public int Width { get; private set; }
    public bool IsText => Column.Kind == ColumnKind.Text;
    public bool Gives => Width > _least;

    /// <summary>It can be narrower and break no word.</summary>
    public bool GivesSpace => Width > _whole;

    /// <summary>Only the header is so wide: it can be wrapped before any cell is.</summary>
    public bool HasSlack => Width > _content;

    public void Narrow() => Width--;

    public List<Laid> Cell(int row)
    {
        if (IsText) return _layout.Wrap(_cells[row], Width);
        var line = _layout.Line(_cells[row]);
        int lead = Math.Max(0, Width - _longestTail - _beforePoint[row]);
        return [new Laid(new string(' ', lead) + line.Text, lead + line.Width)];
    }

    /// <summary>A negative figure as a table of accounts has it: ($1.46bn). A range of two keeps its signs, and so does what tells of a change.</summary>
    private static Prose InParentheses(Prose cell) => cell.Plain is ['−', _, ..] plain && plain.AsSpan().IndexOfAny('–', '%') < 0 && cell.Runs is [Words first, ..] && first.Text is ['−', ..]
        ? [first with { Text = "(" + first.Text[1..] }, .. cell.Runs.Skip(1), new Words(")", first.Tone)] : cell;

    /// <summary>Columns up to the decimal point, or up to where it would stand; what follows the last digit hangs over.</summary>
    private static int BeforePoint(string number)
    {
        int point = number.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0 && point + 1 < number.Length && char.IsAsciiDigit(number[point + 1])) return DisplayWidth.Of(number.AsSpan(0, point));
        int lastDigit = number.AsSpan().LastIndexOfAnyInRange('0', '9');
        return DisplayWidth.Of(lastDigit < 0 ? number : number.AsSpan(0, lastDigit + 1));
    }
}

namespace DealLang.Text;

/// <summary>A half-open range of UTF-16 code units.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);
    public bool Contains(int position) => position >= Start && position < End;
    public TextSpan Shift(int by) => new(Start + by, Length);
    public override string ToString() => $"[{Start}..{End})";
}

/// <summary>A place for a reader: line and column count from 1, the column in UTF-16 code units.</summary>
public readonly record struct LinePosition(int Line, int Column);

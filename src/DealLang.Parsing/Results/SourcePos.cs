namespace DealLang.Parsing;

/// <summary>A line and a column, both counted from 1.</summary>
/// <param name="Line">The line.</param>
/// <param name="Col">The column.</param>
public readonly record struct SourcePos(int Line, int Col)
{
    /// <summary>The position that far behind this one; a delta over lines starts its columns anew.</summary>
    public SourcePos Plus(SourcePosDelta other) =>
        new(Line + other.Lines, (other.Lines == 0 ? Col : 1) + other.Cols);

    /// <inheritdoc cref="Plus"/>
    public SourcePos Add(SourcePosDelta other) => Plus(other);

    /// <inheritdoc cref="Plus"/>
    public static SourcePos operator +(SourcePos left, SourcePosDelta right) => left.Plus(right);
}

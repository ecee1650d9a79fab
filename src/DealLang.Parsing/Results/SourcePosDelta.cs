namespace DealLang.Parsing;

/// <summary>A distance in lines, and in columns of the last of them.</summary>
/// <param name="Lines">Lines passed.</param>
/// <param name="Cols">Columns passed in the last line.</param>
public readonly record struct SourcePosDelta(int Lines, int Cols)
{
    /// <summary>No distance.</summary>
    public static SourcePosDelta Zero => default;

    /// <summary>To the start of the next line.</summary>
    public static SourcePosDelta NewLine => new(1, 0);

    /// <summary>One column.</summary>
    public static SourcePosDelta OneCol => new(0, 1);

    /// <summary>First this distance, then the other.</summary>
    public SourcePosDelta Plus(SourcePosDelta other) =>
        new(Lines + other.Lines, (other.Lines == 0 ? Cols : 0) + other.Cols);

    /// <inheritdoc cref="Plus"/>
    public SourcePosDelta Add(SourcePosDelta other) => Plus(other);

    /// <inheritdoc cref="Plus"/>
    public static SourcePosDelta operator +(SourcePosDelta left, SourcePosDelta right) => left.Plus(right);
}

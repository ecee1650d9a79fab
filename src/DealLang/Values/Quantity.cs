namespace DealLang.Values;

/// <summary>How an amount was put: five shapes that must not be mistaken for each other.</summary>
public enum Shape { Stated, About, Cap, Floor, Range, Undisclosed }

/// <summary>The mark that a figure carries into every sum and every format.</summary>
public enum Mark { Exact, About, AtMost, AtLeast, Range, Unknown }

/// <summary>What an amount of money means; amounts of different meanings do not add.</summary>
public enum Meaning { None, DealValue, Valuation, Raise, Commitment, Backlog, Revenue, MarketValue, Price, Income, Cash, Debt, Fee }

/// <summary>
/// An amount as written: number, unit, shape and width. <see cref="Value"/> is the number stated: the cap of a cap, the floor of a
/// floor; null for a range and for what is undisclosed.
/// </summary>
public sealed record Quantity(decimal? Value, Unit Unit, Shape Shape)
{
    /// <summary>The lower end: of a range, of ±, of a cap that says "at least"; null where nothing is said.</summary>
    public decimal? Low { get; init; }
    public decimal? High { get; init; }

    /// <summary>The base case that a cap or a range states.</summary>
    public decimal? Base { get; init; }

    /// <summary>
    /// How far the true figure may lie from <see cref="Value"/>: half the last written digit (at most 0.5 % of the figure), the whole of it after
    /// "about", the margin after ±. 0 for a contractual figure, but half the last digit for an exchange ratio.
    /// </summary>
    public decimal Width { get; init; }

    /// <summary>Significant digits written.</summary>
    public int Digits { get; init; } = 28;

    public Meaning Meaning { get; init; }

    public Mark Mark => Shape switch
    {
        Shape.Stated => Mark.Exact,
        Shape.About => Mark.About,
        Shape.Cap => Mark.AtMost,
        Shape.Floor => Mark.AtLeast,
        Shape.Range => Base is null ? Mark.Range : Mark.About,
        _ => Mark.Unknown,
    };

    /// <summary>
    /// The number that stands for it in a built-in case (language reference, "How sure"). A floor without an upper end counts with the floor in the high case too: left out
    /// of a sum it would make the most less than the base.
    /// </summary>
    public decimal? In(string caseName) => (Shape, caseName) switch
    {
        (Shape.Stated, _) => Value,
        (Shape.About, "low") => Low ?? Value,
        (Shape.About, "high") => High ?? Value,
        (Shape.About, _) => Value,
        (Shape.Cap, "low") => Low ?? 0m,
        (Shape.Cap, "high" or "max") => Value,
        (Shape.Cap, _) => Base,
        (Shape.Floor, "high") => High ?? Value,
        (Shape.Floor, "max") => Value,
        (Shape.Floor, _) => Base ?? Value,
        (Shape.Range, "low") => Low,
        (Shape.Range, "high" or "max") => High,
        (Shape.Range, _) => Base,
        _ => null,
    };

    /// <summary>The most that it may be where the high case has an end: of a floor what is stated above it, else null.</summary>
    internal decimal? Upper => Shape == Shape.Floor ? High : In("high");

    /// <summary>All values that the words allow, the width included; null is unbounded.</summary>
    public (decimal? Low, decimal? High) Interval => Shape switch
    {
        Shape.Stated or Shape.About => (Low ?? Value - Width, High ?? Value + Width),
        Shape.Cap => (Low ?? 0m, Value + Width),
        Shape.Floor => (Value - Width, High),
        Shape.Range => (Low - Width, High + Width),
        _ => (null, null),
    };

    public static Quantity Undisclosed(Unit unit) => new(null, unit, Shape.Undisclosed);
}

namespace DealLang.Runtime;

/// <summary>Arithmetic that keeps what is unknown unknown: null is never 0.</summary>
public static class Unknown
{
    /// <summary>The smaller of two figures; unknown when either is.</summary>
    public static decimal? Min(decimal? left, decimal? right) =>
        left is { } l && right is { } r ? Math.Min(l, r) : null;

    /// <summary>The larger of two figures; unknown when either is.</summary>
    public static decimal? Max(decimal? left, decimal? right) =>
        left is { } l && right is { } r ? Math.Max(l, r) : null;

    /// <summary>Negative, zero or positive as the first is less than, equal to or more than the second; unknown when either is.</summary>
    public static int? Compare(decimal? left, decimal? right) =>
        left is { } l && right is { } r ? decimal.Compare(l, r) : null;

    /// <summary>What is known of a part of a sum: a cap without a base case adds nothing to the base case.</summary>
    public static decimal? Part(decimal? value) => value ?? 0m;

    /// <summary><see cref="Rounding.ToPlaces"/> of what may be unknown.</summary>
    public static decimal? ToPlaces(decimal? value, int places, RoundingDirection direction = RoundingDirection.Nearest) =>
        value is { } known ? Rounding.ToPlaces(known, places, direction) : null;

    /// <summary><see cref="Solver.Root"/> between bounds that may be unknown.</summary>
    public static decimal? Root(Func<decimal, decimal?> residual, decimal? low, decimal? high) =>
        low is { } from && high is { } to ? Solver.Root(residual, from, to) : null;

    /// <summary>
    /// The formula's value, and unknown where it has none: where it divides by zero, or leaves the range of decimal (±7.9e28).
    /// </summary>
    public static decimal? IfUndefined(Func<decimal?> formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        try
        {
            return formula();
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }
}

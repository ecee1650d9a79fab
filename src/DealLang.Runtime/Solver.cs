namespace DealLang.Runtime;

/// <summary>Roots of equations that no formula inverts: a price that depends on the diluted shares that depend on it.</summary>
public static class Solver
{
    /// <summary>Digits that a root keeps, so that every machine and every reader of a model shows the same ones.</summary>
    public const int Digits = 12;

    private const int MaxSteps = 600;

    /// <summary>One step in so many halves the bracket, so that the worst curve still ends.</summary>
    private const int HalvingEvery = 6;

    /// <summary>
    /// The value between <paramref name="low"/> and <paramref name="high"/> at which <paramref name="residual"/> is zero, rounded to
    /// <see cref="Digits"/> significant digits. False position with the Illinois rule, and a halving now and then.
    /// </summary>
    /// <param name="residual">Continuous between the bounds; null where it has no value.</param>
    /// <param name="low">One end of the bracket, in the unit of the unknown.</param>
    /// <param name="high">The other end.</param>
    /// <returns>The root; null when the residual has the same sign at both ends, or has no value on the way.</returns>
    public static decimal? Root(Func<decimal, decimal?> residual, decimal low, decimal high)
    {
        ArgumentNullException.ThrowIfNull(residual);
        if (residual(low) is not { } atLow || residual(high) is not { } atHigh) return null;
        if (atLow == 0m) return Rounding.ToDigits(low, Digits);
        if (atHigh == 0m) return Rounding.ToDigits(high, Digits);
        if (Math.Sign(atLow) == Math.Sign(atHigh)) return null;

        int kept = 0;
        for (int step = 0; step < MaxSteps && !IsNarrow(low, high); step++)
        {
            decimal guess = step % HalvingEvery == 0 ? low + ((high - low) / 2m) : low + (atLow / (atLow - atHigh) * (high - low));
            if (residual(guess) is not { } at) return null;
            if (at == 0m) return Rounding.ToDigits(guess, Digits);
            if (Math.Sign(at) == Math.Sign(atLow))
            {
                if (kept > 0) atHigh /= 2m;
                (low, atLow, kept) = (guess, at, 1);
            }
            else
            {
                if (kept < 0) atLow /= 2m;
                (high, atHigh, kept) = (guess, at, -1);
            }
        }
        return Rounding.ToDigits(low + ((high - low) / 2m), Digits);
    }

    private static bool IsNarrow(decimal low, decimal high) =>
        Math.Abs(high - low) <= Math.Max(Math.Abs(low), Math.Abs(high)) * 0.000_000_000_000_01m;
}

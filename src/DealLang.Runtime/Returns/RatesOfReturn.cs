using System.Collections.Immutable;

namespace DealLang.Runtime;

/// <summary>All rates at which flows are worth nothing.</summary>
/// <param name="Rates">Ascending, as parts (0.1 is 10 %), to 12 significant digits; usually one.</param>
/// <param name="Reason">Why there is none.</param>
public sealed record RatesOfReturn(ImmutableArray<decimal> Rates, NoRate Reason)
{
    /// <summary>The rate, where there is exactly one.</summary>
    public decimal? Only => Rates is [var only] ? only : null;

    /// <summary>The rate next to a guess; of two as near the lower. Null where there is none.</summary>
    public decimal? Near(decimal guess) => Rates.IsEmpty ? null : Rates.MinBy(rate => Math.Abs(rate - guess));

    internal static RatesOfReturn Without(NoRate reason) => new([], reason);
}

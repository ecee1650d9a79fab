using System.Collections.Immutable;
using DealLang.Runtime;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Symbols;

/// <summary>What the lines under a leg say of how its amount is reckoned.</summary>
public sealed record LegTerms
{
    public static readonly LegTerms None = new();

    /// <summary><c>ratio rounded 4 places up</c>; null when nothing is rounded.</summary>
    public RoundedTo? Rounding { get; init; }

    /// <summary><c>priced A.common vwap 15 days to 3 days before closed</c>: the average that the shares are counted at.</summary>
    public Pricing? Priced { get; init; }

    /// <summary>A price that the line itself names: <c>A.common worth $25 per T.common at $230.64</c>.</summary>
    public Quantity? At { get; init; }

    public Collar? Collar { get; init; }

    /// <summary>A wider band outside which a side may walk away, beside one that says how the terms move.</summary>
    public Collar? Beside { get; init; }

    /// <summary>The band outside which a side may walk away.</summary>
    public Collar? Walk => Beside ?? (Collar is { Outside: CollarOutside.Walk } ? Collar : null);

    public ImmutableArray<Deduction> Less { get; init; } = [];

    /// <summary>What an amended leg keeps: each refinement that it does not mention.</summary>
    internal static LegTerms Kept(LegTerms before, LegTerms after) => new()
    {
        Rounding = after.Rounding ?? before.Rounding,
        Priced = after.Priced ?? before.Priced,
        At = after.At ?? before.At,
        Collar = after.Collar ?? before.Collar,
        Beside = after.Collar is null ? before.Beside : after.Beside,
        Less = after.Less.IsEmpty ? before.Less : after.Less,
    };
}

/// <summary><c>rounded 4 places down</c>, as a document says of a ratio, a price, a number of shares.</summary>
public sealed record RoundedTo(int Places, RoundingDirection Direction);

/// <param name="End">The words after <c>to</c>, as written; empty when none stand there.</param>
public sealed record Pricing(ShareClass Class, Reading Reading, string End, Location Location);

public enum CollarOutside
{
    /// <summary>Outside the band the ratio stays as it is at the end of the band.</summary>
    RatioFixed,
    /// <summary>Outside the band the value stays as it is at the end of the band.</summary>
    ValueFixed,
    /// <summary>Outside the band a side may walk away; the terms run on.</summary>
    Walk,
}

/// <summary>A band of the acquirer's price: money for one of its shares; null where it is open.</summary>
/// <param name="Outside">Null when nothing is said: a value becomes a fixed ratio outside, a ratio a fixed value.</param>
public sealed record Collar(decimal? Floor, decimal? Cap, CollarOutside? Outside, Location Location)
{
    /// <summary>The index that the price must have fallen behind besides; null for a band that is absolute.</summary>
    public BehindIndex? Behind { get; init; }

    /// <summary>A band that moves with an index: its ends are then parts of what the price would be had it moved like that since the signing.</summary>
    public OfIndex? Of { get; init; }
}

/// <summary>85%..115% of KRX.</summary>
/// <param name="Index">An index, or a series of its levels.</param>
public sealed record OfIndex(string Index, decimal? Floor, decimal? Cap);

/// <param name="Index">An index, or a series of its levels.</param>
/// <param name="By">By how much, as a part: 0.15 for 15 percentage points.</param>
public sealed record BehindIndex(string Index, decimal By);

/// <summary>Taken off what a share receives: so much for each share, or an amount spread over all shares.</summary>
public sealed record Deduction(string Name, Quantity Amount, Location Location)
{
    public ImmutableArray<Citation> Citations { get; init; } = [];
}

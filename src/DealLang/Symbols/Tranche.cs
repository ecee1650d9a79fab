using DealLang.Text;
using DealLang.Values;

namespace DealLang.Symbols;

/// <summary>One of the parts in which something is given: <c>tranche 1 $10bn when deployed >= 1 GW</c>. A line for several is one tranche for each number.</summary>
/// <param name="Amount">In the unit of the leg; null when nothing is said, as when it is undisclosed.</param>
/// <param name="When">What it waits for; null for nothing.</param>
/// <param name="Force">How it binds, where the line says so.</param>
public sealed record Tranche(int Number, Quantity? Amount, Condition? When, Force? Force, Location Location)
{
    /// <summary>What it is priced at: money for a share, or what the company is worth; null where nothing is said.</summary>
    public Quantity? At { get; init; }

    /// <summary>pre-money or post-money, where it is priced at what the company is worth and says which.</summary>
    public string AtReading { get; init; } = "";

    /// <summary>What is given in its place once its condition can no longer be met: <c>otherwise $12.5bn</c>; null for nothing.</summary>
    public Quantity? Otherwise { get; init; }

    /// <summary>The day on which it is paid; null where nothing says it.</summary>
    public DateInterval? On { get; init; }

    /// <summary>As written, without the word and its numbers.</summary>
    public string Written { get; init; } = "";

    /// <summary>The amount is a part of what the leg gives in all.</summary>
    internal bool IsPart { get; init; }

    /// <summary>What it comes to of the whole; null where its amount is not stated.</summary>
    internal decimal? Of(decimal whole) => IsPart ? Amount?.Value * whole : Amount?.Value;

    /// <summary>A bare number counts what the leg counts.</summary>
    public Tranche In(Unit? unit) => unit is not null && !IsPart && Amount is { Unit.IsOne: true } bare ? this with { Amount = bare with { Unit = unit }, Otherwise = Otherwise is { Unit.IsOne: true } instead ? instead with { Unit = unit } : Otherwise } : this;
}

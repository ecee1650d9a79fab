using System.Collections.Immutable;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Symbols;

/// <summary><c>holders may choose cash or stock</c>: what a target share may be turned into, by its holder's choice.</summary>
public sealed record Election(ImmutableArray<ElectionOption> Options, Location Location)
{
    /// <summary>Who may choose beside the others, who receive the deal's legs; null when all holders choose.</summary>
    public Party? Chooser { get; init; }

    /// <summary>The option of those who do not choose; empty when they receive whatever is left.</summary>
    public string Silent { get; init; } = "";

    /// <summary>The day of the block that it stands in, when that is a dated one.</summary>
    public DateInterval? Since { get; init; }

    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>As written, for term summaries.</summary>
    public string Written { get; init; } = "";
}

/// <summary>One thing to choose: <c>cash $142.50 per VMware.common, pool 50%</c>.</summary>
/// <param name="Legs">What a share receives that is turned into this: one leg, or several for a mix.</param>
public sealed record ElectionOption(string Name, ImmutableArray<Leg> Legs, Location Location)
{
    /// <summary>
    /// How much of all is turned into this, whatever is chosen: a part of the shares, a number of target shares, an amount of money, or a number
    /// of the shares that are given.
    /// </summary>
    public Quantity? Pool { get; init; }

    /// <summary>The most that is turned into this, in the same measures.</summary>
    public Quantity? Limit { get; init; }

    /// <summary><c>cap none</c>: whoever chooses it receives it.</summary>
    public bool IsUnlimited { get; init; }

    public string Written { get; init; } = "";

    public bool IsMix => Legs.Length > 1;
}

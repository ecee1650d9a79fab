using System.Collections.Immutable;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Symbols;

/// <summary>A citation: the source, the words quoted in its own language, the place in it.</summary>
public sealed record Citation(Source Source, string Quote, string Locator, Location Location);

/// <summary>How a price or a count was read: close, vwap over n days, board, fmv, round, first trade, at deal price; empty when not said.</summary>
public sealed record Reading(string Basis, int Days = 0)
{
    public static readonly Reading None = new("");
    public override string ToString() => Days > 0 ? $"{Basis} {Days} days" : Basis;

    /// <summary>What a premium over such a price is called by in paths: <c>vwap 30</c>, <c>close</c>.</summary>
    public string InPaths => Days > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Basis} {Days}") : Basis;
}

/// <summary>What a fact is about. Claims with one key are claims on one figure; different valid dates do not conflict.</summary>
/// <param name="Owner">The name of the party or deal whose block the line stands in; a claim at the margin names its owner itself.</param>
/// <param name="Measure">
/// The measure's name in paths, the term with hyphens: revenue, per-share, net-debt, price. A row has its list's: funding, uses, awards.
/// </param>
/// <param name="Argument">
/// What the fact is about within its owner: a class by its full name (SpaceX.A, also in SpaceX's own block), a party by its name, a period as
/// written (2025, 2025-Q3), a row's label, the name of an award or a SAFE; empty when there is none.
/// </param>
/// <param name="Valid">When it holds; null when nothing is said and the owner's own date counts (a deal's header: its announcement).</param>
public sealed record FactKey(string Owner, string Measure, string Argument, DateInterval? Valid)
{
    public string Path => new Lowering.FigurePath(Owner, Measure, Argument).ToString();
}

/// <summary>One statement of one figure, or of one wording (accounting, governing law).</summary>
public sealed record Claim(FactKey Key, Quantity? Quantity, string Words, Location Location)
{
    public ImmutableArray<Citation> Citations { get; init; } = [];
    public Reading Reading { get; init; } = Reading.None;

    /// <summary>The name that the line gives itself: <c>name undisturbed</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>Why this claim is used where others disagree; empty when it is not preferred.</summary>
    public string PreferBecause { get; init; } = "";

    /// <summary>The only case that it holds in; empty for all.</summary>
    public string InCase { get; init; } = "";

    /// <summary>The day whose share basis the figure is on, when not its valid date's.</summary>
    public DateOnly? SplitBasis { get; init; }

    /// <summary>Modifiers in the order written: pre-money, at deal price, unissued …</summary>
    public ImmutableArray<string> Modifiers { get; init; } = [];

    /// <summary>Said of a figure by its path, <c>lbo.funding(equity) $450m</c>, and no line of its owner's block.</summary>
    public bool IsAtMargin { get; init; }

    /// <summary>A second amount of the line: the strike of an option (money for a share), the funded part of a committed row.</summary>
    public Quantity? Second { get; init; }

    /// <summary>Further amounts of the line by the modifier that brings them: phase 50%, interest 2%.</summary>
    public ImmutableDictionary<string, Quantity> Amounts { get; init; } = ImmutableDictionary<string, Quantity>.Empty;

    /// <summary>What it is said to be in terms of the owner's other figures: 10x ebitda 2024, 2% of ev. <see cref="Quantity"/> is null then.</summary>
    public Lowering.Expression? Formula { get; init; }

    /// <summary>Of a claim that says how a figure is rounded, and no more: <c>round price rounded 4 places</c>.</summary>
    public RoundedTo? Rounding { get; init; }

    /// <summary>How long it runs, in months or days: <c>total $300bn over 5 years</c>.</summary>
    public Quantity? Over { get; init; }

    /// <summary>From when it runs: <c>starting 2027</c>.</summary>
    public DateInterval? Starting { get; init; }

    /// <summary>How the line itself says that it binds; null when it says nothing.</summary>
    public Force? Force { get; init; }

    /// <summary>From its date on there is no such term or row: an amendment removed it.</summary>
    public bool IsRemoval { get; init; }

    /// <summary>What it waits for: <c>rsus 2m common when licence</c>; null for nothing.</summary>
    public Condition? When { get; init; }

    /// <summary>The average price at which it is reckoned, as a line under it says; null where none does.</summary>
    public Pricing? Priced { get; init; }

    /// <summary>The last day of it: <c>until 2026-09-30</c>.</summary>
    public DateInterval? Until { get; init; }

    /// <summary>The deal that states the same from another side, or that counts it already: <c>backlog $317bn same as oracle-cloud</c>; empty for none.</summary>
    public string CountedIn { get; init; } = "";

    /// <summary>Said by the month: <c>rent $480k per month</c> is paid so, where nobody says otherwise.</summary>
    public bool IsMonthly { get; init; }

    /// <summary>The line's value when it is a date: <c>expected close 2026-06</c>.</summary>
    public DateInterval? Date { get; init; }
}

public enum Agreement
{
    /// <summary>Said once.</summary>
    Single,
    /// <summary>Said more than once; the intervals overlap.</summary>
    Agree,
    /// <summary>A later word of the same source counts.</summary>
    Corrected,
    /// <summary>They conflict, and the file says which is used and why.</summary>
    Preferred,
    /// <summary>They conflict and nothing decides (P03).</summary>
    Conflict,
}

/// <summary>All claims on one key, and the one that is used.</summary>
public sealed record Fact(FactKey Key, ImmutableArray<Claim> Claims, Claim Used, Agreement Agreement)
{
    public Quantity? Quantity => Used.Quantity;
}

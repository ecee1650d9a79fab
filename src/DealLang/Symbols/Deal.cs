using System.Collections.Immutable;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Symbols;

public enum DealKind { Acquisition, EquitySwap, Commitment }

/// <summary>In the order in which a deal goes through them; the exits come last.</summary>
public enum Status
{
    Sought, Planned, Rumoured, Reported, Announced, Signed, Approved, Closed,
    Amended, Superseded, Withdrawn, Terminated, Expired, Lapsed,
}

public enum Force { Firm, Conditional, Nonbinding }

/// <summary>A dated lifecycle line. <see cref="Date"/> is null when undisclosed.</summary>
public sealed record Milestone(Status Status, DateInterval? Date, ImmutableArray<Citation> Citations, Location Location)
{
    /// <summary>The word written: funded is closed.</summary>
    public string Word { get; init; } = "";
    public Force? Force { get; init; }
}

public enum AssetKind { Cash, Shares, Warrants, Options, Right, Product, Debt }

/// <summary>
/// What one party gives another under the deal: an amount of an asset, in all or for each share of a class.
/// </summary>
public sealed record Leg(Party From, Party? To, string Verb, AssetKind Asset, Location Location)
{
    /// <summary>
    /// The amount given: money, shares or units of product, and for each share of <see cref="Per"/> where that is set (USD/share:T.common,
    /// share:A.common/share:T.common). A plain number beside <see cref="Gives"/> is that part of the class (<c>gives 100% of X.common</c>). Null
    /// when it is stated by worth alone.
    /// </summary>
    public Quantity? Amount { get; init; }

    /// <summary>The value of what is given, when it is stated by worth.</summary>
    public Quantity? Worth { get; init; }

    /// <summary>The class that is given, when shares or warrants are.</summary>
    public ShareClass? Gives { get; init; }

    /// <summary>The right or product that is given, when it is neither cash nor shares.</summary>
    public string Product { get; init; } = "";

    /// <summary>The class for each share of which it is given; null when the amount is the whole.</summary>
    public ShareClass? Per { get; init; }

    /// <summary>The class that the money buys: <c>$5m for Acme.A</c>.</summary>
    public ShareClass? For { get; init; }

    /// <summary>How long it runs, in months or days, and from when: <c>over 5 years starting 2027</c>.</summary>
    public Quantity? Over { get; init; }
    public DateInterval? Starting { get; init; }

    public string Name { get; init; } = "";
    public Force Force { get; init; } = Force.Firm;
    public ImmutableArray<Citation> Citations { get; init; } = [];
    public DateInterval? Date { get; init; }

    /// <summary>What it waits for, as written after <c>when</c>; empty when it waits for nothing but the deal. Such a leg is no part of the consideration.</summary>
    public string When { get; init; } = "";

    /// <summary>As written, for term summaries.</summary>
    public string Written { get; init; } = "";
}

/// <summary>An agreement between its subjects and its objects; at least one party on either side.</summary>
public sealed class Deal(string name, DealKind kind, string verb, Location location)
{
    public string Name { get; } = name;
    public DealKind Kind { get; } = kind;

    /// <summary>The verb of the header, which picks the form: acquires, merges, swaps, invests, buys, lends, guarantees, grants, leases.</summary>
    public string Verb { get; } = verb;

    public Location Location { get; } = location;

    /// <summary>Acquirer, investor, buyer, lender: the sentence's subjects.</summary>
    public ImmutableArray<Party> Subjects { get; init; } = [];

    /// <summary>Target, investee, seller, borrower.</summary>
    public ImmutableArray<Party> Objects { get; init; } = [];

    /// <summary>The part of the objects that is acquired: 30% of B; null for the whole.</summary>
    public Quantity? Portion { get; init; }

    /// <summary>What is bought or leased, in the header's words; empty when it is the objects themselves.</summary>
    public string Product { get; init; } = "";

    /// <summary>The header's sentence as written.</summary>
    public string Written { get; init; } = "";

    public ImmutableArray<Milestone> Milestones { get; internal set; } = [];
    public ImmutableArray<Leg> Legs { get; internal set; } = [];
    public string Note { get; init; } = "";
    public ImmutableArray<string> Notes { get; internal set; } = [];

    public Party Acquirer => Subjects[0];
    public Party Target => Objects[0];
    public override string ToString() => Name;
}

/// <summary><c>DATE split CLASS new for old</c>.</summary>
public sealed record Split(ShareClass Class, DateOnly Date, decimal New, decimal Old, ImmutableArray<Citation> Citations, Location Location)
{
    public decimal Factor => New / Old;
}

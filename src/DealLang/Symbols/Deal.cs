using System.Collections.Immutable;
using DealLang.Lowering;
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

    /// <summary>Who took the step: an authority, the owners of a side; empty when it is the parties themselves.</summary>
    public string By { get; init; } = "";
}

public enum AssetKind { Cash, Shares, Warrants, Options, Right, Product, Debt }

/// <summary>A party's part of what several receive.</summary>
public sealed record LegPart(Party Party, decimal Part);

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

    /// <summary>The amount where it follows from other figures: <c>3% of equity</c>.</summary>
    public Expression? Formula { get; init; }

    /// <summary>The worth of what is given where that follows from other figures: <c>A.common worth 20% of equity</c>.</summary>
    public Expression? WorthFormula { get; init; }

    /// <summary>How much is said by what it is worth, not by how many there are.</summary>
    public bool IsByWorth => Amount is null && Formula is null;

    /// <summary>What a later payment is measured by; null for what nothing measures.</summary>
    public EarnOut? EarnOut { get; init; }

    /// <summary>The value of what is given, when it is stated by worth.</summary>
    public Quantity? Worth { get; init; }

    /// <summary>Of several that receive it together the part of each, where the line says so.</summary>
    public ImmutableArray<LegPart> Receivers { get; init; } = [];

    /// <summary>The class that is given, when shares or warrants are.</summary>
    public ShareClass? Gives { get; init; }

    /// <summary>The right or product that is given, when it is neither cash nor shares.</summary>
    public string Product { get; init; } = "";

    /// <summary>The right whose holders are paid, for each one of it: <c>right cvr pays $9</c>; empty for any other leg.</summary>
    public string OfRight { get; init; } = "";

    /// <summary>The class for each share of which it is given; null when the amount is the whole.</summary>
    public ShareClass? Per { get; init; }

    /// <summary>The parts in which it is given, in their order; none when it is given at once.</summary>
    public ImmutableArray<Tranche> Tranches { get; init; } = [];

    /// <summary>The price at which warrants or options are exercised, for each share; null when nothing is said.</summary>
    public Quantity? Strike { get; init; }

    /// <summary>The last day on which a right may be exercised.</summary>
    public DateInterval? Expires { get; init; }

    /// <summary>The return that is paid: <c>pays price return on $1m of IDX</c>; null for any other leg.</summary>
    public ReturnTerms? Return { get; init; }

    /// <summary>The rate that is paid on the notional amount of the return: <c>pays LIBOR, set in advance</c>; null for any other leg.</summary>
    public RateTerms? Rate { get; init; }

    /// <summary>The class that the money buys: <c>$5m for Acme.A</c>.</summary>
    public ShareClass? For { get; init; }

    /// <summary>How long it runs, in months or days, and from when: <c>over 5 years starting 2027</c>.</summary>
    public Quantity? Over { get; init; }
    public DateInterval? Starting { get; init; }

    /// <summary>The deal in which its amount is counted already; empty when it counts by itself.</summary>
    public string CountedIn { get; init; } = "";

    /// <summary>The days within which it is paid: <c>in 2026</c>, <c>over 5 years starting 2027</c>, <c>starting 2027 until 2031</c>; null when nothing says it.</summary>
    public DateInterval? Period { get; init; }

    /// <summary>The last day of it: <c>until 2032-04-13</c>.</summary>
    public DateInterval? Until { get; init; }

    public string Name { get; init; } = "";
    public Force Force { get; init; } = Force.Firm;

    /// <summary>The line itself says how it binds, so that an amendment that does not keeps it.</summary>
    public bool SaysForce { get; init; }

    public ImmutableArray<Citation> Citations { get; init; } = [];
    public DateInterval? Date { get; init; }

    /// <summary>From when it is agreed, where that is later than the deal: the day of an amendment or of a dated block.</summary>
    public DateInterval? Since { get; init; }

    /// <summary>The day whose share basis it is on, where that is not the day it was agreed.</summary>
    public DateOnly? SplitBasis { get; init; }

    /// <summary>Said by the deal's header, or by the sentence of a web, and by no line of its own.</summary>
    public bool IsOfSentence { get; init; }

    /// <summary>The first day on which it no longer holds: an amendment replaced or removed it.</summary>
    public DateOnly? Ended { get; init; }

    /// <summary>What it waits for; null when it waits for nothing but the deal. Such a leg is no part of the consideration.</summary>
    public Condition? When { get; init; }

    /// <summary>What is given instead when the condition fails: <c>otherwise $2.5bn</c>.</summary>
    public Quantity? Otherwise { get; init; }

    /// <summary>Paid only if something happens after the deal: no part of what is paid for the target up front.</summary>
    public bool IsContingent => When is not null || EarnOut is not null || OfRight.Length > 0;

    /// <summary>Cash or shares that one side owes the other when the deal ends early.</summary>
    public bool IsTerminationFee => Asset is AssetKind.Cash or AssetKind.Shares && Per is null && When?.Tests.Any(t => t is StatusTest { Status: Status.Terminated }) == true;

    /// <summary>How its amount is reckoned: rounded, averaged, within a band.</summary>
    public LegTerms Terms { get; init; } = LegTerms.None;

    /// <summary>As written, for term summaries.</summary>
    public string Written { get; init; } = "";
}

/// <summary>Prose for the report, with the sources that its line cites.</summary>
public sealed record Note(string Text, ImmutableArray<Citation> Citations);

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

    /// <summary>What closing waits for: <c>when</c> lines of the deal's own.</summary>
    public ImmutableArray<Condition> Conditions { get; internal set; } = [];

    /// <summary>In the order of their days.</summary>
    public ImmutableArray<Amendment> Amendments { get; internal set; } = [];

    /// <summary>The days of dated blocks that say more of the deal than a step of its life: results, later figures.</summary>
    public ImmutableArray<DateInterval> Told { get; internal set; } = [];

    /// <summary>The deal that took this one's place; empty when none did.</summary>
    public string SupersededBy { get; internal set; } = "";

    /// <summary>How often amounts fall due; null when nothing is said.</summary>
    public PaymentTerms? Payments { get; internal set; }

    /// <summary>How what is granted vests; null when nothing is said, and it is the holder's at once.</summary>
    public Vesting? Vesting { get; internal set; }

    /// <summary>The deal that this one lies inside, or is another side of; empty when it counts by itself.</summary>
    public string PartOf { get; internal set; } = "";
    public string SameAs { get; internal set; } = "";

    /// <summary>The web whose sentence it is; empty for a deal of its own.</summary>
    public string Web { get; init; } = "";

    public ImmutableArray<Election> Elections { get; internal set; } = [];
    public string Note { get; init; } = "";
    /// <summary>What its <c>note</c> lines say.</summary>
    public ImmutableArray<Note> Notes { get; internal set; } = [];

    /// <summary>The company that two merge into; null where the first of them goes on.</summary>
    public Party? Into { get; init; }

    /// <summary>Both sides' shares become those of another company; where the first company goes on, it takes the second over.</summary>
    public bool IsMergerOfEquals => Verb == "merges" && Into is { } into && into != Acquirer;

    /// <summary>Who sells what is acquired, and is paid for it: <c>A acquires B from C</c>; null where the target's holders do.</summary>
    public Party? Seller { get; init; }

    /// <summary>The account that gives up the target's shares and receives what is paid for them.</summary>
    public string Holders => Seller?.Name ?? Target.Name + ".holders";

    /// <summary>Whether what is given to somebody is given for the target: to nobody by name, to the target, its holders or the seller.</summary>
    public bool IsForTarget(Party? receiver) => receiver is null || Objects.Contains(receiver) || receiver.Name == Holders || Seller?.Members.Contains(receiver) == true || Objects.Any(o => receiver.Name == o.Name + ".holders");

    public Party Acquirer => Subjects[0];
    public Party Target => Objects[0];

    /// <summary>The subjects as one party, who give together what no line divides.</summary>
    public Party Together => field ??= Party.Together(Subjects, Location);

    /// <summary>Whether a party is one of the subjects, or several of them together.</summary>
    public bool IsSubject(Party party) => Subjects.Contains(party) || (!party.Members.IsEmpty && party.Members.All(Subjects.Contains));

    /// <summary>Whether a party stands in the deal's sentence, and is not one of its holders.</summary>
    public bool IsSide(string party) => Subjects.Concat(Objects).Any(p => p.Name == party);

    public override string ToString() => Name;
}

/// <summary><c>DATE amend DEAL</c>: from that day on other terms hold.</summary>
public sealed record Amendment(DateInterval Date, ImmutableArray<Citation> Citations, Location Location)
{
    /// <summary>Only the outside date moves: no price and no money is agreed anew on that day.</summary>
    public bool IsOfDeadline { get; init; }
}

/// <summary><c>DATE split CLASS new for old</c>.</summary>
public sealed record Split(ShareClass Class, DateOnly Date, decimal New, decimal Old, ImmutableArray<Citation> Citations, Location Location)
{
    public decimal Factor => New / Old;
}

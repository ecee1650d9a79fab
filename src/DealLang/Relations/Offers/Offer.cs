using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

internal sealed record LegsOfHolder(Party Holder, ShareClass Of, IReadOnlyList<Leg> Legs);

internal sealed record LegsOfClass(ShareClass Class, IReadOnlyList<Leg> Legs);

/// <summary>An acquisition's legs sorted by what they give and for what: the acquirer's side of the bargain.</summary>
internal sealed class Offer
{
    private readonly DealTerms _terms;
    private readonly bool _statesCash;
    private readonly bool _statesShares;

    public Offer(DealTerms terms)
    {
        _terms = terms;
        var deal = terms.Deal;
        var all = terms.Legs.Where(leg => IsGiven(leg, terms)).ToList();
        var legs = all.Where(leg => IsForAll(leg, deal)).ToList();
        Election = deal.Elections.Where(e => e is { Chooser: null, Options.IsEmpty: false } && (e.Since?.First ?? DateOnly.MinValue) <= terms.Reading.Day).MaxBy(e => e.Since?.First ?? DateOnly.MinValue);
        var given = legs.Concat(all).Concat(deal.Elections.SelectMany(e => e.Options).SelectMany(o => o.Legs)).Concat(Election?.Options.SelectMany(o => o.Legs) ?? []).ToList();
        // Where holders choose, it is their class; what another class receives stands beside it.
        TargetClass = (Election?.Options.SelectMany(o => o.Legs) ?? []).Concat(given).Select(leg => leg.Per).FirstOrDefault(c => c?.Party == deal.Target) ?? ClassOf(deal.Target);
        ImmutableArray<ShareClass> classes = [.. given.Where(leg => leg.Asset == AssetKind.Shares).Select(leg => leg.Gives).OfType<ShareClass>().Distinct()];
        AcquirerClass = Main(classes.Where(c => deal.Subjects.Contains(c.Party)), terms) ?? Main(classes, terms) ?? StatedClass(terms);
        FurtherClasses = [.. classes.Where(c => c != AcquirerClass)];
        bool isLimited = Election is null && AcquirerClass is not null && IssuanceLimit.Applies(terms);
        _statesCash = isLimited || States(terms, "per-share", "cash") || States(terms, "consideration", "cash");
        _statesShares = StatedClass(terms) is not null || States(terms, "per-share", "stock") || States(terms, "consideration", "stock");
        if (Election is not null) Common = [.. legs.Where(leg => leg.Per == TargetClass)];
        ToHolders = [.. all.Where(leg => !IsForAll(leg, deal) && leg.Per is not null).GroupBy(leg => (Holder: leg.To!, Of: leg.Per!)).Select(g => new LegsOfHolder(g.Key.Holder, g.Key.Of, [.. g]))];
        ForClasses = [.. legs.Where(leg => leg.Per is not null && leg.Per != TargetClass).GroupBy(leg => leg.Per!).Where(g => !IsSame(g, legs.Where(l => l.Per == TargetClass), ClassWeight.Stated(g.Key, TargetClass) ?? 1m)).Select(g => new LegsOfClass(g.Key, [.. g]))];
        foreach (var leg in legs.Where(leg => leg.Per is null || (leg.Per == TargetClass && Election is null))) Sort(leg);
    }

    /// <summary>What all holders may choose between; null when nothing is left to them.</summary>
    public Election? Election { get; }

    /// <summary>What a share receives whatever its holder chooses.</summary>
    public IReadOnlyList<Leg> Common { get; } = [];

    /// <summary>What single holders receive instead.</summary>
    public IReadOnlyList<LegsOfHolder> ToHolders { get; }

    /// <summary>What shares of other classes receive, where that is something else.</summary>
    public IReadOnlyList<LegsOfClass> ForClasses { get; }

    /// <summary>The class that is acquired.</summary>
    public ShareClass TargetClass { get; }

    /// <summary>The class that is given; null for an offer in cash alone.</summary>
    public ShareClass? AcquirerClass { get; }

    /// <summary>Classes that are given beside that one: tracking stock, a class without votes, shares of another company.</summary>
    public ImmutableArray<ShareClass> FurtherClasses { get; }

    /// <summary>Whether a class is one more of the company that issues most of it, with a share in the whole of it: tracking stock is counted by itself.</summary>
    public bool Joins(ShareClass given) => AcquirerClass is { } main && given != main && given.Party == main.Party && given.IsPartOfTheWhole;

    /// <summary>How many of the class that most is paid in a share of a further class counts as.</summary>
    public Expression InMainClass(ShareClass given) => _terms.Weight(given, AcquirerClass!);

    /// <summary>What all receive of them.</summary>
    public List<Leg> InFurtherClasses { get; } = [];

    public List<Leg> CashPerShare { get; } = [];
    public List<Leg> CashInAll { get; } = [];
    public List<Leg> Ratio { get; } = [];
    public List<Leg> WorthPerShare { get; } = [];
    public List<Leg> WorthInAll { get; } = [];
    public List<Leg> SharesInAll { get; } = [];

    /// <summary>Cash is given: a leg gives some, or the header states how much.</summary>
    public bool HasCash => _statesCash || CashPerShare.Count + CashInAll.Count > 0;
    public bool HasShares => _statesShares || Ratio.Count + WorthPerShare.Count + WorthInAll.Count + SharesInAll.Count > 0;

    /// <summary>Cash is paid for the whole, and of a share nothing is said.</summary>
    public bool IsCashInAll => CashInAll.Count > 0 && !_statesCash && Election is null && CashPerShare.Count + Ratio.Count + WorthPerShare.Count == 0;
    public bool IsFixedTotal => CashInAll.Count + WorthInAll.Count > 0;

    /// <summary>What an acquirer gives the target's holders for their shares, and not on a further condition.</summary>
    private static bool IsGiven(Leg leg, DealTerms terms) =>
        terms.Deal.IsSubject(leg.From) && !leg.IsContingent && !DealDates.IsDeferred(terms.Reading.World, terms.Deal, leg) && leg.Asset is AssetKind.Cash or AssetKind.Shares
        && (IsForAll(leg, terms.Deal) || leg.Per?.Party == terms.Deal.Target);

    private static bool IsForAll(Leg leg, Deal deal) => deal.IsForTarget(leg.To);

    /// <summary>Whether the shares of one class receive what those of the other do, each for as many of them as it stands for.</summary>
    private static bool IsSame(IEnumerable<Leg> one, IEnumerable<Leg> other, decimal weight) => one.Select(leg => Terms(leg, 1m)).Order().SequenceEqual(other.Select(leg => Terms(leg, weight)).Order());

    /// <summary>Whether a line says for its class what another says for another class of the same company: one offer for both, and nothing of its own.</summary>
    public static bool Repeats(Leg leg, Deal deal) => leg.Per is { } own && deal.Objects.Contains(own.Party) && deal.Legs.Any(other =>
        other.Per is { } per && per != own && per.Party == own.Party && other.From == leg.From && other.To == leg.To && Terms(leg, 1m) == Terms(other, ClassWeight.Stated(own, per) ?? 1m));

    private static (AssetKind, string, decimal?, decimal?, string) Terms(Leg leg, decimal times) =>
        (leg.Asset, leg.Gives?.FullName ?? "", leg.Amount?.Value * times, leg.Worth?.Value * times, (leg.Formula ?? leg.WorthFormula)?.ToString() ?? "");

    private void Sort(Leg leg)
    {
        var kind = (leg.Asset, Per: leg.Per is not null, ByWorth: leg.IsByWorth) switch
        {
            (AssetKind.Cash, Per: true, _) => CashPerShare,
            (AssetKind.Cash, Per: false, _) => CashInAll,
            _ when leg.Gives != AcquirerClass => InFurtherClasses,
            (_, Per: true, ByWorth: false) => Ratio,
            (_, Per: true, ByWorth: true) => WorthPerShare,
            (_, Per: false, ByWorth: true) => WorthInAll,
            _ => SharesInAll,
        };
        kind.Add(leg);
    }

    /// <summary>The class that the offer is about, of several that are given: one that holders choose, else the first of which the company says how many there are.</summary>
    private ShareClass? Main(IEnumerable<ShareClass> given, DealTerms terms) => given
        .OrderBy(c => c.IsPartOfTheWhole ? 0 : 1)
        .ThenBy(c => Election?.Options.Any(o => o.Legs.Any(l => l.Gives == c)) == true ? 0 : 1)
        .ThenBy(c => terms.Reading.World.FactsOf(c.Party.Name, "shares").Any(f => f.Key.Argument == c.FullName && f.Quantity is not { Value: 0m }) ? 0 : 1)
        .FirstOrDefault();

    private static bool States(DealTerms terms, string measure, string argument) =>
        terms.Reading.World.FactsOf(terms.Deal.Name, measure).Any(f => f.Key.Argument == argument && f.Quantity is not null);

    /// <summary>The acquirer's class that a stated ratio or number of new shares counts.</summary>
    private static ShareClass? StatedClass(DealTerms terms) =>
        terms.Reading.World.FactsOf(terms.Deal.Name, "ratio").Concat(terms.Reading.World.FactsOf(terms.Deal.Name, "new-shares"))
            .SelectMany(f => f.Quantity?.Unit.Factors ?? []).Where(factor => factor.Power > 0)
            .Select(factor => terms.Deal.Acquirer.Classes.FirstOrDefault(c => factor.Name == "share:" + c.FullName)).FirstOrDefault(c => c is not null);

    private static ShareClass ClassOf(Party party) =>
        party.Classes.FirstOrDefault() ?? new ShareClass(party, "common", null, party.Location);
}

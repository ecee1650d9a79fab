using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Relations.Exits;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Rounds;

/// <summary>Shares that a round issued, and to whom.</summary>
/// <param name="Holder">An investor, the name of a SAFE or a note, or the class where nobody is named.</param>
internal sealed record IssuedShares(string Holder, Expression Shares)
{
    /// <summary>Of a SAFE or a note what was paid for it, with interest; null for an investor's.</summary>
    public FigurePath? For { get; init; }

    /// <summary>Shares, below zero, that the company took in; what their seller has less is told of as <see cref="MovedShares"/>.</summary>
    public bool IsTakenIn { get; init; }
}

/// <summary>
/// What the deals before one have made of a company: the shares that rounds, offerings and acquisitions paid in shares issued, what became shares in
/// rounds, by how much they enlarged the pool. A line of the company's that is dated after such a deal has counted it in; one without a date, or of an
/// earlier day, speaks of the time before. Only what comes before a deal by <see cref="ClosingOrder"/> is looked at, so that no two deals count each other.
/// </summary>
internal sealed class EarlierRounds
{
    private readonly FactReading _reading;
    private readonly Party _company;
    private readonly ImmutableArray<SoldRound> _rounds;
    private readonly List<SoldRound> _acquisitions = [];
    private readonly List<SoldRound> _beside = [];
    private readonly List<SoldRound> _offerings = [];
    private readonly List<SharePurchase> _purchases;

    /// <param name="Closed">The day from which its shares are there.</param>
    private sealed record SoldRound(Deal Deal, ShareClass Class, DateOnly Closed);

    /// <param name="own">The round or acquisition that they come before; null for all that are there on the day of the view.</param>
    public EarlierRounds(FactReading reading, Party company, Deal? own)
    {
        (_reading, _company) = (reading, company);
        var before = own is null ? reading.Day.AddDays(reading.Day == DateOnly.MaxValue ? 0 : 1)
            : own.Kind == DealKind.Acquisition ? DealDates.Closing(own)?.Date?.Last is { } ownClosing && ownClosing < reading.Day ? ownClosing : reading.Day
            : CompanyRound.ClosingOf(own) ?? reading.Day;
        var rounds = ImmutableArray.CreateBuilder<SoldRound>();
        foreach (var round in CompanyRound.Of(company, reading.World, DateOnly.MaxValue))
        {
            if (round.Deal == own || CompanyRound.ClosingOf(round.Deal) is not { } closed || !IsBefore(round.Deal, closed) || !IsHeld(round.Deal, closed)) continue;
            if (CompanyRound.Sold(round.Deal, company, reading.World) is not { } sold) continue;
            var offers = reading.World.FactsOf(round.Deal.Name, "offers").ToList();
            if (offers.Count == 0) rounds.Add(new SoldRound(round.Deal, sold, closed));
            else _offerings.Add(new SoldRound(round.Deal, sold, closed));
        }
        foreach (var deal in reading.World.Deals)
        {
            if (deal == own || deal is not { Kind: DealKind.Acquisition, Into: null } || !deal.IsSubject(company) || deal.Target is not { } target || target == company) continue;
            if (DealDates.Closing(deal)?.Date?.Last is not { } closed || !IsBefore(deal, closed) || !IsHeld(deal, closed) || GivesBack(deal)) continue;
            var paid = Paid(deal, company).Distinct().ToList();
            if (paid is [var given]) _acquisitions.Add(new SoldRound(deal, given, closed));
            if (paid.Count < 2) _beside.AddRange(Beside(deal, company).Select(l => l.Gives!).Distinct().Select(c => new SoldRound(deal, c, closed)));
        }
        _purchases = [.. SharePurchase.Of(reading.World, company).Where(p => p.Deal != own && IsBefore(p.Deal, p.Closed) && IsHeld(p.Deal, p.Closed))];
        rounds.Sort((a, b) => (a.Closed.CompareTo(b.Closed), ClosingOrder.Of(reading.World, a.Deal).CompareTo(ClosingOrder.Of(reading.World, b.Deal))) switch { (0, var place) => place, var (day, _) => day });
        _rounds = rounds.DrainToImmutable();

        bool IsBefore(Deal deal, DateOnly closed) => own is null ? closed < before : ClosingOrder.IsBefore(reading.World, deal, closed, own, before);
    }

    /// <summary>A line of the company's that has counted in every round that sold the class.</summary>
    public bool IsCountedBy(Fact fact, ShareClass shareClass) => !_rounds.Any(r => r.Class == shareClass && IsAfter(r, fact));

    /// <summary>What rounds issued of a class after the lines that count it: to whom, and how many.</summary>
    /// <param name="counts">The lines that say how many shares there are of the class.</param>
    public IEnumerable<IssuedShares> Issued(ShareClass shareClass, IReadOnlyList<Fact> counts)
    {
        var unit = Unit.Shares(shareClass.FullName);
        foreach (var round in _rounds)
        {
            if (round.Class != shareClass || counts.Any(f => !IsAfter(round, f))) continue;
            foreach (var security in Converted(round)) yield return new IssuedShares(security.Key.Argument, Of(round, "shares", security.Key.Argument, unit)) { For = Owed(round, security) };
            var investors = Investors(round.Deal);
            if (investors.Count <= 1) yield return new IssuedShares(investors.Count == 1 ? investors[0] : shareClass.FullName, Of(round, "new-shares", "", unit));
            else foreach (string investor in investors) yield return new IssuedShares(investor, Of(round, "shares", investor, unit));
        }
        foreach (var offering in _offerings.Where(o => o.Class == shareClass && counts.All(f => IsAfter(o, f)) && Offers(o).Exists(IsPrimary)))
        {
            string buyer = Investors(offering.Deal) is [var only] ? only : shareClass.FullName;
            yield return new IssuedShares(buyer, Of(offering, "new-shares", "", unit));
            if (IsTaken(offering)) yield return new IssuedShares(buyer, Taken(offering, unit));
            foreach (var security in Converted(offering)) yield return new IssuedShares(security.Key.Argument, Of(offering, "shares", security.Key.Argument, unit));
        }
        foreach (var deal in _acquisitions.Where(a => a.Class == shareClass && counts.All(f => IsAfter(a, f))))
        {
            yield return new IssuedShares(deal.Deal.Target!.Name + ".holders", Of(deal, "new-shares", "", unit));
        }
        foreach (var deal in _beside.Where(a => a.Class == shareClass && counts.All(f => IsAfter(a, f))))
        {
            foreach (string other in Beside(deal.Deal, _company).Where(l => l.Gives == shareClass).Select(l => l.To!.Name).Distinct(StringComparer.Ordinal))
                yield return new IssuedShares(other, Of(deal, "issued", OtherIssues.Named(deal.Deal, deal.Deal.Legs, other, shareClass), unit));
        }
        foreach (var purchase in _purchases.Where(p => p.IsTakenIn && p.Class == shareClass && counts.All(f => IsAfter(p.Closed, f))))
            yield return new IssuedShares(purchase.Seller.Name, 0m - Of(purchase)) { IsTakenIn = true };
    }

    /// <summary>Shares of a class that holders sold, to the investors of rounds or in deals of their own, since a line that counts what the holder, or the buyer, has.</summary>
    /// <param name="held">The line of a holder by its name; null where it has none.</param>
    public IEnumerable<MovedShares> Resold(ShareClass shareClass, Func<string, Fact?> held)
    {
        foreach (var round in _rounds)
        {
            foreach (var moved in SecondarySale.In(round.Deal, shareClass, _reading.Day))
            {
                bool isLeft = held(moved.Seller) is { } seller && !IsAfter(round, seller), isBought = held(moved.Buyer) is { } buyer && !IsAfter(round, buyer);
                if (isLeft && isBought) continue;
                var shares = Of(round, ((Reference)moved.Shares).Path.Measure, ((Reference)moved.Shares).Path.Argument, Unit.Shares(shareClass.FullName));
                yield return new MovedShares(isLeft ? "" : moved.Seller, isBought ? "" : moved.Buyer, shares);
            }
        }
        foreach (var offering in _offerings.Where(o => o.Class == shareClass))
        {
            foreach (var moved in SoldIn(offering))
            {
                bool isLeft = held(moved.Seller) is { } seller && !IsAfter(offering, seller), isBought = held(moved.Buyer) is { } buyer && !IsAfter(offering, buyer);
                if (!isLeft || !isBought) yield return new MovedShares(isLeft ? "" : moved.Seller, isBought ? "" : moved.Buyer, moved.Shares);
            }
        }
        foreach (var purchase in _purchases.Where(p => p.Class == shareClass))
        {
            bool isLeft = held(purchase.Seller.Name) is { } seller && !IsAfter(purchase.Closed, seller);
            bool isBought = purchase.IsTakenIn || (held(purchase.Buyer.Name) is { } buyer && !IsAfter(purchase.Closed, buyer));
            if (!isLeft || !isBought) yield return new MovedShares(isLeft ? "" : purchase.Seller.Name, isBought ? "" : purchase.Buyer.Name, Of(purchase));
        }
    }

    /// <summary>Existing shares that went to the investors of an offering: of each seller its own, and of an over-allotment that is theirs the part that its own are of all.</summary>
    private IEnumerable<MovedShares> SoldIn(SoldRound offering)
    {
        var unit = Unit.Shares(offering.Class.FullName);
        string buyer = Investors(offering.Deal) is [var only] ? only : offering.Class.FullName;
        var sellers = Offers(offering).Where(f => !IsPrimary(f)).GroupBy(f => f.Key.Argument.Split(", ")[0], StringComparer.Ordinal)
            .Select(own => (Name: own.Key, Shares: Of(offering, "offered-shares", own.Count() == 1 ? own.First().Key.Argument : own.Key, unit))).ToList();
        foreach (var (name, shares) in sellers) yield return new MovedShares(name, buyer, shares);
        if (!IsTakenOfHolders(offering)) yield break;
        var taken = Taken(offering, unit);
        if (sellers.Count == 0) yield return new MovedShares(Offering.Secondary, buyer, taken);
        var all = sellers.Aggregate(default(Expression), (sum, s) => sum.Plus(s.Shares));
        foreach (var (name, shares) in sellers) yield return new MovedShares(name, buyer, sellers.Count == 1 ? taken : taken * (shares / all!));
    }

    /// <summary>New shares of the over-allotment were taken by the day of the view.</summary>
    private bool IsTaken(SoldRound offering) => IsExercised(offering) && !IsOfHolders(offering);

    private bool IsTakenOfHolders(SoldRound offering) => IsExercised(offering) && IsOfHolders(offering);

    /// <summary>What was taken of it, which as a rule is told weeks after the closing: of that day.</summary>
    private Expression Taken(SoldRound offering, Unit unit)
    {
        var path = new FigurePath(offering.Deal.Name, Offering.ExercisedMeasure, "");
        return _reading.InForce(offering.Deal.Name, Offering.ExercisedMeasure, offering.Closed).FirstOrDefault(f => f.Fact.Quantity is not null)?.Fact.Key.Valid is { } told && told.Last > offering.Closed
            ? new Reference(path, CalendarDate.Spell(told.Last)) : Of(offering, path.Measure, "", unit);
    }

    private bool IsExercised(SoldRound offering) => _reading.InForce(offering.Deal.Name, Offering.ExercisedMeasure, offering.Closed).Any(f => f.Fact.Quantity is not null);

    /// <summary>The over-allotment comes from holders: as it says, or because they alone offer any.</summary>
    private bool IsOfHolders(SoldRound offering) => !Offers(offering).Exists(IsPrimary)
        || _reading.World.FactsOf(offering.Deal.Name).Any(f => f.Key.Measure.StartsWith("greenshoe", StringComparison.Ordinal) && f.Used.Modifiers.Contains(Offering.Secondary));

    private List<Fact> Offers(SoldRound offering) => [.. _reading.World.FactsOf(offering.Deal.Name, "offers")];

    /// <summary>New shares, not those of a holder.</summary>
    private static bool IsPrimary(Fact offer) => offer.Key.Argument.Length == 0 || offer.Key.Argument == offer.Quantity?.Unit.ShareClass;

    /// <summary>The company's own classes that the target's holders receive in an acquisition.</summary>
    private static IEnumerable<ShareClass> Paid(Deal deal, Party company) =>
        deal.Legs.Where(l => l is { Asset: AssetKind.Shares, IsContingent: false } && l.Gives?.Party == company && (l.Per is not null || l.To is null || l.To == deal.Target))
            .Select(l => l.Gives!).Concat(deal.Elections.SelectMany(e => e.Options).SelectMany(o => o.Legs).Select(l => l.Gives).OfType<ShareClass>().Where(c => c.Party == company));

    /// <summary>What an acquirer issues of its own classes to others when the deal closes.</summary>
    private static IEnumerable<Leg> Beside(Deal deal, Party company) => OtherIssues.Legs(deal, deal.Legs).Where(l => l.Gives is { IsPartOfTheWhole: true } && l.Gives.Party == company && l.To != deal.Target);

    /// <summary>Shares come back when the deal closes: what it leaves is the deal's own to say.</summary>
    private bool GivesBack(Deal deal) => _reading.World.FactsOf(deal.Name, "redeemed").Any() || deal.Legs.Any(l => l.Asset == AssetKind.Shares && l.Gives is { } given && deal.IsSubject(given.Party) && l.From != given.Party);

    /// <summary>What a share of a protected class converts into, in shares of the class that the last cheaper round sold; null where no round has moved it.</summary>
    public (Expression Ratio, ShareClass Into)? Conversion(ShareClass shareClass)
    {
        var soldIn = _rounds.FirstOrDefault(r => r.Class == shareClass)?.Deal;
        if (AntiDilution.ProtectionOf(_reading, _company, shareClass, soldIn) is not { } protection || Moving(shareClass, protection, soldIn).LastOrDefault() is not { } last) return null;
        string name = shareClass.FullName;
        return (new Reference(new FigurePath(last.Deal.Name, "as-converted", name)) / new Reference(new FigurePath(last.Deal.Name, "shares", name)), last.Class);
    }

    /// <summary>The rounds that a class was protected against when they sold another.</summary>
    private IEnumerable<SoldRound> Moving(ShareClass shareClass, Fact protection, Deal? soldIn) => _rounds.Where(r => r.Deal != soldIn && r.Class != shareClass && IsAfter(r, protection)
        && (soldIn is null || _rounds.Any(s => s.Deal == soldIn && s.Closed < r.Closed)));

    /// <summary>What was paid for a SAFE or a note that a round turned into shares, with interest.</summary>
    private static FigurePath Owed(SoldRound round, Fact security) => new(round.Deal.Name, security.Used.Amounts.ContainsKey("interest") ? "owed" : security.Key.Measure, security.Key.Argument);

    /// <summary>What rounds set aside for employees after the line that counts the pool, in the unit that all are counted in.</summary>
    public Expression? PoolAdded(Fact? since, Unit unit)
    {
        Expression? added = null;
        foreach (var round in _rounds)
        {
            if (since is not null && !IsAfter(round, since)) continue;
            if (!_reading.World.FactsOf(round.Deal.Name, "pool-adds").Any() && !_reading.World.FactsOf(round.Deal.Name, "pool.percent").Any()) continue;
            var counted = ClassWeight.Whole(round.Class);
            added = added.Plus(InUnit(Of(round, "pool-adds", "", Unit.Shares(counted.FullName)), counted, unit));
        }
        return added;
    }

    /// <summary>A SAFE or a note that an earlier round or offering has turned into shares.</summary>
    public bool HasConverted(Fact security) => _rounds.Concat(_offerings).Any(r => Converts(r, security));

    /// <summary>The price at which the last earlier round left a protected class to convert, and what its shares were converted at when they were sold.</summary>
    /// <param name="protection">The line that protects it: a price behind it speaks of its own day.</param>
    public (Expression Price, Expression First)? ConversionPrice(ShareClass shareClass, Fact protection, Deal? soldIn, Unit price)
    {
        var held = Moving(shareClass, protection, soldIn).ToList();
        if (held.Count == 0) return null;
        return (Price(held[^1], "conversion-price", shareClass.FullName, ClassWeight.Whole(held[^1].Class), price), Price(held[0], "conversion-price.before", shareClass.FullName, ClassWeight.Whole(held[0].Class), price));
    }

    /// <summary>What a class was sold at, as the round that sold it works it out; null where no earlier round did.</summary>
    public Expression? PriceOf(Deal soldIn, Unit price) => _rounds.FirstOrDefault(r => r.Deal == soldIn) is { } round ? Price(round, "price", "", round.Class, price) : null;

    private bool IsHeld(Deal deal, DateOnly closed)
    {
        var day = closed > _reading.Day ? closed : _reading.Day;
        return !DealDates.IsDead(deal, day) && DealDates.Stage(deal, day) is { Status: >= Status.Announced and <= Status.Closed, Force: not Force.Nonbinding } stage
            && _reading.World.Filter?.Counts(stage.Status, isOver: false) != false;
    }

    private static bool IsAfter(SoldRound round, Fact fact) => IsAfter(round.Closed, fact);

    private static bool IsAfter(DateOnly closed, Fact fact) => fact.Key.Valid is not { } valid || valid.Last <= closed;

    private IEnumerable<Fact> Converted(SoldRound round) => ConvertingSecurity.InForce(_reading, _company).Where(f => Converts(round, f));

    private bool Converts(SoldRound round, Fact security) => !(security.Key.Valid?.First > round.Closed)
        && _reading.World.FactsOf(round.Deal.Name, "converts").Any(c => ConvertingSecurity.IsNamed(c, security.Key.Argument));

    private List<string> Investors(Deal deal)
    {
        var paying = CompanyRound.Paid(deal, _company, CompanyRound.ClosingOf(deal) ?? _reading.Day).Select(leg => leg.From.Name).Distinct(StringComparer.Ordinal).ToList();
        return paying.Count > 0 ? paying : deal.Subjects.Length == 1 ? [deal.Subjects[0].Name] : [];
    }

    /// <summary>A figure of an earlier round, on the share basis of the view.</summary>
    private Expression Of(SoldRound round, string measure, string argument, Unit unit) => OtherDeal.Figure(_reading, round.Deal, new FigurePath(round.Deal.Name, measure, argument), unit);

    private Expression Of(SharePurchase purchase) => OtherDeal.Figure(_reading, purchase.Deal, purchase.Shares, Unit.Shares(purchase.Class.FullName));

    private static Expression InUnit(Expression shares, ShareClass of, Unit unit) => ClassWeight.Shares(shares, of, Class(of.Party, unit));

    private static ShareClass Class(Party company, Unit unit) => company.Classes.First(c => c.FullName == unit.ShareClass);

    /// <summary>A round's price for a share of one class, as a price in the unit that another form counts in.</summary>
    private Expression Price(SoldRound round, string measure, string argument, ShareClass of, Unit price)
    {
        var counted = Class(of.Party, Unit.Shares(price.Factors.First(f => f.Power < 0).Name["share:".Length..]));
        return ClassWeight.Price(Of(round, measure, argument, price * Unit.Shares(counted.FullName) / Unit.Shares(of.FullName)), of, counted);
    }
}

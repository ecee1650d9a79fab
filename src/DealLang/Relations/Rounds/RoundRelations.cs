using DealLang.Lowering;
using DealLang.Relations.Exits;
using DealLang.Relations.Rounds;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Investors put money into a company: a round or an offering. Post-money = pre-money + new money; a stake is money over post-money.</summary>
internal sealed class RoundRelations
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly Party _company;
    private readonly ShareClass? _class;
    private readonly Reference _amount;
    private readonly List<SecondarySale> _secondary;

    private RoundRelations(DealTerms terms)
    {
        (_terms, _form, _company) = (terms, terms.Form, terms.Deal.Objects[0]);
        _class = CompanyRound.Sold(_terms.Deal, _company, _terms.Reading.World);
        _amount = _form.Input("amount", _form.Money);
        _secondary = SecondarySale.Of(_terms, _company);
    }

    public static void Relate(DealTerms terms)
    {
        if (terms.Deal.Subjects.IsEmpty || terms.Deal.Objects.IsEmpty) return;
        new RoundRelations(terms).Relate();
    }

    private void Relate()
    {
        var investors = Contributions();
        foreach (var (leg, paid) in investors.Where(i => i.Leg is { Tranches.IsEmpty: false }).Select(i => (i.Leg!, i.Paid))) Tranches.Relate(_terms, leg, paid);
        var issue = _class is null ? null : new ShareIssue(_terms, _class, _amount);
        issue?.Relate(hasLegs: investors.Exists(i => i.Leg is not null));
        if (_secondary.Count > 0 || _terms.States(new FigurePath(_form.Owner, "raise"))) _form.Relate("new money", "T03", _form.Input("raise", _form.Money), _amount);

        if (_terms.States("total")) _form.Relate("the whole of it", "T03", _form.Input("total", _form.Money), issue?.Offering is { } offered ? offered.Total : _amount);

        RoundPrice? price = null;
        if (Untagged() is { } valuation)
        {
            RelateReadings(investors, valuation);
            issue?.RelateNewShares();
        }
        else price = RelateValuation(investors, issue);
        if (issue?.Offering is null) RelateProceeds();
        RoyaltyStream.Relate(_terms, _amount);
        MilestoneCapital.Relate(_terms, [.. _terms.Legs.Where(IsContribution)], _amount);
        RoundTransfers.Add(_terms, investors, _amount, issue, price);
        foreach (var sale in _secondary) sale.Move(new Settlement(_terms));
    }

    /// <summary>What the placement agents keep, and what is left to the company.</summary>
    private void RelateProceeds()
    {
        Expression? costs = null;
        if (_terms.Stated("spread").FirstOrDefault() is { } kept)
        {
            var amount = _form.Figure("spread.amount", _form.Money);
            _form.Relate("spread", "T18", amount, _terms.Read(kept, Unit.One) * _amount);
            costs = amount;
        }
        if (_terms.Stated("expenses").FirstOrDefault() is { } stated) costs = costs.Plus(_terms.Read(stated, _form.Money));
        if (costs is not null) _form.Relate("net proceeds", "T18", _form.Figure("net-proceeds", _form.Money), _amount - costs);
    }

    /// <summary>What each investor pays, and that the round is their sum.</summary>
    private List<(string Investor, Reference Paid, Leg? Leg)> Contributions()
    {
        var legs = _terms.Legs.Where(IsContribution).Select(ByWorth).ToList();
        var byInvestor = legs.GroupBy(leg => leg.From.Name, StringComparer.Ordinal).ToList();
        if (byInvestor.Count <= 1)
        {
            if (LegSum.Of(_terms, "pays", _amount, legs) is { } sum && sum != _amount) _form.Relate("new money", "T03", _amount, sum);
            return _terms.Deal.Subjects.Length == 1 || legs.Count > 0
                ? [(legs.Count > 0 ? legs[0].From.Name : _terms.Deal.Subjects[0].Name, _amount, legs.FirstOrDefault())] : [];
        }
        var investors = new List<(string, Reference, Leg?)>();
        foreach (var group in byInvestor)
        {
            var paid = _form.Input("pays", _form.Money, group.Key);
            if (LegSum.Of(_terms, "pays", paid, [.. group], among: legs) is { } sum && sum != paid) _form.Relate("an investor's money", "T03", paid, sum);
            investors.Add((group.Key, paid, group.First()));
        }
        _form.Relate("new money", "T03", _amount, investors.Select(i => (Expression)i.Item2).Aggregate((sum, paid) => sum + paid));
        return investors;
    }

    /// <returns>The price of the round, where it sells shares of a class.</returns>
    private RoundPrice? RelateValuation(List<(string Investor, Reference Paid, Leg? Leg)> investors, ShareIssue? issue)
    {
        var pre = _form.Input("pre", _form.Money);
        var post = _form.Figure("post", _form.Money);
        GiveTagged(pre, "pre-money");
        GiveTagged(post, "post-money");
        var price = issue is { Offering: null } ? new RoundPrice(_terms, new Capitalisation(_terms, issue.Class), issue.Price, _amount) : null;
        var offering = issue?.Offering;
        // Where holders alone sell, no money comes in.
        _form.Relate("post-money", "T06", post, offering is { HasPrimary: false } && investors.TrueForAll(i => i.Leg is null) ? pre : (price?.ValueOutside ?? offering?.ValueConverted) is { } outside ? pre + _amount + outside : pre + _amount);
        foreach (var (investor, paid, leg) in investors)
            _form.Relate("stake", "T07", _form.Figure("stake", Unit.One, investor), offering is { IsListed: true } && leg is null && paid == _amount ? offering.Part : WithBought(investor, offering is not null && leg is null && paid == _amount ? offering.Total : paid, price) / post);
        foreach (var buyer in _secondary.GroupBy(s => s.Buyer).Where(b => investors.TrueForAll(i => i.Investor != b.Key)))
            _form.Relate("stake", "T07", _form.Figure("stake", Unit.One, buyer.Key), buyer.Select(s => s.AtRound(_class, price?.Price)).Aggregate((sum, next) => sum + next) / post);
        if (price is null)
        {
            if (offering is null || (offering.HasPrimary && investors.Exists(i => i.Leg is not null))) issue?.RelateNewShares();
            else if (offering.HasPrimary) _form.Relate("new shares", "T08", issue!.NewShares, offering.NewShares);
            offering?.RelateValuation(pre, issue!.NewShares);
        }
        else RelateShares(price, issue!, pre, investors);
        RelateExit(investors);
        return price;
    }

    /// <summary>New money with what an investor pays holders for theirs.</summary>
    private Expression WithBought(string investor, Expression paid, RoundPrice? price) => _secondary.Where(s => s.Buyer == investor).Aggregate(paid, (sum, sale) => sum + sale.AtRound(_class, price?.Price));

    private void RelateShares(RoundPrice price, ShareIssue issue, Reference pre, List<(string Investor, Reference Paid, Leg? Leg)> investors)
    {
        price.Relate(pre, issue.NewShares, [.. investors.Select(i => i.Paid)]);
        RelateDividend(price);
        foreach (var sale in _secondary) sale.Relate(issue.Class, price.Price);
        if (!price.Before.HasCounts) return;
        var bought = new List<(string, Reference)>();
        foreach (var (investor, paid, _) in investors)
        {
            var shares = _form.Figure("shares", issue.Unit, investor);
            _form.Relate("shares of an investor", "T08", shares, paid == _amount ? issue.NewShares : price.Bought(paid));
            bought.Add((investor, shares));
        }
        RoundOwnership.Relate(_terms, price, issue.Class.FullName, bought, [.. price.Protected.SelectMany(p => p.Relate(_terms, price.InUnit, _amount, price.Before.InUnit(issue.NewShares))), .. price.Before.WithTheRound.Select(l => l with { Before = null })], _secondary);
    }

    /// <summary>What a share is paid a year, of what was paid for it: one that a SAFE became by its own price.</summary>
    private void RelateDividend(RoundPrice price)
    {
        if (_terms.Stated("dividend.rate").FirstOrDefault() is not { } stated) return;
        var rate = _terms.Read(stated, Unit.One);
        _form.Relate("dividend of all that was paid in", "T18", _form.Figure("dividend.per-year", _form.Money), rate * _amount);
        var perShare = _form.Money / price.Before.Unit;
        _form.Relate("dividend of a share", "T18", _form.Figure("dividend", _form.UnitOf(price.Price.Path)!), rate * price.Price);
        foreach (var converting in price.Converting) _form.Relate("dividend of a share", "T18", _form.Figure("dividend", perShare, converting.Name), rate * converting.Price);
    }

    /// <summary>What each investor receives when the company is sold: its part of what its class receives.</summary>
    private void RelateExit(List<(string Investor, Reference Paid, Leg? Leg)> investors)
    {
        if (ExitWaterfall.Relate(_form, _company, (figure, fact, quantity) => _terms.Give(figure, fact, quantity), _terms.Deal) is not { } waterfall) return;
        string name = _class?.FullName ?? _terms.Deal.Name;
        if (waterfall.Proceeds(name) is not { } proceeds) return;
        var invested = waterfall.Invested(name);
        foreach (var (investor, paid, _) in investors)
        {
            Expression received = paid == invested ? proceeds : proceeds * paid / invested;
            _form.Relate("proceeds of an investor", "T18", _form.Figure("proceeds", _form.Money, investor), waterfall.Held(investor) is { } held ? held + received : received);
        }
        RoundTransfers.AddExit(_terms, waterfall.Exit, investors.Select(i => i.Investor));
    }

    /// <summary>A valuation that says neither pre- nor post-money gives both readings and no other.</summary>
    private void RelateReadings(List<(string Investor, Reference Paid, Leg? Leg)> investors, Fact valuation)
    {
        var value = _form.Input("value", _form.Money);
        _form.Consumed.Add(valuation);
        _terms.Give(value, valuation, valuation.Quantity!);
        var post = _form.Figure("post", _form.Money, "pre-money");
        var pre = _form.Figure("pre", _form.Money, "post-money");
        _form.Relate(Reading("post-money if the value is pre-money", post, value + _amount));
        _form.Relate(Reading("pre-money if the value is post-money", pre, value - _amount));
        foreach (var (investor, paid, _) in investors)
        {
            _form.Relate(Reading("stake if the value is pre-money", _form.Figure("stake", Unit.One, $"{investor}, pre-money"), paid / post));
            _form.Relate(Reading("stake if the value is post-money", _form.Figure("stake", Unit.One, $"{investor}, post-money"), paid / value));
        }

        static Relation Reading(string name, Reference figure, Expression formula) =>
            new(name, "T07", figure, formula) { Note = "the valuation does not say pre- or post-money" };
    }

    private Fact? Untagged() =>
        _terms.States(new FigurePath(_form.Owner, "pre")) || _terms.States(new FigurePath(_form.Owner, "post")) ? null
            : Valuations().FirstOrDefault(f => !f.Used.Modifiers.Contains("pre-money") && !f.Used.Modifiers.Contains("post-money"));

    private void GiveTagged(Reference figure, string tag)
    {
        if (Valuations().FirstOrDefault(f => f.Used.Modifiers.Contains(tag)) is not { } valuation) return;
        _form.Consumed.Add(valuation);
        _terms.Give(figure, valuation, valuation.Quantity!);
    }

    private IEnumerable<Fact> Valuations() =>
        _terms.Reading.InForce(_terms.Deal.Name, "value", _terms.Announced).Select(f => f.Fact).Where(f => f.Quantity is not null);

    /// <summary>What is put in in kind counts at what it is worth.</summary>
    private static Leg ByWorth(Leg leg) => leg.Asset == AssetKind.Cash ? leg : leg with { Amount = leg.Worth, Formula = leg.WorthFormula };

    private bool IsContribution(Leg leg) => (leg.Asset == AssetKind.Cash || (leg.IsByWorth && leg.Gives?.Party != _company && (leg.Worth ?? (object?)leg.WorthFormula) is not null)) && leg.Per is null && leg.From != _company && (leg.To is null || leg.To == _company);
}

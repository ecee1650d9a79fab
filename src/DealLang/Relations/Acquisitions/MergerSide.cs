using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>One of two companies that merge: its shares, what they were worth, and into how many of the new ones each becomes.</summary>
internal sealed class MergerSide
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly Party _party;
    private readonly ShareClass _class;
    private readonly ShareClass _issued;
    private readonly Unit _shares;
    private readonly Reference _ratio;
    private readonly Reference _price;
    private readonly Reference _diluted;
    private readonly List<MergerClass> _further;

    public MergerSide(DealTerms terms, Party party, ShareClass issued)
    {
        (_terms, _form, _party, _issued) = (terms, terms.Form, party, issued);
        _class = terms.Legs.Select(leg => leg.Per).FirstOrDefault(c => c?.Party == party) ?? party.Classes.FirstOrDefault() ?? new ShareClass(party, "common", null, party.Location);
        _shares = Unit.Shares(_class.FullName);
        _ratio = _form.Input("ratio", Unit.Shares(issued.FullName) / _shares, party.Name);
        _price = _form.Input("price", _form.Money / _shares, party.Name);
        Equity = _form.Input("equity", _form.Money, party.Name);
        _diluted = _form.Figure("fdso", _shares, party.Name);
        Stays = _class == issued && !Legs.Any();
        _further = Stays ? [] : MergerClass.Of(terms, _class, issued);
        Shares = Stays ? _diluted : _form.Figure("new-shares", Unit.Shares(issued.FullName), party.Name);
    }

    public string Name => _party.Name;

    /// <summary>The value of its equity before.</summary>
    public Reference Equity { get; }

    /// <summary>It is the company that goes on, and its shares stay as they are.</summary>
    public bool Stays { get; }

    /// <summary>What its holders have of the company that goes on: new shares, or those that they had.</summary>
    public Reference Shares { get; }

    /// <summary>Cash that its holders receive beside the shares, in all and for one share; null where they receive none.</summary>
    public Reference? Cash { get; private set; }

    private Expression? CashOfFurther => _further.Where(f => f.CashPerShare is not null).Aggregate(default(Expression), (sum, f) => sum.Plus(f.CashPerShare! * f.Count));

    private Reference? _cashPerShare;

    /// <summary>What is given for no share in particular, to this side or to whom it belongs.</summary>
    public List<Leg> InAll { get; init; } = [];

    /// <summary>Cash for no share in particular, to this side or to whom it belongs.</summary>
    public List<Leg> CashInAll { get; init; } = [];

    /// <summary>One new share for each, and nothing beside.</summary>
    private bool IsShareForShare => Stays || (_cashPerShare is null && _further.Count == 0 && Legs.ToList() is [{ Amount: { Value: 1m } }]);

    /// <summary>The side's shares without those of classes that have terms of their own.</summary>
    private Expression OfClass => _further.Aggregate<MergerClass, Expression>(_diluted, (rest, further) => rest - further.CountedAs(_class));

    private IEnumerable<Leg> Legs => _terms.Legs.Where(leg => leg.Asset == AssetKind.Shares && leg.Per == _class && !leg.IsContingent);

    public void Relate()
    {
        var legs = Legs.ToList();
        if (LegSum.Of(_terms, "ratio", _ratio, legs.ConvertAll(l => InIssuedClass(l, _shares))) is { } sum && sum != _ratio) _form.Relate("exchange ratio", "T03", _ratio, sum);
        if (Stays) _form.Relate("shares that stay", "T21", _ratio, 1m);
        if (new ClassPrices(_terms.Reading.World, _class, _terms.Deal.Name).At(_terms.Reading.Day) is { } price) _terms.Give(_price, price, price.Quantity!, price.Used.Reading.ToString());
        var priced = MergerClass.Priced(_terms, _class, _issued);
        var count = _terms.Diluted(_class, _form.Input("shares", _shares, Name), _diluted, apart: priced.ToDictionary(p => p.Name, Expression (p) => p.Price));
        _form.Relate("diluted shares", "T21", _diluted, count.At(_price));
        _further.ForEach(f => f.Relate());
        var atFirst = priced.Aggregate(OfClass, (rest, p) => rest - p.CountedAs(_class, count));
        _form.Relate("equity value", "T18", Equity, _further.Aggregate(priced.Aggregate(_price * atFirst, (sum, p) => sum + (p.Price * p.Diluted(count))), (sum, f) => sum + f.Worth(_price, _ratio)));
        if (!Stays) _form.Relate("new shares", "T21", Shares, _further.Aggregate(_ratio * OfClass, (sum, f) => sum + (f.Ratio * f.Count)));
        if (!Stays && LegSum.Of(_terms, "issued", Shares, [.. InAll.Select(l => InIssuedClass(l, Unit.One))]) is { } inAll && inAll != Shares) _form.Relate("new shares", "T03", Shares, inAll);
        RelateCash();
        AddTransfers(legs.FirstOrDefault());
    }

    /// <summary>Classes of the company that goes on count one for one.</summary>
    private Leg InIssuedClass(Leg leg, Unit each) => leg.Gives == _issued || leg.Amount is not { } amount ? leg : leg with { Amount = amount with { Unit = Unit.Shares(_issued.FullName) / each } };

    /// <summary>So many of the class by which the company that goes on is counted, as shares of the one that is given.</summary>
    public static Expression InClass(Expression number, ShareClass issued, ShareClass given) =>
        given == issued ? number : number * new Number(1m) { Unit = Unit.Shares(given.FullName) / Unit.Shares(issued.FullName) };

    /// <summary>Cash for each share, and cash in all to the side or its holders, such as a dividend before the merger, which is so much for each of its shares.</summary>
    private void RelateCash()
    {
        var each = _terms.Legs.Where(leg => leg.Asset == AssetKind.Cash && leg.Per == _class && !leg.IsContingent).ToList();
        if (each.Count + CashInAll.Count == 0)
        {
            if (CashOfFurther is { } ofFurther) _form.Relate("consideration in cash", "T18", Cash = _form.Figure("consideration", _form.Money, $"{Name}, cash"), ofFurther);
            return;
        }
        var (perShare, cash) = (_form.Input("per-share", _form.Money / _shares, $"{Name}, cash"), _form.Figure("consideration", _form.Money, $"{Name}, cash"));
        (_cashPerShare, Cash) = (perShare, cash);
        bool both = each.Count > 0 && CashInAll.Count > 0;
        var ofEach = both ? _form.Input("per-share", _form.Money / _shares, $"{Name}, cash for each") : perShare;
        var lump = both ? _form.Figure("lump-sum", _form.Money, $"{Name}, cash") : cash;
        if (LegSum.Of(_terms, "per-share", ofEach, each) is { } sum && sum != ofEach) _form.Relate("cash for a share", "T03", ofEach, sum);
        if (LegSum.Of(_terms, "consideration", lump, CashInAll) is { } all && all != lump) _form.Relate("cash in all", "T03", lump, all);
        if (both) _form.Relate("cash for a share", "T03", perShare, ofEach + (lump / _diluted));
        var inCash = perShare * OfClass;
        _form.Relate("consideration in cash", "T18", cash, CashOfFurther is { } further ? inCash + further : inCash);
        var settlement = new Settlement(_terms);
        if (each.Count > 0) settlement.Add($"cash-{Name}", _issued.Party.Name, Name + ".holders", "cash", _form.Money, both ? ofEach * OfClass : inCash, each[0]);
        foreach (var (leg, part) in LegSum.Parts(_terms, CashInAll)) settlement.Add($"cash-in-all-{Name}", leg.From.Name, Name + ".holders", "cash", _form.Money, part, leg);
    }

    /// <summary>
    /// What a share has before, and gets of both companies' value; and the premium as it is announced: what it is turned into, at the other side's price.
    /// </summary>
    public void RelateValue(Reference proForma, MergerSide other)
    {
        var perShare = _form.Money / _shares;
        var (has, gets) = (_form.Figure("has", perShare, Name), _form.Figure("gets", perShare, Name));
        _form.Relate($"what a share of {Name} is worth before", "T33", has, _price);
        _form.Relate($"what a share of {Name} is worth after", "T33", gets, _cashPerShare is { } cash ? (_ratio * proForma) + cash : _ratio * proForma);
        // Who keeps share for share is what the other side is measured by.
        if (IsShareForShare && !(other.IsShareForShare && _party == _terms.Deal.Target)) return;
        var offer = _form.Input("per-share", perShare, Name);
        _form.Relate("offer", "T02", offer, AtPriceOf(other));
        _form.Relate("premium", "T15", _form.Figure("premium", Unit.One, Name), (offer / _price) - 1m);
    }

    /// <summary>A new share as the market sees it that prices the other side's: that price, less cash beside, for each new share that one becomes.</summary>
    private Expression AtPriceOf(MergerSide other)
    {
        Expression stock = other._cashPerShare is { } cash ? other._price - cash : other._price;
        var offer = stock * _ratio / other._ratio;
        return _cashPerShare is { } own ? offer + own : offer;
    }

    /// <summary>What the other side gives for this one: the shares that its holders have of both at what the other side's market says of them, and the cash beside.</summary>
    public Expression Given(MergerSide acquirer)
    {
        Expression market = acquirer._cashPerShare is { } cash ? acquirer._price - cash : acquirer._price;
        return (Shares * market / acquirer._ratio).With(Cash);
    }

    /// <summary>What a share earns before, and what the shares that it becomes earn.</summary>
    public void RelateEarnings(Reference income, Reference proForma, string period)
    {
        string of = period.Length == 0 ? Name : $"{Name}, {period}";
        var perShare = _form.Money / _shares;
        var before = _form.Figure("eps", perShare, of);
        var after = _form.Figure("eps.exchanged", perShare, of);
        _form.Relate("earnings per share before the deal", "T30", before, income / _diluted);
        _form.Relate("earnings per share after the deal", "T30", after, _ratio * proForma);
        _form.Relate("accretion", "T30", _form.Figure("accretion", perShare, of), after - before);
        Accretion.RelatePercent(_form, _form.Figure("accretion.percent", Unit.One, of), after, before);
    }

    /// <summary>Its equity, and what stands before it, where the net debt is stated or made of stated parts.</summary>
    public (Expression Equity, Expression Before)? Leverage()
    {
        var netDebt = _form.Input("net-debt", _form.Money, Name);
        var bridge = new EnterpriseBridge(_terms, _party, null, 0m);
        return NetDebt.Relate(_terms, netDebt, _party, bridge.Debt()) ? (Equity, ((Expression)netDebt).With(bridge.Others())) : null;
    }

    private void AddTransfers(Leg? leg)
    {
        if (_class == _issued) return;
        var settlement = new Settlement(_terms);
        var given = leg?.Gives ?? InAll.FirstOrDefault()?.Gives ?? _issued;
        var unit = Unit.Shares(given.FullName);
        var ofThis = InClass(_further.Count == 0 ? Shares : _ratio * OfClass, _issued, given);
        settlement.Add($"issue-{Name}", given.FullName + ".unissued", _issued.Party.Name, unit.ToString(), unit, ofThis, null);
        settlement.Add($"shares-{Name}", _issued.Party.Name, Name + ".holders", unit.ToString(), unit, ofThis, leg);
        settlement.Add($"exchange-{Name}", Name + ".holders", _issued.Party.Name, _shares.ToString(), _shares, OfClass, null);
        _further.ForEach(f => f.AddTransfers(settlement));
    }
}

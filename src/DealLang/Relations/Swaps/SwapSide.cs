using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>One side of an exchange of shares: what it gives, by number or by worth, and what its company is worth.</summary>
internal sealed class SwapSide
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly List<Leg> _shares;
    private readonly List<Leg> _cash;
    private readonly Reference _price;
    private readonly Reference _basic;
    private readonly Reference _netDebt;

    /// <summary>A part of one class of a company that has shares of others: they stay where they are.</summary>
    private readonly bool _isOfSeveral;

    public SwapSide(DealTerms terms, Party party, List<Leg> legs)
    {
        (_terms, _form, Party) = (terms, terms.Form, party);
        _shares = [.. legs.Where(leg => leg.Asset == AssetKind.Shares)];
        _cash = [.. legs.Where(leg => leg.Asset == AssetKind.Cash)];
        Class = _shares.FirstOrDefault()?.Gives ?? party.Classes.FirstOrDefault() ?? new ShareClass(party, "common", null, party.Location);
        Unit = Unit.Shares(Class.FullName);
        Given = _form.Input("gives", _form.Money, party.Name);
        // Shares of another company have that company's price and count, and not their giver's.
        string of = Class.Party == party ? party.Name : Class.FullName;
        Equity = _form.Input("equity", _form.Money, of);
        Diluted = _form.Figure("fdso", Unit, of);
        _price = _form.Input("price", _form.Money / Unit, of);
        _basic = _form.Input("shares", Unit, of);
        _netDebt = _form.Input("net-debt", _form.Money, party.Name);
        _isOfSeveral = Class.Party.Classes.Count(c => terms.ShareFacts(c.Party, "shares").Any(f => f.Key.Argument == c.FullName)) > 1 && _shares.Exists(leg => Part(leg) is not null);
        IsWhole = !_isOfSeveral && _shares.Exists(leg => Part(leg) is { Value: 1m });
        Shares = _form.Input("given-shares", Unit, party.Name);
    }

    public Party Party { get; }

    /// <summary>The class that it gives.</summary>
    public ShareClass Class { get; }

    public Unit Unit { get; }

    /// <summary>What all that it gives is worth.</summary>
    public Reference Given { get; }

    /// <summary>The value of its company before the exchange.</summary>
    public Reference Equity { get; }

    /// <summary>Its company's diluted shares before the exchange.</summary>
    public Reference Diluted { get; }

    /// <summary>Shares that it gives.</summary>
    public Reference Shares { get; }

    /// <summary>What of it are shares.</summary>
    public Reference InShares => _cash.Count > 0 && _shares.Count > 0 ? _form.Figure("gives", _form.Money, Party.Name + ", stock") : Given;

    public bool GivesCash => _cash.Count > 0;

    /// <summary>Its shares have a price on a market, whatever anybody gives for them here.</summary>
    public bool IsQuoted => _shares.Count > 0 && MarketPrice is { Used.Reading.Basis: "close" or "vwap" or "first trade" };

    private Fact? MarketPrice => new ClassPrices(_terms.Reading.World, Class, _terms.Deal.Name).At(_terms.Reading.Day);

    /// <summary>What of what it gives is money; null for nothing.</summary>
    private Expression? _money;

    /// <summary>What the other side gives for each of its shares, beyond the money that comes with them, and by how much that is more than their price.</summary>
    public void RelatePaid(SwapSide other)
    {
        var each = _form.Figure("per-share", _form.Money / Unit, Class.FullName);
        _form.Relate("paid for a share", "T08", each, _money is null ? other.Given / Shares : (other.Given - _money) / Shares);
        _form.Relate("premium over the market", "T15", _form.Figure("premium", Unit.One, Class.FullName), (each / _price) - 1m);
    }

    /// <summary>It gives all of the class: 100% of X.common.</summary>
    public bool IsWhole { get; }

    /// <summary>Shares of its own that it issues for the purpose; null where it gives shares that exist.</summary>
    public Reference? NewShares => Class.Party == Party && !_shares.Exists(leg => Part(leg) is not null) ? Shares : null;

    public void Relate()
    {
        var diluted = _terms.Diluted(Class, _basic, Diluted);
        if (MarketPrice is { } price) _terms.Give(_price, price, price.Quantity!);
        _form.Consumed.UnionWith(_terms.Reading.World.FactsOf(_terms.Deal.Name, "price"));
        if (Class.Party == Party) NetDebt.Relate(_terms, _netDebt, Party);
        _form.Relate("diluted shares", "T21", Diluted, diluted.At(_price));
        _form.Relate("equity value", "T18", Equity, _price * Diluted);
        if (Class.Party == Party) _form.Relate("enterprise value", "T19", _form.Input("ev", _form.Money, Party.Name), Equity + _netDebt);
        RelateShares();
    }

    /// <summary>The shares out of the source account or from their holders, to the other side's holders where the leg says so.</summary>
    public void AddTransfers(SwapSide other)
    {
        SwapCash.Move(_terms, _cash, other.IsWhole ? other.Party.Name + ".holders" : other.Party.Name);
        if (_shares.Count == 0) return;
        var settlement = new Settlement(_terms);
        string to = _shares[0].To?.Name ?? (other.IsWhole ? other.Party.Name + ".holders" : other.Party.Name);
        if (NewShares is not null)
        {
            settlement.Add("issue", Class.FullName + ".unissued", Party.Name, Unit.ToString(), Unit, Shares, _shares[0]);
            settlement.Add("shares", Party.Name, to, Unit.ToString(), Unit, Shares, _shares[0]);
        }
        else settlement.Add("shares", IsWhole || _isOfSeveral ? Party.Name + ".holders" : Party.Name, other.Party.Name, Unit.ToString(), Unit, Shares, _shares[0]);
    }

    /// <summary>Worth = price × number; a part of the class is so much of the company's value, and of its shares.</summary>
    private void RelateShares()
    {
        var inShares = InShares;
        if (LegSum.Of(_terms, "cash", _form.Input("cash", _form.Money, Party.Name), _cash) is { } cash)
        {
            _money = cash;
            _form.Relate("what a side gives", "T03", Given, _shares.Count == 0 ? cash : inShares + cash);
        }
        if (_shares.Count == 0) return;
        Sum("given-shares", Shares, [.. _shares.Where(leg => leg.Amount is { Unit.ShareClass: not null } || leg.Formula is not null)]);
        Sum("gives", inShares, [.. _shares.Where(leg => leg.IsByWorth)]);
        if (_shares.Select(Part).FirstOrDefault(p => p is not null) is { } part)
        {
            var portion = _form.Input("portion", Unit.One, Party.Name);
            _terms.Give(portion, part, _shares.First(leg => Part(leg) is not null));
            if (_isOfSeveral) _form.Relate("part of the class", "T21", Shares, portion * OfTheClass());
            else
            {
                _form.Relate("part of the value", "T18", inShares, portion * Equity);
                _form.Relate("part of the shares", "T21", Shares, portion * Diluted);
            }
        }
        _form.Relate("worth of the shares", "T08", inShares, _price * Shares);
    }

    /// <summary>The shares of the class that it gives a part of.</summary>
    private Reference OfTheClass()
    {
        var count = _form.Input("shares", Unit, Class.FullName);
        if (_terms.ShareFacts(Class.Party, "shares").FirstOrDefault(f => f.Key.Argument == Class.FullName) is { Quantity: { } stated } fact) _terms.GiveOnce(count, fact, stated);
        return count;
    }

    private void Sum(string measure, Reference whole, List<Leg> legs)
    {
        if (LegSum.Of(_terms, measure, whole, legs) is { } sum && sum != whole) _form.Relate(whole.Path.ToString(), "T03", whole, sum);
    }

    private static Quantity? Part(Leg leg) => leg.Amount is { Unit.IsOne: true } part ? part : null;
}

using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A further class of one of two companies that merge, which has terms of its own: its shares, into how many new ones each becomes, and what it receives
/// beside them. New shares of several classes count one for one.
/// </summary>
internal sealed class MergerClass
{
    private readonly DealTerms _terms;
    private readonly ShareClass _class;
    private readonly ShareClass _issued;
    private readonly Unit _unit;
    private readonly List<Leg> _cash;
    private readonly List<Leg> _shares;

    private MergerClass(DealTerms terms, ShareClass shareClass, ShareClass issued)
    {
        (_terms, _class, _issued, _unit) = (terms, shareClass, issued, Unit.Shares(shareClass.FullName));
        _shares = [.. Legs(terms, AssetKind.Shares, shareClass)];
        _cash = [.. Legs(terms, AssetKind.Cash, shareClass)];
        Ratio = terms.Form.Input("ratio", Unit.Shares(issued.FullName) / _unit, shareClass.FullName);
        Count = terms.Form.Input("shares", _unit, shareClass.FullName);
        if (_cash.Count > 0) CashPerShare = terms.Form.Input("per-share", terms.Form.Money / _unit, $"{shareClass.FullName}, cash");
    }

    /// <param name="first">The class by which the side is reckoned.</param>
    public static List<MergerClass> Of(DealTerms terms, ShareClass first, ShareClass issued) =>
        [.. first.Party.Classes.Where(c => c != first && c != issued && Legs(terms, AssetKind.Shares, c).Any()).Select(c => new MergerClass(terms, c, issued))];

    /// <summary>
    /// Classes without terms of their own, which are exchanged as the first, and had a price of their own before. By what it represents a class is counted already as what it is worth.
    /// </summary>
    /// <param name="first">The class by which the side is reckoned.</param>
    public static List<MergerClass> Priced(DealTerms terms, ShareClass first, ShareClass issued) =>
        [.. first.Party.Classes.Where(c => c != first && c is { IsPartOfTheWhole: true, IsDepositary: false } && !Legs(terms, AssetKind.Shares, c).Any()
            && ClassWeight.Stated(c, first) is null && terms.ShareFacts(c.Party, "shares").Any(f => f.Key.Argument == c.FullName) && Quoted(terms, c) is not null).Select(c => new MergerClass(terms, c, issued))];

    private static Fact? Quoted(DealTerms terms, ShareClass of) => new ClassPrices(terms.Reading.World, of, terms.Deal.Name).At(terms.Reading.Day);

    private static IEnumerable<Leg> Legs(DealTerms terms, AssetKind asset, ShareClass per) => terms.Legs.Where(leg => leg.Asset == asset && leg.Per == per && !leg.IsContingent);

    public Reference Ratio { get; }

    public Reference Count { get; }

    public Reference? CashPerShare { get; }

    /// <summary>Its shares among those of the side's first class, as the side counts them.</summary>
    public Expression CountedAs(ShareClass first) => Count * _terms.Weight(_class, first);

    public string Name => _class.FullName;

    /// <summary>Its shares with what is granted in them, at its own price.</summary>
    public Expression Diluted(DilutedShares count) => count.Granted(Name, Price) is { } granted ? Count + granted : Count;

    /// <summary>The same among those of the side's first class.</summary>
    public Expression CountedAs(ShareClass first, DilutedShares count) => Diluted(count) * _terms.Weight(_class, first);

    /// <summary>Its own price before.</summary>
    public Reference Price
    {
        get
        {
            var own = _terms.Form.Input("price", _terms.Form.Money / _unit, Name);
            if (!_terms.Form.IsGiven(own) && Quoted(_terms, _class) is { } quoted) _terms.Give(own, quoted, quoted.Quantity!, quoted.Used.Reading.ToString());
            return own;
        }
    }

    /// <summary>What it was worth: at its own price, else in the proportion of what both classes are turned into.</summary>
    public Expression Worth(Reference price, Reference ratio) => Quoted(_terms, _class) is null ? price * Ratio / ratio * Count : Price * Count;

    public void Relate()
    {
        if (LegSum.Of(_terms, "ratio", Ratio, [.. _shares.Select(InIssuedClass)]) is { } sum && sum != Ratio) _terms.Form.Relate("exchange ratio", "T03", Ratio, sum);
        if (CashPerShare is { } cash && LegSum.Of(_terms, "per-share", cash, _cash) is { } all && all != cash) _terms.Form.Relate("cash for a share", "T03", cash, all);
    }

    public void AddTransfers(Settlement settlement)
    {
        var (given, holders) = (_shares[0].Gives ?? _issued, _class.Party.Name + ".holders");
        var (unit, number) = (Unit.Shares(given.FullName), MergerSide.InClass(Ratio * Count, _issued, given));
        settlement.Add($"issue-{_class.FullName}", given.FullName + ".unissued", _issued.Party.Name, unit.ToString(), unit, number, null);
        settlement.Add($"shares-{_class.FullName}", _issued.Party.Name, holders, unit.ToString(), unit, number, _shares[0]);
        settlement.Add($"exchange-{_class.FullName}", holders, _issued.Party.Name, _unit.ToString(), _unit, Count, null);
        if (CashPerShare is { } cash) settlement.Add($"cash-{_class.FullName}", _issued.Party.Name, holders, "cash", _terms.Form.Money, cash * Count, _cash[0]);
    }

    private Leg InIssuedClass(Leg leg) => leg.Amount is not { } amount ? leg : leg with { Amount = amount with { Unit = Unit.Shares(_issued.FullName) / _unit } };
}

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

    private static IEnumerable<Leg> Legs(DealTerms terms, AssetKind asset, ShareClass per) => terms.Legs.Where(leg => leg.Asset == asset && leg.Per == per && !leg.IsContingent);

    public Reference Ratio { get; }

    public Reference Count { get; }

    public Reference? CashPerShare { get; }

    /// <summary>Its shares among those of the side's first class, one for one, as the side counts them.</summary>
    public Expression CountedAs(ShareClass first) => Count * new Number(1m) { Unit = Unit.Shares(first.FullName) / _unit };

    /// <summary>What it was worth: at its own price, else in the proportion of what both classes are turned into.</summary>
    public Expression Worth(Reference price, Reference ratio)
    {
        if (new ClassPrices(_terms.Reading.World, _class, _terms.Deal.Name).At(_terms.Reading.Day) is not { } quoted) return price * Ratio / ratio * Count;
        var own = _terms.Form.Input("price", _terms.Form.Money / _unit, _class.FullName);
        _terms.Give(own, quoted, quoted.Quantity!, quoted.Used.Reading.ToString());
        return own * Count;
    }

    public void Relate()
    {
        if (LegSum.Of(_terms, "ratio", Ratio, [.. _shares.Select(InIssuedClass)]) is { } sum && sum != Ratio) _terms.Form.Relate("exchange ratio", "T03", Ratio, sum);
        if (CashPerShare is { } cash && LegSum.Of(_terms, "per-share", cash, _cash) is { } all && all != cash) _terms.Form.Relate("cash for a share", "T03", cash, all);
    }

    public void AddTransfers(Settlement settlement)
    {
        var (unit, holders) = (Unit.Shares(_issued.FullName), _class.Party.Name + ".holders");
        settlement.Add($"issue-{_class.FullName}", _issued.FullName + ".unissued", _issued.Party.Name, unit.ToString(), unit, Ratio * Count, null);
        settlement.Add($"shares-{_class.FullName}", _issued.Party.Name, holders, unit.ToString(), unit, Ratio * Count, _shares[0]);
        settlement.Add($"exchange-{_class.FullName}", holders, _issued.Party.Name, _unit.ToString(), _unit, Count, null);
        if (CashPerShare is { } cash) settlement.Add($"cash-{_class.FullName}", _issued.Party.Name, holders, "cash", _terms.Form.Money, cash * Count, _cash[0]);
    }

    private Leg InIssuedClass(Leg leg) => leg.Amount is not { } amount ? leg : leg with { Amount = amount with { Unit = Unit.Shares(_issued.FullName) / _unit } };
}

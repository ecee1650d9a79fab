using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What a side of an acquisition pays its own holders as a part of it. The target's goes to those who sell their shares, beside the price: it is no
/// consideration, counts in the premium, and leaves the acquirer a company with as much less cash.
/// </summary>
internal sealed class SpecialDividends
{
    private readonly DealTerms _terms;
    private readonly List<Leg> _legs;
    private readonly Reference _each;
    private readonly Reference _inAll;

    private SpecialDividends(DealTerms terms, ShareClass target, Reference basic, List<Leg> legs)
    {
        (_terms, _legs) = (terms, legs);
        var form = terms.Form;
        var money = form.Money / Unit.Shares(target.FullName);
        _each = form.Input("special-dividend", money);
        _inAll = form.Input("special-dividend.total", form.Money);
        if (legs.TrueForAll(l => l.Per is null))
        {
            if (LegSum.Of(terms, "special-dividend.total", _inAll, legs) is { } all && all != _inAll) form.Relate("special dividend", "T03", _inAll, all);
        }
        else if (LegSum.Of(terms, "special-dividend", _each, legs.FindAll(l => l.Per is not null)) is { } sum && sum != _each) form.Relate("special dividend", "T03", _each, sum);
        form.Relate("special dividend", "T18", _inAll, _each * basic);
    }

    /// <param name="basic">The target's shares that are outstanding: what is granted receives none.</param>
    public static SpecialDividends? Of(DealTerms terms, ShareClass target, Reference basic)
    {
        var legs = Legs(terms).Where(l => l.From == terms.Deal.Target && (l.Per is null || l.Per == target)).ToList();
        return legs.Count == 0 || legs.Exists(l => l.Per is null) != legs.TrueForAll(l => l.Per is null) ? null : new SpecialDividends(terms, target, basic, legs);
    }

    /// <summary>For one share, where it is still to come after a price; one of a day after the payment is a price without it.</summary>
    public Expression? After(Fact? price) => IsPaidBefore(price?.Key.Valid?.First) ? null : _each;

    /// <summary>What it adds to net debt that was counted before it was paid.</summary>
    public Expression? AfterNetDebt => IsPaidBefore(s_netDebt.SelectMany(m => _terms.Reading.InForce(_terms.Deal.Target.Name, m)).FirstOrDefault(f => f.Fact.Quantity is not null)?.Fact.Key.Valid?.First) ? null : _inAll;

    private static readonly string[] s_netDebt = ["net-debt", "cash"];

    private bool IsPaidBefore(DateOnly? day) => day is { } counted && _legs[0].Date is { } paid && paid != _legs[0].Since && paid.Last <= counted;

    public void AddTransfers(Settlement settlement)
    {
        string target = _terms.Deal.Target.Name;
        settlement.Add("special-dividend", target, target + ".holders", "cash", _terms.Money, _inAll, _legs[0], PaidOn(_legs[0], settlement), Purpose.OfTheDeal);
    }

    /// <summary>What an acquirer pays its own holders.</summary>
    public static void AddOfAcquirer(DealTerms terms, Settlement settlement)
    {
        foreach (var leg in Legs(terms).Where(l => terms.Deal.IsSubject(l.From) && l.Per is null))
        {
            var figure = terms.Form.Input("special-dividend.total", terms.Money, leg.From.Name + (leg.Name.Length > 0 ? ", " + leg.Name : ""));
            if (terms.Form.IsGiven(figure)) continue;
            terms.Agree(figure, leg);
            settlement.Add("special-dividend-" + leg.From.Name, leg.From.Name, leg.To!.Name, "cash", terms.Money, figure, leg, PaidOn(leg, settlement), Purpose.OfTheDeal);
        }
    }

    private static DateInterval? PaidOn(Leg leg, Settlement settlement) => leg.Period ?? leg.Date ?? settlement.Day;

    private static IEnumerable<Leg> Legs(DealTerms terms) => terms.Legs.Where(l => l is { Asset: AssetKind.Cash, IsContingent: false, Amount: not null } && l.To?.Name == l.From.Name + ".holders");
}

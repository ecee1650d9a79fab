using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>An offer without shares, and shares that the acquirer issues beside it: to the parent's holders, to who brings money. They are a part of the whole all the same.</summary>
internal static class IssuedBeside
{
    public static void Relate(DealTerms terms, Offer offer)
    {
        var given = OtherIssues.Legs(terms.Deal, terms.Legs).Where(l => l.Gives is { IsPartOfTheWhole: true } && l.Gives.Party == l.From).Select(l => l.Gives!).FirstOrDefault();
        if (given is null) return;
        var form = terms.Form;
        var unit = Unit.Shares(given.FullName);
        var issued = OtherIssues.Relate(terms, offer, given);
        if (issued.Count == 0) return;
        var (price, diluted) = (form.Input("acquirer-price", form.Money / unit), form.Figure("fdso", unit, given.Party.Name));
        if (new ClassPrices(terms.Reading.World, given, terms.Deal.Name).At(terms.Reading.Day) is { } quoted) terms.Give(price, quoted, quoted.Quantity!, quoted.Used.Reading.ToString());
        form.Relate("acquirer's diluted shares", "T21", diluted, terms.Diluted(given, form.Input("acquirer-shares", unit), diluted).At(price));
        var combined = issued.Aggregate((Expression)diluted, (sum, other) => sum + other.Counted);
        form.Relate("ownership", "T22", form.Figure("ownership", Unit.One, given.Party.Name), OtherIssues.RelateParts(terms, "ownership", issued, i => i.Counted, combined, 1m));
        var holdings = Holdings.Relate(terms, given, diluted, price, of: given.Party.Name);
        foreach (string holder in issued.Where(i => i.Part != i.To).Select(i => i.To).Distinct(StringComparer.Ordinal))
        {
            var all = holdings.Where(h => h.Holder == holder).Aggregate(OtherIssues.To(issued, holder)!, (sum, owned) => sum + owned.Owned);
            form.Relate("ownership of a holder", "T22", form.Figure("ownership", Unit.One, holder), all / combined);
        }
        Votes.RelateBeside(terms, given.Party, issued);
        OtherIssues.AddTransfers(new Settlement(terms), issued);
    }
}

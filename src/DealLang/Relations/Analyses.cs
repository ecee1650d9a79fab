using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>What follows from an acquisition for those who look at it: its earnings, its accounts. Each is worked out where the file states what it alone needs.</summary>
internal static class Analyses
{
    /// <param name="newShares">The shares issued; null when none are.</param>
    /// <param name="cash">The cash paid; null when none is.</param>
    /// <param name="own">The acquirer's own shares of the target.</param>
    public static void Relate(DealTerms terms, Offer offer, Reference? newShares, Reference? cash, IReadOnlyList<Reference> own)
    {
        var form = terms.Form;
        var synergies = new Synergies(terms);
        if (Accretion.IsAsked(terms)) Accretion.Relate(terms, synergies, AcquirerShares(terms, offer, isRelated: newShares is not null), newShares, cash);
        synergies.RelatePresentValue();
        var perShare = form.Input("per-share", terms.Money / Unit.Shares(offer.TargetClass.FullName));
        var prior = own.Aggregate(default(Expression), (sum, owned) => sum.Plus(perShare * owned));
        PurchasePriceAllocation.Relate(terms, form.Figure("consideration", terms.Money), form.Figure("equity", terms.Money), prior);
    }

    /// <summary>The acquirer's diluted shares; an offer in cash alone has no use for them elsewhere.</summary>
    private static Reference AcquirerShares(DealTerms terms, Offer offer, bool isRelated)
    {
        var form = terms.Form;
        var given = offer.AcquirerClass ?? terms.Deal.Acquirer.Classes.FirstOrDefault() ?? new ShareClass(terms.Deal.Acquirer, "common", null, terms.Deal.Acquirer.Location);
        var unit = Unit.Shares(given.FullName);
        var diluted = form.Figure("fdso", unit, given.Party.Name);
        if (isRelated) return diluted;
        var count = terms.Diluted(given, form.Input("acquirer-shares", unit), diluted);
        var price = form.Input("acquirer-price", terms.Money / unit);
        if (new ClassPrices(terms.Reading.World, given, terms.Deal.Name).At(terms.Reading.Day) is { } quoted) terms.Give(price, quoted, quoted.Quantity!, quoted.Used.Reading.ToString());
        form.Relate("acquirer's diluted shares", "T21", diluted, count.At(price));
        return diluted;
    }
}

using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>Prices that terms ask for by their window: an average over so many days before the closing.</summary>
internal static class ReferencePrices
{
    /// <summary>The last price stated with the window's own words; null while nobody has.</summary>
    public static Fact? Of(DealTerms terms, Pricing pricing)
    {
        var day = terms.Reading.Day;
        return new ClassPrices(terms.Reading.World, pricing.Class, terms.Deal.Name).All
            .Where(f => f.Used.Reading == pricing.Reading && ClassPrices.Since(f, day) <= day && !IsBase(terms, f))
            .OrderByDescending(f => ClassPrices.Since(f, day)).FirstOrDefault();
    }

    /// <summary>Nothing but the acquirer's own price is known: it serves until the window has passed.</summary>
    public static void StandIn(Form form, Reference reference, Reference price) =>
        form.RelateLast(new Relation("price in place of the average", "T02", reference, price) { Note = "the acquirer's price, until the average is known" });

    /// <summary>An average of days before the announcement is what a premium is measured from, not what the terms ask for.</summary>
    private static bool IsBase(DealTerms terms, Fact price) => terms.Announced is { } announced && price.Key.Valid is { } valid && valid.Last < announced;
}

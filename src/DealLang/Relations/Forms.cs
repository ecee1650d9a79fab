using DealLang.Relations.Purchases;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>Which table a deal's sentence picks.</summary>
internal static class Forms
{
    private static readonly Dictionary<string, Action<DealTerms>> ByVerb = new(StringComparer.Ordinal)
    {
        ["acquires"] = AcquisitionRelations.Relate,
        ["merges"] = AcquisitionRelations.Relate,
        ["swaps"] = EquitySwapRelations.Relate,
        ["invests"] = RoundRelations.Relate,
        ["buys"] = PurchaseRelations.Relate,
        ["grants"] = GrantRelations.Relate,
        ["lends"] = LoanRelations.Relate,
        ["guarantees"] = GuaranteeRelations.Relate,
        ["leases"] = LeaseRelations.Relate,
    };

    /// <summary>The form's equations; a deal of a form without any keeps the figures that it states.</summary>
    public static void Relate(DealTerms terms)
    {
        if (terms.Deal.IsMergerOfEquals) MergerOfEquals.Relate(terms);
        else if (ByVerb.TryGetValue(terms.Deal.Verb, out var relate)) relate(terms);
    }
}

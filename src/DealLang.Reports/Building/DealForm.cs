using DealLang.Reports.Building.Deals;
using DealLang.Symbols;

namespace DealLang.Reports.Building;

/// <summary>The market's word for a deal's form, as its sentence and legs decide it.</summary>
internal static class DealForm
{
    public static string Of(ReportContext context, Deal deal) => deal.Verb.TrimEnd('s') switch
    {
        "acquire" => Offered(new OfferTerms(context, deal, context.Of(deal))),
        "merge" => "merger of equals",
        "swap" => ReturnSwapFigures.Fits(deal) ? "return swap" : "equity swap",
        "invest" => context.FactsOf(deal.Name).Any(f => f.Key.Measure == "offers") ? "offering" : "round",
        "buy" => "purchase",
        "lend" => "loan",
        "guarantee" => "guarantee",
        "grant" => "grant",
        "lease" => "lease",
        var verb => verb,
    };

    private static string Offered(OfferTerms offer) => (offer.HasCash, offer.HasShares) switch
    {
        (true, true) => "mixed",
        (true, false) => "cash",
        (false, true) => "stock",
        _ => "acquisition",
    };
}

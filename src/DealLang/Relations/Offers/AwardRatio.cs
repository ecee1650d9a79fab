using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// Replacement awards: for each target share under an option or unit, the exchange ratio and the cash turned into the acquirer's shares at a
/// price of their own.
/// </summary>
internal static class AwardRatio
{
    public static void Relate(DealTerms terms, Expression ratio, Expression? cash, Unit given, Unit target, Reference acquirerPrice)
    {
        var award = terms.Form.Input("award-ratio", given / target);
        if (!terms.States(award.Path)) return;
        if (cash is null)
        {
            terms.Form.Relate("award ratio", "T02", award, ratio);
            return;
        }
        var price = terms.Form.Input("award-price", terms.Form.Money / given);
        terms.Form.Relate("award ratio", "T02", award, ratio + (cash / price));
        terms.Form.RelateLast(new Relation("price of the awards", "T02", price, acquirerPrice) { Note = "the acquirer's price, where the terms name no other" });
    }
}

using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>What secures a source of funds: the value pledged is the loan over its loan-to-value, and so many shares at their price.</summary>
internal static class Pledge
{
    public static void Relate(DealTerms terms, FundingRow row)
    {
        if (row.Term("secured-by") is not { } secured && row.Term("ltv") is null) return;
        var form = terms.Form;
        var value = form.Input("pledged-value", terms.Money, row.Label);
        form.Relate("loan to value", "T18", form.Input("ltv", Unit.One, row.Label), row.Amount / value);
        var pledged = terms.Reading.World.Parties.SelectMany(p => p.Classes).FirstOrDefault(c => c.FullName == row.Term("secured-by")?.Used.Words);
        if (pledged is null) return;
        var (shares, price) = (Unit.Shares(pledged.FullName), form.Input("pledged-price", terms.Money / Unit.Shares(pledged.FullName), row.Label));
        if (row.Term("pledged-price") is null && new ClassPrices(terms.Reading.World, pledged, terms.Deal.Name).At(terms.Reading.Day) is { Quantity: { } market } fact)
            terms.Give(price, fact, market);
        form.Relate("pledged shares", "T21", value, form.Input("pledged-shares", shares, row.Label) * price);
    }
}

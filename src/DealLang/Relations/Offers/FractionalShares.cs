using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>What a holder receives in whole shares, and what becomes of the fraction: cash at the acquirer's price, a whole share, or nothing.</summary>
internal static class FractionalShares
{
    public static void Relate(DealTerms terms, string holder, Expression exact, Unit given, Reference price)
    {
        var received = terms.Form.Figure("receives", given, holder);
        string rule = terms.Reading.InForce(terms.Deal.Name, "fractional-shares", terms.Announced).Select(f => f.Fact.Used.Words).FirstOrDefault("");
        if (rule is not ("cash" or "round" or "floor"))
        {
            terms.Form.Relate("shares received", "T21", received, exact);
            return;
        }
        terms.Form.Relate("shares received", "T21", received, new Rounded(exact, 0, rule == "round" ? RoundingDirection.Nearest : RoundingDirection.Down));
        if (rule == "cash") terms.Form.Relate("cash for the fraction", "T18", terms.Form.Figure("receives", terms.Money, $"{holder}, fraction"), (exact - received) * price);
    }
}

using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>Money beside what is swapped: from who buys something in the same deal it is what that costs, else it pays for shares.</summary>
internal static class SwapCash
{
    /// <param name="to">Who receives it where the line names nobody.</param>
    public static void Move(DealTerms terms, List<Leg> cash, string to)
    {
        var settlement = new Settlement(terms);
        foreach (var (leg, amount) in LegSum.Parts(terms, cash))
        {
            bool buys = terms.Legs.Any(l => l.From == leg.From && l.Verb is "buys" or "buy");
            settlement.Add($"cash-{leg.From.Name}", leg.From.Name, leg.To?.Name ?? to, "cash", terms.Form.Money, amount, leg, leg.Period ?? leg.Date ?? DealDates.Closing(terms.Deal)?.Date, buys ? Purpose.Purchase : Purpose.Investment);
        }
    }
}

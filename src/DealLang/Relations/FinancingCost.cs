using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What the money for a deal costs a year before tax: interest lost on cash spent, interest paid on new debt. Each line is a rate on cash
/// (the cash that the holders receive), on a row of the funding, or on an amount. Cash that is paid without a rate leaves the cost unknown.
/// </summary>
internal static class FinancingCost
{
    /// <param name="cash">What is paid in cash; null when nothing is.</param>
    public static Expression? Of(DealTerms terms, Reference? cash)
    {
        var rates = terms.Stated("interest");
        if (rates.Count == 0 && cash is not null) return Cost(terms, "cash", cash);
        Expression? sum = null;
        foreach (var fact in rates)
        {
            string on = fact.Key.Argument.Length > 0 ? fact.Key.Argument : "cash";
            terms.Form.Consumed.Add(fact);
            terms.Give(Rate(terms, on), fact, fact.Quantity!);
            if (Base(terms, fact, on, cash) is { } amount) sum = sum.Plus(Cost(terms, on, amount));
        }
        return sum;
    }

    private static Reference Cost(DealTerms terms, string on, Reference amount)
    {
        var cost = terms.Form.Figure("interest.cost", terms.Money, on);
        terms.Form.Relate("interest", "T30", cost, Rate(terms, on) * amount);
        return cost;
    }

    private static Reference Rate(DealTerms terms, string on) => terms.Form.Input("interest", Unit.One, on);

    /// <summary>An amount that the line writes, a row of the funding, the cash paid; of a deal without cash none is spent.</summary>
    private static Reference? Base(DealTerms terms, Fact fact, string on, Reference? cash)
    {
        if (fact.Used.Amounts.GetValueOrDefault("on") is { } amount)
        {
            var written = terms.Form.Input("interest.base", terms.Money, on);
            terms.Give(written, fact, amount);
            return written;
        }
        if (terms.Stated("funding").Exists(row => row.Key.Argument == on)) return terms.Form.Input("funding", terms.Money, on);
        return on == "cash" ? cash : terms.Form.Input("funding", terms.Money, on);
    }
}

using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Relations;

/// <summary>
/// What the money for a deal costs a year before tax: interest lost on cash spent, interest paid on new debt. Each line is a rate on cash
/// (the cash that the holders receive, less what rows of debt bring of it), on a row of the funding, or on an amount; a row of the funding may
/// say its rate itself. Cash that is paid, or borrowed, without any rate leaves the cost unknown.
/// </summary>
internal static class FinancingCost
{
    /// <param name="cash">What is paid in cash; null when nothing is.</param>
    public static Expression? Of(DealTerms terms, Reference? cash)
    {
        var rates = terms.Stated("interest").FindAll(r => r.Key.Argument != RetainedBalance.Label);
        var borrowed = FundingRow.Of(terms, "funding").FindAll(row => row.Term("rate") is { Quantity: not null } && !rates.Exists(r => r.Key.Argument == row.Label));
        if (rates.Count == 0 && borrowed.Count == 0) return cash is null ? null : Cost(terms, "cash", cash, Rate(terms, "cash"));
        Expression? sum = null;
        foreach (var row in borrowed) sum = sum.Plus(Cost(terms, row.Label, row.Drawn, terms.Form.Input("rate", Unit.One, row.Label)));
        foreach (var fact in rates)
        {
            string on = On(fact);
            terms.Form.Consumed.Add(fact);
            terms.Give(Rate(terms, on), fact, fact.Quantity!);
            if (Base(terms, fact, on, OwnCash(terms, cash, borrowed, rates)) is { } amount) sum = sum.Plus(Cost(terms, on, amount, Rate(terms, on)));
        }
        return rates.Exists(r => On(r) == "cash") ? sum : WithoutRate(terms, borrowed, rates).Aggregate(sum, (all, cost) => all.Plus(cost));
    }

    /// <summary>What rows of borrowed money and of cash cost of which nobody says what: no money is free, so that the whole is unknown until somebody does.</summary>
    private static IEnumerable<Expression> WithoutRate(DealTerms terms, List<FundingRow> borrowed, List<Fact> rates) =>
        from row in FundingRow.Of(terms, "funding")
        where !borrowed.Exists(b => b.Label == row.Label) && !rates.Exists(r => On(r) == row.Label) && (row.IsDebt || (row.Kind == FundingKind.Other && FundingLabels.IsLeftWithTheCompany(row.Label)))
        select (Expression)Cost(terms, row.Label, row.Drawn, Rate(terms, row.Label));

    private static string On(Fact rate) => rate.Key.Argument.Length > 0 ? rate.Key.Argument : "cash";

    /// <summary>What is paid in cash and comes from no row that bears interest of its own.</summary>
    private static Expression? OwnCash(DealTerms terms, Reference? cash, List<FundingRow> borrowed, IReadOnlyList<Fact> rates)
    {
        if (cash is null) return null;
        var rows = FundingRow.Of(terms, "funding").Where(row => borrowed.Exists(b => b.Label == row.Label) || (On(row.Fact) != "cash" && rates.Any(r => On(r) == row.Label))).ToList();
        return rows.Count == 0 ? cash : Expression.Max(0m, rows.Aggregate<FundingRow, Expression>(cash, (left, row) => left - row.Drawn));
    }

    private static Reference Cost(DealTerms terms, string on, Expression amount, Reference rate)
    {
        var cost = terms.Form.Figure("interest.cost", terms.Money, on);
        terms.Form.Relate("interest", "T30", cost, rate * amount);
        return cost;
    }

    private static Reference Rate(DealTerms terms, string on) => terms.Form.Input("interest", Unit.One, on);

    /// <summary>An amount that the line writes, a row of the funding, the cash paid; of a deal without cash none is spent.</summary>
    private static Expression? Base(DealTerms terms, Fact fact, string on, Expression? cash)
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

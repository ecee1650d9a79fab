using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A deal on borrowed money: what is owed at closing on which earnings; by year the earnings, the cash and the debt; and at the exit what is
/// left for those who put the equity in.
/// </summary>
internal static class BuyoutRelations
{
    public static void Relate(DealTerms terms)
    {
        var funding = FundingRow.Of(terms, "funding");
        var exits = terms.Reading.InForce(terms.Deal.Name, "exit", terms.Announced);
        if (funding.Count == 0 && !exits.Any()) return;
        var period = HoldingPeriod.Of(terms, funding);
        RelateLastYear(terms);
        var retained = RetainedBalance.Relate(terms, funding, period);
        RelateLeverage(terms, funding, period, retained);
        if (period is null) return;
        var projections = new Projections(terms, period);
        var debt = new DebtSchedule(terms, period, projections, funding, retained);
        if (period.IsExit) BuyoutReturns.Relate(terms, period, projections, debt, funding, retained);
        if (!terms.Deal.Subjects.IsEmpty && !terms.Deal.Objects.IsEmpty) new BuyoutTransfers(terms, period, debt, funding, retained).Add();
    }

    /// <summary><c>ev 10x ebitda</c>, without a year, is of the last one before the closing.</summary>
    private static void RelateLastYear(DealTerms terms)
    {
        if (terms.Deal.Objects.IsEmpty || !terms.Stated("multiple").Exists(f => f.Key.Argument == "ebitda") || HoldingPeriod.LastYear(terms, "ebitda") is not { } year) return;
        var (named, last) = (terms.Form.Input("ebitda", terms.Money), terms.Form.Input("ebitda", terms.Money, year));
        TargetFigures.Give(terms, last.Path);
        terms.Form.Relate("the last year's earnings", "T60", named, last);
    }

    private static void RelateLeverage(DealTerms terms, List<FundingRow> funding, HoldingPeriod? period, RetainedBalance retained)
    {
        var form = terms.Form;
        var borrowed = funding.Where(r => r.IsDebt).Aggregate(default(Expression), (sum, row) => sum.Plus(row.Drawn));
        if ((retained.Debt is { } stays ? borrowed.Plus(stays) : borrowed) is not { } owed) return;
        if (period?.IsExit != true && CombinedLeverage.Applies(terms))
        {
            CombinedLeverage.Relate(terms, owed);
            return;
        }
        var debt = form.Figure("total-debt", terms.Money);
        form.Relate("debt at closing", "T60", debt, owed);
        string? year = period?.Base ?? HoldingPeriod.LastYear(terms, "ebitda");
        if (year is null) return;
        var ebitda = form.Input("ebitda", terms.Money, year);
        TargetFigures.Give(terms, ebitda.Path);
        form.Relate("leverage", "T60", form.Input("leverage", Unit.One), debt / ebitda);
    }
}

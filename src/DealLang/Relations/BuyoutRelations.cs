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
        RelateLeverage(terms, funding, period);
        if (period is null) return;
        var projections = new Projections(terms, period);
        var debt = new DebtSchedule(terms, period, projections, funding);
        if (period.IsExit) BuyoutReturns.Relate(terms, period, projections, debt, funding);
    }

    private static void RelateLeverage(DealTerms terms, List<FundingRow> funding, HoldingPeriod? period)
    {
        var form = terms.Form;
        if (funding.Where(r => r.IsDebt).Aggregate(default(Expression), (sum, row) => sum.Plus(row.Drawn)) is not { } owed) return;
        var debt = form.Figure("total-debt", terms.Money);
        form.Relate("debt at closing", "T60", debt, owed);
        string? year = period?.Base ?? LastYear(terms);
        if (year is null) return;
        var ebitda = form.Input("ebitda", terms.Money, year);
        TargetFigures.Give(terms, ebitda.Path);
        form.Relate("leverage", "T60", form.Input("leverage", Unit.One), debt / ebitda);
    }

    /// <summary>The last year whose earnings the target or the deal states.</summary>
    private static string? LastYear(DealTerms terms)
    {
        var world = terms.Reading.World;
        return terms.Deal.Objects.IsEmpty ? null : world.FactsOf(terms.Deal.Name, "ebitda").Concat(world.FactsOf(terms.Deal.Target.Name, "ebitda"))
            .Select(f => f.Key.Argument).Where(a => PeriodFigures.YearOf(a) is not null && terms.Announced?.Year > PeriodFigures.YearOf(a)).Max(StringComparer.Ordinal);
    }
}

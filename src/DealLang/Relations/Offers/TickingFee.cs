using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>So much for a share for each day, or each full month, from a day on until the closing.</summary>
internal static class TickingFee
{
    /// <returns>What has been added by the day of the view, for a share; null when no fee ticks.</returns>
    public static Expression? Relate(DealTerms terms, Unit perShare)
    {
        var (fact, _) = terms.Reading.InForce(terms.Deal.Name, "ticking-fee", terms.Announced).FirstOrDefault();
        if (fact?.Quantity is not { } quantity) return null;
        bool daily = quantity.Unit.Factors.Any(f => f is { Name: "day", Power: -1 });
        var time = daily ? Unit.Day : Unit.Month;
        var rate = terms.Form.Input("ticking-fee", perShare / time);
        terms.Give(rate, fact, quantity with { Unit = perShare / time });
        terms.Form.Consumed.Add(fact);
        var accrued = terms.Form.Figure("ticking-fee.accrued", perShare);
        terms.Form.Relate("ticking fee", "T02", accrued, rate * new Number(Elapsed(terms, fact, daily)) { Unit = time });
        return accrued;
    }

    private static int Elapsed(DealTerms terms, Fact fact, bool daily)
    {
        var from = fact.Used.Starting?.First ?? DealDates.Agreement(terms.Deal) ?? terms.Reading.Day;
        var to = new[] { terms.Reading.Day, DealDates.Closing(terms.Deal)?.Date?.First, fact.Used.Until?.Last }.OfType<DateOnly>().Min();
        if (to <= from) return 0;
        if (daily) return to.DayNumber - from.DayNumber;
        int months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }
}

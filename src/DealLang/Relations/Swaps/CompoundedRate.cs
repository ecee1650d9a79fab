using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>What one unit grows to over a period when interest is added within it: the product of 1 + fixing × fraction of a year.</summary>
internal sealed class CompoundedRate(Levels levels, RateTerms terms, Cycle cycle, DayCount? days)
{
    public Expression Over(SchedulePeriod period, int i)
    {
        Expression? growth = null;
        var cuts = Cuts(period);
        for (int n = 0; n + 1 < cuts.Count; n++)
        {
            if (days is not { } count || DayCounting.Fraction(cuts[n], cuts[n + 1], count) is not { } fraction) return levels.Unfixed(i);
            Expression factor = 1m + (levels.FixingOn(terms, cuts[n], cuts[n + 1], i, n + 1) * fraction);
            growth = growth is null ? factor : growth * factor;
        }
        return growth ?? levels.Unfixed(i);
    }

    /// <summary>The days between which a rate holds: the cycle's, or each day on which an overnight rate was published.</summary>
    private List<DateOnly> Cuts(SchedulePeriod period)
    {
        if (cycle.Unit != CycleUnit.Day) return new Schedule(period.From, period.To, cycle).Periods() is { } parts ? [period.From, .. parts.Select(p => p.To)] : [];
        return [period.From, .. levels.Published(terms.Index, period.From, period.To), period.To];
    }
}

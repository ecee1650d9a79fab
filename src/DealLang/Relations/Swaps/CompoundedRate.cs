using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>What one unit grows to over a period when interest is added within it: the product of 1 + fixing × fraction of a year.</summary>
/// <param name="payments">How the swap's days are moved off holidays: those on which interest is added are its days as well.</param>
/// <param name="grid">The swap's periods before their days were moved: the days within one are counted from there.</param>
internal sealed class CompoundedRate(Levels levels, RateTerms terms, Cycle cycle, PaymentTerms payments, IReadOnlyList<SchedulePeriod> grid)
{
    private readonly DayCount? _days = terms.Days ?? payments.Days;

    public Expression Over(SchedulePeriod period, int i)
    {
        Expression? growth = null;
        var cuts = Cuts(period, grid[i - 1]);
        for (int n = 0; n + 1 < cuts.Count; n++)
        {
            if (_days is not { } count || DayCounting.Fraction(cuts[n], cuts[n + 1], count) is not { } fraction) return levels.Unfixed(i);
            Expression factor = 1m + (levels.FixingOn(terms, cuts[n], cuts[n + 1], i, n + 1) * fraction);
            growth = growth is null ? factor : growth * factor;
        }
        return growth ?? levels.Unfixed(i);
    }

    /// <summary>The days between which a rate holds: the cycle's, moved as the swap's days are, or each day on which an overnight rate was published.</summary>
    private List<DateOnly> Cuts(SchedulePeriod period, SchedulePeriod unmoved)
    {
        if (cycle.Unit == CycleUnit.Day) return [period.From, .. levels.Published(terms.Index, period.From, period.To), period.To];
        if ((payments with { Cycle = cycle }).Schedule(unmoved.From, unmoved.To).Periods() is not { } parts) return [];
        levels.RollTo(parts);
        var cuts = new List<DateOnly> { period.From };
        foreach (var part in parts)
        {
            if (part.To > cuts[^1]) cuts.Add(part.To);
        }
        return cuts;
    }
}

using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>So much is there from one day up to, and without, another.</summary>
internal sealed record LevelStep(DateOnly From, DateOnly To, Expression Level);

/// <summary>
/// Capacity that is there all the time: a stock, whose years do not add up. A year has its level, the mean by months where it changes in between,
/// and apart from it what is added.
/// </summary>
internal sealed class CapacityLevels(List<LevelStep> steps)
{
    public static CapacityLevels Of(Schedule schedule) => new(schedule.Rows.ConvertAll(r => new LevelStep(r.From, r.To, r.Amount)));

    /// <summary>The whole of it from the start, or what a ramp has reached in each year of the contract.</summary>
    /// <param name="full">Its number, where it is stated.</param>
    public static CapacityLevels Of(Expression whole, decimal? full, Ramp ramp, ContractTerm term)
    {
        var steps = new List<LevelStep>();
        if (term is not { Start: { } start, End: { } end }) return new CapacityLevels(steps);
        int years = ramp.IsFlat ? 1 : Math.Max(1, ramp.Years(full));
        for (int year = 1; year <= years && start.AddYears(year - 1) < end; year++)
            steps.Add(new LevelStep(start.AddYears(year - 1), year == years || start.AddYears(year) > end ? end : start.AddYears(year), ramp.IsFlat ? whole : ramp.Reached(whole, year)));
        return new CapacityLevels(steps);
    }

    /// <summary>It differs from one time to another.</summary>
    public bool Changes => steps.Count > 1;

    /// <summary>The most of it.</summary>
    public Expression Highest => steps.Skip(1).Aggregate(steps[0].Level, (most, step) => Expression.Max(most, step.Level));

    /// <summary>The level of each period that any of it touches.</summary>
    public List<Scheduled> Over(DeliveryCalendar calendar)
    {
        var found = new List<Scheduled>();
        if (steps.Count == 0) return found;
        foreach (var period in calendar.Between(steps[0].From, steps.Max(s => s.To)))
        {
            Expression? sum = null, only = null;
            decimal months = 0m;
            foreach (var step in steps)
            {
                decimal inside = period.Months(step.From > period.From ? step.From : period.From, step.To < period.To ? step.To : period.To);
                if (inside <= 0m) continue;
                only = sum is null ? step.Level : null;
                sum = sum.Plus(step.Level * inside);
                months += inside;
            }
            if (sum is not null) found.Add(new Scheduled(period, months, only ?? sum / months, null));
        }
        return found;
    }

    /// <summary>What comes to it in a period; null where nothing does.</summary>
    public Expression? Added(DeliveryPeriod period)
    {
        Expression? added = null;
        for (int i = 0; i < steps.Count; i++)
        {
            if (steps[i].From < period.From || steps[i].From >= period.To) continue;
            added = added.Plus(i == 0 ? steps[0].Level : Expression.Max(0m, steps[i].Level - steps[i - 1].Level));
        }
        return added;
    }
}

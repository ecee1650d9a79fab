using System.Collections.Immutable;

namespace DealLang.Runtime;

/// <summary>Where the period goes that is not a whole cycle.</summary>
public enum Stub
{
    /// <summary>A shorter last period.</summary>
    ShortLast,
    /// <summary>A longer last period: the rest joins the one before.</summary>
    LongLast,
    /// <summary>A shorter first period: the schedule is counted back from its end.</summary>
    ShortFirst,
    /// <summary>A longer first period.</summary>
    LongFirst,
}

/// <summary>One period: its days run from <paramref name="From"/> (counted) to <paramref name="To"/> (not counted).</summary>
/// <param name="From">First day.</param>
/// <param name="To">The day after the last.</param>
/// <param name="Pays">When what accrues in it is paid.</param>
/// <param name="IsWhole">It is a whole cycle, not a stub.</param>
public readonly record struct SchedulePeriod(DateOnly From, DateOnly To, DateOnly Pays, bool IsWhole);

/// <summary>Periods between two dates.</summary>
public sealed record Schedule(DateOnly Start, DateOnly End, Cycle Cycle)
{
    /// <summary>Schedules longer than this are refused: 100 years of days.</summary>
    public const int MaxPeriods = 36_600;

    /// <summary>Where the period goes that is not a whole cycle.</summary>
    public Stub Stub { get; init; } = Stub.ShortLast;

    /// <summary>What becomes of a day that a month does not have.</summary>
    public MonthEnds MonthEnds { get; init; } = MonthEnds.Clip;

    /// <summary>The days on which payments are made.</summary>
    public BusinessCalendar Calendar { get; init; } = BusinessCalendar.None;

    /// <summary>Where payments go that fall on other days.</summary>
    public BusinessDayConvention Convention { get; init; } = BusinessDayConvention.None;

    /// <summary>
    /// The periods in order: they join, the first begins at <see cref="Start"/> and the last ends at <see cref="End"/>, shifted where the
    /// convention counts to shifted dates.
    /// </summary>
    /// <returns>
    /// Null where the end is not after the start, a cycle is under one unit, a date is refused (<see cref="MonthEnds.Refuse"/>), or there are
    /// more than <see cref="MaxPeriods"/>.
    /// </returns>
    public ImmutableArray<SchedulePeriod>? Periods()
    {
        if (End <= Start || Cycle.Count < 1 || Grid() is not { } grid) return null;
        var periods = ImmutableArray.CreateBuilder<SchedulePeriod>(grid.Count - 1);
        for (int i = 1; i < grid.Count; i++)
        {
            var pays = Convention.Pay(grid[i], Calendar);
            periods.Add(new(Counted(grid[i - 1]), Counted(grid[i]), pays, IsWhole(grid[i - 1], grid[i])));
        }
        return periods.DrainToImmutable();
    }

    private DateOnly Counted(DateOnly date) => Convention.CalculatesShifted ? Convention.Pay(date, Calendar) : date;

    private bool IsWhole(DateOnly from, DateOnly to) => Cycle.From(from, 1, MonthEnds) == to || Cycle.From(to, -1, MonthEnds) == from;

    private List<DateOnly>? Grid() => Stub is Stub.ShortFirst or Stub.LongFirst ? Backward() : Forward();

    private List<DateOnly>? Forward()
    {
        var dates = new List<DateOnly> { Start };
        for (int step = 1; dates.Count <= MaxPeriods; step++)
        {
            if (Cycle.From(Start, step, MonthEnds) is not { } date) return null;
            if (date >= End)
            {
                if (date > End && Stub == Stub.LongLast && dates.Count > 1) dates.RemoveAt(dates.Count - 1);
                dates.Add(End);
                return dates;
            }
            dates.Add(date);
        }
        return null;
    }

    private List<DateOnly>? Backward()
    {
        var dates = new List<DateOnly> { End };
        for (int step = 1; dates.Count <= MaxPeriods; step++)
        {
            if (Cycle.From(End, -step, MonthEnds) is not { } date) return null;
            if (date <= Start)
            {
                if (date < Start && Stub == Stub.LongFirst && dates.Count > 1) dates.RemoveAt(dates.Count - 1);
                dates.Add(Start);
                dates.Reverse();
                return dates;
            }
            dates.Add(date);
        }
        return null;
    }
}

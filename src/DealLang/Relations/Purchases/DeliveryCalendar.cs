using System.Collections.Immutable;
using System.Globalization;
using DealLang.Runtime;

namespace DealLang.Relations.Purchases;

/// <summary>A stretch of a schedule: a fiscal year of the buyer's or a part of one, or all that lies past the horizon.</summary>
/// <param name="Year">The fiscal year that it lies in; empty for what lies past the horizon.</param>
/// <param name="To">The day after its last.</param>
/// <param name="IsOfDays">It is so many days or weeks, and a part of a year by its days.</param>
internal sealed record DeliveryPeriod(string Label, string Year, DateOnly From, DateOnly To, bool IsOfDays = false)
{
    /// <summary>Months between two of its days; of a period of days, days of 365 to a year.</summary>
    public decimal Months(DateOnly from, DateOnly to) => !IsOfDays ? DeliveryCalendar.Months(from, to) : from >= to ? 0m : (to.DayNumber - from.DayNumber) * 12m / 365m;
}

/// <summary>
/// The periods by which a promise falls due: the buyer's fiscal years, or halves, quarters, months of them, up to the horizon; what lies past it
/// is one period more, thereafter. Periods of any other length are counted from the first day of the contract; one that lies in two fiscal years is cut at the end of the first,
/// so that years add up.
/// </summary>
/// <param name="anchor">From when periods are counted that are no equal parts of a year; null where nothing says from when the contract runs.</param>
internal sealed class DeliveryCalendar(int fiscalYearEnds, Cycle cycle, DateOnly horizon, DateOnly? anchor)
{
    public const string Thereafter = "thereafter";

    /// <summary>What is cut finer than this lies past the horizon.</summary>
    private const int MostPeriods = LoanCalendar.MostPeriods;

    /// <summary>The months of a part of the fiscal year; 0 where periods are counted from the contract's start.</summary>
    private readonly int _step = cycle.Months is 1 or 3 or 6 or 12 ? cycle.Months : 0;

    /// <summary>How many months a period is long, of twelve to a year.</summary>
    public static decimal LengthOf(Cycle cycle) => cycle.Months > 0 ? cycle.Months : cycle.Count * (cycle.Unit == CycleUnit.Week ? 7m : 1m) * 12m / 365m;

    /// <summary>The periods that touch the days from a start up to, and without, an end.</summary>
    public ImmutableArray<DeliveryPeriod> Between(DateOnly start, DateOnly end)
    {
        var periods = ImmutableArray.CreateBuilder<DeliveryPeriod>();
        for (var from = FirstFrom(start); from < end;)
        {
            if (from > horizon || periods.Count == MostPeriods)
            {
                periods.Add(new DeliveryPeriod(Thereafter, "", from, end));
                break;
            }
            string year = YearOf(from);
            var next = After(from);
            periods.Add(new DeliveryPeriod(Label(from, year), year, from, next, cycle.Months == 0));
            from = next;
        }
        return periods.ToImmutable();
    }

    /// <summary>The beginning of the period in which a day lies.</summary>
    private DateOnly FirstFrom(DateOnly day)
    {
        if (_step == 0) return Counted(day) is var (from, _) && from > YearStart(day) ? from : YearStart(day);
        var first = YearStart(day);
        while (first.AddMonths(_step) <= day) first = first.AddMonths(_step);
        return first;
    }

    private DateOnly After(DateOnly from)
    {
        if (_step > 0) return from.AddMonths(_step);
        var (next, year) = (Counted(from).To, YearStart(from).AddYears(1));
        return next < year || cycle.Months > 12 ? next : year;
    }

    /// <summary>The period, counted from the anchor, in which a day lies.</summary>
    private (DateOnly From, DateOnly To) Counted(DateOnly day)
    {
        var first = anchor ?? day;
        int steps = cycle.Months > 0 ? (((day.Year - first.Year) * 12) + day.Month - first.Month) / cycle.Months : (day.DayNumber - first.DayNumber) / (cycle.Unit == CycleUnit.Week ? 7 * cycle.Count : cycle.Count);
        while (cycle.From(first, steps) > day) steps--;
        while (cycle.From(first, steps + 1) is { } next && next <= day) steps++;
        return (cycle.From(first, steps) ?? day, cycle.From(first, steps + 1) ?? DateOnly.MaxValue);
    }

    /// <summary>Months from one day to another, of which the days of a month that is begun are the part that they are of it.</summary>
    public static decimal Months(DateOnly from, DateOnly to) => from >= to ? 0m : Place(to) - Place(from);

    private static decimal Place(DateOnly day) => (day.Year * 12) + day.Month + ((day.Day - 1m) / DateTime.DaysInMonth(day.Year, day.Month));

    private DateOnly YearStart(DateOnly day)
    {
        int first = (fiscalYearEnds % 12) + 1;
        var start = new DateOnly(day.Year, first, 1);
        return start <= day || day.Year == 1 ? start : start.AddYears(-1);
    }

    private string YearOf(DateOnly from)
    {
        int ends = YearStart(from).AddMonths(11).Year;
        return (fiscalYearEnds == 12 ? "" : "FY") + ends.ToString("D4", CultureInfo.InvariantCulture);
    }

    private string Label(DateOnly from, string year)
    {
        int months = ((from.Year - YearStart(from).Year) * 12) + from.Month - YearStart(from).Month;
        return _step switch
        {
            1 => from.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            3 => string.Create(CultureInfo.InvariantCulture, $"{year}-Q{(months / 3) + 1}"),
            6 => string.Create(CultureInfo.InvariantCulture, $"{year}-H{(months / 6) + 1}"),
            0 => from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => year,
        };
    }
}

using DealLang.Values;

namespace DealLang.Webs;

/// <summary>A part of an amount: so many of so many months, or days.</summary>
/// <param name="Years">The fiscal year, by the calendar year in which it ends.</param>
internal sealed record YearPart(int Year, int Units, int Of);

/// <summary>An amount of a period, spread evenly over it: by whole months where it begins and ends with one, else by days.</summary>
internal static class Spread
{
    /// <summary>A period without an end is no period.</summary>
    public static bool IsOpen(DateInterval period) => period.Last.Year >= 9000 || period.First.Year <= 1;

    /// <param name="yearEnd">The month in which the fiscal year ends.</param>
    public static List<YearPart> Over(DateInterval period, int yearEnd)
    {
        var (first, last) = (FiscalYear(period.First, yearEnd), FiscalYear(period.Last, yearEnd));
        if (first == last) return [new YearPart(first, 1, 1)];
        int whole = WholeMonths(period) ?? Days(period.First, period.Last);
        var parts = new List<YearPart>();
        for (int year = first; year <= last; year++)
        {
            var (from, to) = CalendarDate.FiscalYear(year, yearEnd);
            parts.Add(new YearPart(year, Units(period, from, to), whole));
        }
        return parts;
    }

    /// <summary>How many of the period's months, or days, lie within two days; both ends included.</summary>
    public static int Units(DateInterval period, DateOnly from, DateOnly to)
    {
        var (first, last) = (period.First > from ? period.First : from, period.Last < to ? period.Last : to);
        if (first > last) return 0;
        return WholeMonths(period) is null ? Days(first, last) : WholeMonths(new DateInterval(first, last, "")) ?? 0;
    }

    /// <summary>The part of a period that lies within two days: so many of so many months where both begin and end with one, else days.</summary>
    /// <returns>Null for none.</returns>
    public static (int Units, int Of)? Within(DateInterval period, DateOnly from, DateOnly to)
    {
        var (first, last) = (period.First > from ? period.First : from, period.Last < to ? period.Last : to);
        if (first > last) return null;
        return WholeMonths(period) is { } all && WholeMonths(new DateInterval(first, last, "")) is { } months ? (months, all) : (Days(first, last), Days(period.First, period.Last));
    }

    public static int FiscalYear(DateOnly day, int yearEnd) => day.Month <= yearEnd ? day.Year : day.Year + 1;

    public static int Days(DateOnly first, DateOnly last) => last.DayNumber - first.DayNumber + 1;

    private static int? WholeMonths(DateInterval period) =>
        period.First.Day == 1 && period.Last.Day == DateTime.DaysInMonth(period.Last.Year, period.Last.Month)
            ? ((period.Last.Year - period.First.Year) * 12) + period.Last.Month - period.First.Month + 1 : null;
}

namespace DealLang.Runtime;

/// <summary>Days and fractions of a year between two dates. The first day counts, the last does not; from a later to an earlier date both are negative.</summary>
public static class DayCounting
{
    /// <summary>The days between two dates as a convention counts them.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The day after the last.</param>
    /// <param name="dayCount">The actual conventions all count calendar days.</param>
    /// <param name="isTermination">Whether <paramref name="end"/> is the contract's last day: under 30E/360 ISDA the end of February then stays what it is.</param>
    public static int Days(DateOnly start, DateOnly end, DayCount dayCount, bool isTermination = false) => dayCount switch
    {
        DayCount.Thirty360 => Thirty(start, end, Math.Min(start.Day, 30), end.Day == 31 && start.Day >= 30 ? 30 : end.Day),
        DayCount.ThirtyE360 => Thirty(start, end, Math.Min(start.Day, 30), Math.Min(end.Day, 30)),
        DayCount.ThirtyE360Isda => Thirty(start, end, IsMonthEnd(start) ? 30 : start.Day, IsMonthEnd(end) && !(isTermination && end.Month == 2) ? 30 : end.Day),
        _ => end.DayNumber - start.DayNumber,
    };

    /// <summary>The fraction of a year between two dates.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The day after the last.</param>
    /// <param name="dayCount">
    /// ACT/ACT ICMA takes the dates as one regular coupon period: six months are a half. Where they are not,
    /// <see cref="IcmaFraction"/> wants the period.
    /// </param>
    /// <returns>In years, to the 28 digits of decimal; null where ACT/ACT ICMA does not know the coupon period.</returns>
    public static decimal? Fraction(DateOnly start, DateOnly end, DayCount dayCount) => dayCount switch
    {
        DayCount.Actual365Fixed => Days(start, end, dayCount) / 365m,
        DayCount.ActualActualIsda => Isda(start, end),
        DayCount.ActualActualIcma => IcmaFraction(start, end, start, end),
        _ => Days(start, end, dayCount) / 360m,
    };

    /// <summary>ACT/ACT ICMA: the actual days over those of the coupon period, times that period's part of a year.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The day after the last.</param>
    /// <param name="periodStart">The first day of the regular coupon period that they fall in.</param>
    /// <param name="periodEnd">The day after its last; 1, 2, 3, 4, 6 or 12 months on.</param>
    /// <returns>In years; null where the coupon period is not a whole part of a year.</returns>
    public static decimal? IcmaFraction(DateOnly start, DateOnly end, DateOnly periodStart, DateOnly periodEnd)
    {
        int months = (periodEnd.Year - periodStart.Year) * 12 + periodEnd.Month - periodStart.Month;
        bool isRegular = months is 1 or 2 or 3 or 4 or 6 or 12
            && (periodStart.AddMonths(months) == periodEnd || (IsMonthEnd(periodStart) && IsMonthEnd(periodEnd)));
        return isRegular ? (end.DayNumber - start.DayNumber) * (months / 12m) / (periodEnd.DayNumber - periodStart.DayNumber) : null;
    }

    private static int Thirty(DateOnly start, DateOnly end, int first, int last) =>
        (360 * (end.Year - start.Year)) + (30 * (end.Month - start.Month)) + last - first;

    private static bool IsMonthEnd(DateOnly day) => day.Day == DateTime.DaysInMonth(day.Year, day.Month);

    private static decimal Isda(DateOnly start, DateOnly end)
    {
        if (end < start) return -Isda(end, start);
        int leap = 0, common = 0;
        for (int year = start.Year; year <= end.Year; year++)
        {
            int from = year == start.Year ? start.DayNumber : new DateOnly(year, 1, 1).DayNumber;
            int to = year == end.Year ? end.DayNumber : new DateOnly(year, 12, 31).DayNumber + 1;
            if (DateTime.IsLeapYear(year)) leap += to - from;
            else common += to - from;
        }
        return (common / 365m) + (leap / 366m);
    }
}

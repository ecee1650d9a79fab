using System.Collections.Immutable;

namespace DealLang.Runtime;

/// <summary>Holidays by rule.</summary>
internal static class Holidays
{
    private const int FirstJuneteenth = 2022;

    public static ImmutableArray<DateOnly> UnitedStates(int year) =>
    [
        Observed(year, 1, 1), Nth(3, DayOfWeek.Monday, year, 1), Nth(3, DayOfWeek.Monday, year, 2), Last(DayOfWeek.Monday, year, 5),
        .. year >= FirstJuneteenth ? [Observed(year, 6, 19)] : ImmutableArray<DateOnly>.Empty,
        Observed(year, 7, 4), Nth(1, DayOfWeek.Monday, year, 9), Nth(2, DayOfWeek.Monday, year, 10), Observed(year, 11, 11),
        Nth(4, DayOfWeek.Thursday, year, 11), Observed(year, 12, 25),
    ];

    public static ImmutableArray<DateOnly> Target(int year)
    {
        var easter = Easter(year);
        return [new(year, 1, 1), easter.AddDays(-2), easter.AddDays(1), new(year, 5, 1), new(year, 12, 25), new(year, 12, 26)];
    }

    /// <summary>Easter Sunday of the Gregorian calendar (the "anonymous" algorithm, Nature, 20 April 1876).</summary>
    public static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + (2 * e) + (2 * i) - h - k) % 7, m = (a + (11 * h) + (22 * l)) / 451;
        int day = h + l - (7 * m) + 114;
        return new(year, day / 31, (day % 31) + 1);
    }

    private static DateOnly Observed(int year, int month, int day) =>
        new DateOnly(year, month, day) is { DayOfWeek: DayOfWeek.Sunday } sunday ? sunday.AddDays(1) : new(year, month, day);

    private static DateOnly Nth(int nth, DayOfWeek weekday, int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((weekday - first.DayOfWeek + 7) % 7) + (7 * (nth - 1)));
    }

    private static DateOnly Last(DayOfWeek weekday, int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-((last.DayOfWeek - weekday + 7) % 7));
    }
}

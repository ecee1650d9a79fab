using System.Globalization;

namespace DealLang.Values;

/// <summary>The calendar's arithmetic: written dates as their first and last days. Never throws; what is no date is null.</summary>
internal static class CalendarDate
{
    /// <summary>2026-02-02, 2026-02, 2026-Q1, 2026-H2, 2026; also 5 October 2025.</summary>
    public static (DateOnly First, DateOnly Last)? Read(ReadOnlySpan<char> text)
    {
        if (WrittenDate.Third(text) is { } third && Read(text[^4..]) is var (first, last))
            return third == "mid" ? MiddleThird(first, last) : third == "late" ? LastThird(first, last) : FirstThird(first, last);
        if (!TryNumber(text.Length >= 4 ? text[..4] : [], out int year)) return WrittenDate.Read(text) is { } written ? (written, written) : WrittenDate.Period(text) is { } period ? Read(period) : null;
        if (year == 0) return null;
        if (text.Length == 4) return Months(year, 1, 12);
        if (text.Length < 7 || text[4] != '-') return null;
        int part = text[6] - '0';
        if (text.Length == 7 && text[5] is 'Q') return part is >= 1 and <= 4 ? Months(year, (part * 3) - 2, 3) : null;
        if (text.Length == 7 && text[5] is 'H') return part is 1 or 2 ? Months(year, (part * 6) - 5, 6) : null;
        if (!TryNumber(text[5..7], out int month) || month is < 1 or > 12) return null;
        if (text.Length == 7) return Months(year, month, 1);
        if (text.Length != 10 || text[7] != '-' || !TryNumber(text[8..], out int day) || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var found = new DateOnly(year, month, day);
        return (found, found);
    }

    /// <summary>The fiscal year is named for the calendar year in which it ends.</summary>
    /// <param name="endMonth">1-12; 12 makes it the calendar year.</param>
    public static (DateOnly First, DateOnly Last) FiscalYear(int year, int endMonth)
    {
        var last = LastOfMonth(year, endMonth);
        return (year == 1 ? DateOnly.MinValue : LastOfMonth(year - 1, endMonth).AddDays(1), last);
    }

    /// <summary>"Mid": the middle third of the days.</summary>
    public static (DateOnly First, DateOnly Last) MiddleThird(DateOnly first, DateOnly last) => (first.AddDays(Third(first, last)), last.AddDays(-Third(first, last)));

    public static (DateOnly First, DateOnly Last) FirstThird(DateOnly first, DateOnly last) => (first, AddDays(first, Math.Max(Third(first, last), 1) - 1));

    public static (DateOnly First, DateOnly Last) LastThird(DateOnly first, DateOnly last) => (AddDays(last, 1 - Math.Max(Third(first, last), 1)), last);

    public static DateOnly AddDays(DateOnly day, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    /// <summary>A word by which days are counted from another: 5 years after signed.</summary>
    public static bool IsStep(ReadOnlySpan<char> word) => word is "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years";

    public static string Spell(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A third of a span in whole days.</summary>
    private static int Third(DateOnly first, DateOnly last) => (last.DayNumber - first.DayNumber + 1) / 3;

    private static (DateOnly, DateOnly) Months(int year, int month, int count) =>
        (new DateOnly(year, month, 1), LastOfMonth(year, month + count - 1));

    private static DateOnly LastOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

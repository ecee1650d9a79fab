using DealLang.Values;

namespace DealLang.Relations;

/// <summary>The period that a flow is about, from the words that name it: 2025, 2025-Q3, 2025-01..2025-09.</summary>
internal static class Period
{
    public static (DateOnly First, DateOnly Last)? Of(string words)
    {
        string[] ends = words.Split("..");
        if (ends.Length > 2 || CalendarDate.Read(ends[0].Trim()) is not { } first || CalendarDate.Read(ends[^1].Trim()) is not { } last) return null;
        return first.First <= last.Last ? (first.First, last.Last) : null;
    }

    /// <summary>Whole months from the first to the last day; null when the period does not begin and end with a month.</summary>
    public static int? Months(string words)
    {
        if (Of(words) is not var (first, last) || first.Day != 1 || last != new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month))) return null;
        return ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
    }
}

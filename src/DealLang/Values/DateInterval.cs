using System.Globalization;

namespace DealLang.Values;

/// <summary>A date as coarse as it was written: 2026-H2 runs from 1 July to 31 December, both included.</summary>
public readonly record struct DateInterval(DateOnly First, DateOnly Last, string Written)
{
    public bool IsDay => First == Last;

    public static DateInterval Day(DateOnly day) => new(day, day, CalendarDate.Spell(day));

    /// <summary>Certainly before the other: no day of this one is on or after a day of that one.</summary>
    public bool IsBefore(DateInterval other) => Last < other.First;

    public bool Overlaps(DateInterval other) => First <= other.Last && other.First <= Last;

    public override string ToString() => Written;
}

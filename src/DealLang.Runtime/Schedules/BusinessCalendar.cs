using System.Collections.Immutable;

namespace DealLang.Runtime;

/// <summary>The days on which payments are made: all but Saturdays, Sundays and holidays.</summary>
/// <param name="name">As contracts name it: US, TARGET.</param>
/// <param name="holidaysOf">The holidays of a year, whatever day of the week they fall on.</param>
public sealed class BusinessCalendar(string name, Func<int, ImmutableArray<DateOnly>> holidaysOf)
{
    /// <summary>Mondays to Fridays.</summary>
    public static readonly BusinessCalendar Weekdays = new("weekdays", _ => []);

    /// <summary>Every day.</summary>
    public static readonly BusinessCalendar None = new("none", _ => []) { HasWeekends = false };

    /// <summary>
    /// Days on which the Federal Reserve Banks are open (their "Holiday Schedules"): a holiday on a Sunday is kept on the Monday, one on a
    /// Saturday is not moved. Juneteenth from 2022.
    /// </summary>
    public static readonly BusinessCalendar UnitedStates = new("US", Holidays.UnitedStates);

    /// <summary>Days on which the euro area's TARGET system settles (European Central Bank, since 2002).</summary>
    public static readonly BusinessCalendar Target = new("TARGET", Holidays.Target);

    /// <summary>As contracts name it: US, TARGET.</summary>
    public string Name { get; } = name;

    private bool HasWeekends { get; init; } = true;

    /// <summary>Mondays to Fridays but for the days of a list.</summary>
    public static BusinessCalendar Of(string name, IEnumerable<DateOnly> holidays)
    {
        var byYear = holidays.ToLookup(day => day.Year);
        return new(name, year => [.. byYear[year]]);
    }

    /// <summary>Open only where both are.</summary>
    public BusinessCalendar And(BusinessCalendar other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new($"{Name} and {other.Name}", year => [.. HolidaysOf(year), .. other.HolidaysOf(year)]) { HasWeekends = HasWeekends || other.HasWeekends };
    }

    /// <summary>The holidays of a year, whatever day of the week they fall on.</summary>
    public ImmutableArray<DateOnly> HolidaysOf(int year) => holidaysOf(year);

    /// <summary>Whether payments are made on a day.</summary>
    public bool IsOpen(DateOnly day) => (!HasWeekends || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) && !HolidaysOf(day.Year).Contains(day);
}

namespace DealLang.Runtime;

/// <summary>Where a date goes that is no business day (2006 ISDA Definitions, section 4.12).</summary>
public enum DayShift
{
    /// <summary>Nowhere.</summary>
    None,
    /// <summary>To the next business day.</summary>
    Following,
    /// <summary>To the next business day, and to the one before where that lies in another month.</summary>
    ModifiedFollowing,
    /// <summary>To the business day before.</summary>
    Preceding,
    /// <summary>To the business day before, and to the next where that lies in another month.</summary>
    ModifiedPreceding,
}

/// <summary>
/// A business-day convention in ACTUS's words: whether the days of a period are counted to the shifted date (SC…, shift then calculate) or to
/// the date of the schedule (CS…, calculate then shift).
/// </summary>
/// <param name="Shift">Where the payment goes.</param>
/// <param name="CalculatesShifted">Whether the period's days are counted to the shifted date: "adjusted".</param>
public readonly record struct BusinessDayConvention(DayShift Shift, bool CalculatesShifted)
{
    /// <summary>Dates stay as the schedule has them.</summary>
    public static readonly BusinessDayConvention None = new(DayShift.None, false);

    /// <summary>SCF, SCMF, SCP, SCMP, CSF, CSMF, CSP, CSMP; null for any other word.</summary>
    public static BusinessDayConvention? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length < 3 || name[..2] is not ("SC" or "CS")) return null;
        DayShift? shift = name[2..] switch
        {
            "F" => DayShift.Following,
            "MF" => DayShift.ModifiedFollowing,
            "P" => DayShift.Preceding,
            "MP" => DayShift.ModifiedPreceding,
            _ => null,
        };
        return shift is { } found ? new(found, name[0] == 'S') : null;
    }

    /// <summary>The business day on which a payment of a date is made.</summary>
    public DateOnly Pay(DateOnly date, BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Shift switch
        {
            DayShift.Following => Next(date, 1, calendar),
            DayShift.Preceding => Next(date, -1, calendar),
            DayShift.ModifiedFollowing => Next(date, 1, calendar) is var later && later.Month == date.Month ? later : Next(date, -1, calendar),
            DayShift.ModifiedPreceding => Next(date, -1, calendar) is var earlier && earlier.Month == date.Month ? earlier : Next(date, 1, calendar),
            _ => date,
        };
    }

    private static DateOnly Next(DateOnly date, int step, BusinessCalendar calendar)
    {
        while (!calendar.IsOpen(date) && date > DateOnly.MinValue && date < DateOnly.MaxValue) date = date.AddDays(step);
        return date;
    }
}

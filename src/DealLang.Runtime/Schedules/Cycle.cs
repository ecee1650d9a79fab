namespace DealLang.Runtime;

/// <summary>What a cycle is counted in.</summary>
public enum CycleUnit
{
    /// <summary>Calendar days.</summary>
    Day,
    /// <summary>Seven days.</summary>
    Week,
    /// <summary>Calendar months.</summary>
    Month,
    /// <summary>Three months.</summary>
    Quarter,
    /// <summary>Six months.</summary>
    HalfYear,
    /// <summary>Twelve months.</summary>
    Year,
}

/// <summary>What becomes of a day that a month does not have: the 31st, a month after 31 January.</summary>
public enum MonthEnds
{
    /// <summary>The last day of that month; the months after go back to the anchor's day.</summary>
    Clip,
    /// <summary>As <see cref="Clip"/>, and an anchor on the last day of its month falls on the last day of every month (ISDA's and ACTUS's end-of-month rule).</summary>
    EndOfMonth,
    /// <summary>No date: the schedule has to say what is meant.</summary>
    Refuse,
}

/// <summary>How often: every so many days, weeks, months …</summary>
/// <param name="Count">At least 1.</param>
/// <param name="Unit">What is counted.</param>
public readonly record struct Cycle(int Count, CycleUnit Unit)
{
    /// <summary>Twelve months.</summary>
    public static readonly Cycle Yearly = new(1, CycleUnit.Year);

    /// <summary>Three months.</summary>
    public static readonly Cycle Quarterly = new(1, CycleUnit.Quarter);

    /// <summary>One month.</summary>
    public static readonly Cycle Monthly = new(1, CycleUnit.Month);

    /// <summary>Months of one step; 0 for a cycle in days or weeks.</summary>
    public int Months => Count * Unit switch
    {
        CycleUnit.Month => 1,
        CycleUnit.Quarter => 3,
        CycleUnit.HalfYear => 6,
        CycleUnit.Year => 12,
        _ => 0,
    };

    private int Days => Count * Unit switch { CycleUnit.Day => 1, CycleUnit.Week => 7, _ => 0 };

    /// <summary>The date so many steps from an anchor, reckoned from the anchor at once, so that a short month shortens no other.</summary>
    /// <param name="anchor">Where the counting begins.</param>
    /// <param name="steps">How many; negative counts back.</param>
    /// <param name="monthEnds">What becomes of a day that the month does not have.</param>
    /// <returns>Null where <see cref="MonthEnds.Refuse"/> meets such a day, and beyond the years 1 to 9999.</returns>
    public DateOnly? From(DateOnly anchor, int steps, MonthEnds monthEnds = MonthEnds.Clip)
    {
        try
        {
            if (Months == 0) return anchor.AddDays(checked(Days * steps));
            var date = anchor.AddMonths(checked(Months * steps));
            if (monthEnds == MonthEnds.Refuse && date.Day != anchor.Day) return null;
            return monthEnds == MonthEnds.EndOfMonth && IsLastOfMonth(anchor) ? LastOfMonth(date) : date;
        }
        catch (Exception beyond) when (beyond is ArgumentOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    private static bool IsLastOfMonth(DateOnly date) => date.Day == DateTime.DaysInMonth(date.Year, date.Month);

    private static DateOnly LastOfMonth(DateOnly date) => new(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month));
}

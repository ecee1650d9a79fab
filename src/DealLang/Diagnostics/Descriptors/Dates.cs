namespace DealLang.Diagnostics.Descriptors;

/// <summary>D: days, their order and their spelling.</summary>
public static class Dates
{
    public static readonly DiagnosticDescriptor NoSuchDay = new("D08", Severity.Error,
        "Not a day of the calendar",
        "{0} is not in the calendar. Write a day such as 2026-02-28, a month 2026-02, a quarter 2026-Q1, a half 2026-H2, a year 2026, or FY2028(PARTY).",
        "Dates are written year first. A month has the days that the calendar gives it, a year four quarters and two halves.",
        "Look the day up in the source and write it year-month-day.",
        """
        source wire 2026-02-30 wire "Deal agreed"
        """,
        """
        source wire 2026-02-28 wire "Deal agreed"
        """);

    public static readonly DiagnosticDescriptor SpanBackwards = new("D09", Severity.Error,
        "A span that ends before it begins",
        "The span runs from {0} back to {1}. Write the earlier date first.",
        "A span of dates runs from its first day to its last, both included.",
        "Exchange the two dates, or correct the year.",
        """
        source wire 2026-03-01..2026-02-01 wire "Deal agreed"
        """,
        """
        source wire 2026-02-01..2026-03-01 wire "Deal agreed"
        """);

    public static readonly DiagnosticDescriptor NoSuchMilestone = new("D10", Severity.Error,
        "A date that hangs on a milestone not stated",
        "The date refers to \"{0}\", and {1} has no dated line for it. Add the line, or write the day itself.",
        "A date such as \"3 days before closed\" counts from the deal's own dated line.",
        "Add the lifecycle line with its date, or write the date out.",
        """
        company Alpha
          class common
        company Beta
          class common
        acquisition deal: Alpha acquires Beta
          announced 2026-01-10
          price Alpha.common $10 close on 3 days before closed
        """,
        """
        source wire 2026-03-02 wire "Alpha completes Beta"
        company Alpha
          class common
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [wire]
          announced 2026-01-10
          closed    2026-03-02
          price Alpha.common $10 close on 3 days before closed
        """);
}

using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>D: days, their order and their spelling.</summary>
internal static class Dates
{
    public static readonly DiagnosticDescriptor OutOfOrder = new("D01", Severity.Error,
        "A lifecycle that runs backwards",
        "{0} is {1} on {2}, before it is {3} on {4}. Correct one of the two dates.",
        "A deal closes after it is announced, signed and approved, or on the same day.",
        "Look both days up in their sources.",
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [note]
          signed 2026-01-31
          closed 2026-01-30
        """,
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [note]
          signed 2026-01-30
          closed 2026-01-31
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two dates is wrong.",
    };

    public static readonly DiagnosticDescriptor NoDate = new("D02", Severity.Error,
        "A step without its date",
        "\"{0}\" has no date. Write the day, or {0} undisclosed.",
        "What holds on which day depends on the dates of a deal's steps; a missing one is said to be undisclosed.",
        "Add the date.",
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [note]
          closed
        """,
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [note]
          closed undisclosed
        """)
    {
        Cure = Cure.Offered,
        Judgement = "The day, if it is known after all.",
    };

    public static readonly DiagnosticDescriptor RumourAfterDeed = new("D03", Severity.Error,
        "A rumour of what is already done",
        "{0} is {1} on {2}, after it was {3} on {4}. Is this another deal, or a wrong date?",
        "After the signing nobody seeks, plans or rumours the same deal.",
        "Correct the date, or give the other deal a header of its own.",
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [note]
          signed   2026-01-30
          rumoured 2026-01-31
        """,
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [note]
          signed   2026-01-30
          rumoured 2026-01-15
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Whether it is another deal or a wrong date.",
    };

    public static readonly DiagnosticDescriptor CloseAfterOutsideDate = new("D04", Severity.Warning,
        "A closing expected after the outside date",
        "{0} is expected to close {1}, after its outside date {2}: either party could walk away first. Correct one date, or say how the outside date extends.",
        "From the outside date on either party may terminate.",
        "Look both dates up in the agreement.",
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [note]
          signed         2026-02-02
          expected close 2027-06
          outside date   2027-02-02
        """,
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [note]
          signed         2026-02-02
          expected close 2026-12
          outside date   2027-02-02
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two dates is wrong, or how the outside date extends.",
    };

    public static readonly DiagnosticDescriptor FiscalOrCalendar = new("D06", Severity.Warning,
        "A year that may be fiscal or calendar",
        "{0} has a fiscal year that ends in month {1}: is {2} its fiscal year or the calendar year? Write FY{2}({0}) for the fiscal year.",
        "Figures by year are compared across companies; a fiscal year that ends in May is seven months off the calendar.",
        "Write FY and the company for a fiscal year; the calendar year is written with its months, 2028-01..2028-12.",
        """
        source note 2026-02-02 filing "10-K"
        company Alpha [note]
          fiscal year ends 5
          revenue 2025 $12bn
        """,
        """
        source note 2026-02-02 filing "10-K"
        company Alpha [note]
          fiscal year ends 5
          revenue FY2025(Alpha) $12bn
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Whether the fiscal year is meant or the calendar's.",
    };

    public static readonly DiagnosticDescriptor DisturbedPrice = new("D07", Severity.Error,
        "An undisturbed price after the news",
        "The undisturbed price of {0} is of {1}, but {2} was {3} on {4}: the price had the news in it. Take the close of the last day before.",
        "A premium is measured on a price that does not yet know of the offer.",
        "Use the last close before the first report, or drop the name undisturbed.",
        """
        source note 2026-02-10 release "Alpha to acquire Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [note]
          rumoured  2026-01-15
          announced 2026-02-10
          price     Beta.common $40 close on 2026-02-09 name undisturbed
        """,
        """
        source note 2026-02-10 release "Alpha to acquire Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [note]
          rumoured  2026-01-15
          announced 2026-02-10
          price     Beta.common $40 close on 2026-01-14 name undisturbed
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "The close of the last day before the news.",
    };

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
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which day was meant.",
    };

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
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "When the step was made.",
    };

    public static readonly DiagnosticDescriptor SplitNeedsDay = new("D11", Severity.Error,
        "A split without its day",
        "The split of {0} is dated {1}. Write the day on which it takes effect.",
        "Every count and price on one side of that day is restated against the other; a month cannot be a border.",
        "Write the day: year-month-day.",
        """
        source note 2026-05-15 release "Split"
        company Alpha
        2026-05 split Alpha.common 5 for 1 [note]
        """,
        """
        source note 2026-05-15 release "Split"
        company Alpha
        2026-05-15 split Alpha.common 5 for 1 [note]
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "The day on which the split took effect.",
    };

    public static readonly DiagnosticDescriptor NeverSigned = new("D12", Severity.Warning,
        "Announced with terms, and never signed",
        "{0} was announced on {1} with terms, and no line says that it was signed. Write signed and the day of the agreement, or nonbinding behind the announcement.",
        "Whether a definitive agreement stands behind an announcement decides what binds: an offer that nobody has signed binds nobody.",
        "Look the day of the agreement up; an offer without one is nonbinding.",
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [note]
          announced 2026-02-02
          pays $25 per Beta.common
        """,
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [note]
          announced 2026-02-02
          signed    2026-02-01
          pays $25 per Beta.common
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Whether it was signed, and when.",
    };

    public static readonly DiagnosticDescriptor ExpiresBeforeTranche = new("D05", Severity.Error,
        "A right that ends before its last milestone",
        "Tranche {0} can be met from {1} at the earliest, and the right expires {2}. It can never vest.",
        "A part of a warrant that waits for something after the last day of the warrant is worth nothing.",
        "Correct the day on which it expires, or the milestone.",
        """
        source filing 2025-10-06 filing "8-K"
        company Chipmaker
          class common
        company Buyer
        equity swap deal: Chipmaker swaps with Buyer [filing]
          signed 2025-10-06
          Chipmaker gives 10m Chipmaker.common warrants
            strike $0.01
            expires 2028-12-31
            tranche 1 10m when delivery after 2029-06-30
          Buyer buys 3 GW of "chips"
        """,
        """
        source filing 2025-10-06 filing "8-K"
        company Chipmaker
          class common
        company Buyer
        equity swap deal: Chipmaker swaps with Buyer [filing]
          signed 2025-10-06
          Chipmaker gives 10m Chipmaker.common warrants
            strike $0.01
            expires 2030-12-31
            tranche 1 10m when delivery after 2029-06-30
          Buyer buys 3 GW of "chips"
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two dates is wrong.",
    };

    public static readonly DiagnosticDescriptor NotADay = new("D20", Severity.Error,
        "A day is wanted",
        "{0} is more than one day, and {1} counts by days. Write the day: year-month-day.",
        "Interest and rates of return are reckoned from day to day; a month or a year leaves open which.",
        "Take the day from the source, or assume one and say so in a note.",
        """
        flows loan
          2026 -$100
          2027-01-01 $110
        """,
        """
        flows loan
          2026-01-01 -$100
          2027-01-01 $110
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which day of the period is meant.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        OutOfOrder, NoDate, RumourAfterDeed, CloseAfterOutsideDate, ExpiresBeforeTranche, FiscalOrCalendar, DisturbedPrice,
        NoSuchDay, SpanBackwards, NoSuchMilestone, SplitNeedsDay, NeverSigned, NotADay,
    ];
}

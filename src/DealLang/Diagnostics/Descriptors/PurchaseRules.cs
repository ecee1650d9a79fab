using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>T and K: promises to buy, whose years, rows and totals must tie, and what they must say.</summary>
public static class PurchaseRules
{
    /// <summary>{0} the figure, {1} the arithmetic and what it gives, {2} what is stated, {3} the tolerance, {4} the likely slip or what to write.</summary>
    private const string Sentence = "{0}: {1}; stated {2} (tolerance ±{3}). {4}";

    public static readonly DiagnosticDescriptor ByTheYear = new("T09", Severity.Error,
        "A year's amount times the years is not the total", Sentence,
        "What falls due each year, times the years, is the whole. Where it does not, the amounts grow (then a ramp or a schedule says how), or one of the three is wrong.",
        "Correct the figure that is wrong, or give the schedule, a row for each year.",
        """
        source news 2025-09-10 news "A contract for cloud"
        company Buyer
        company Seller
        commitment cloud: Buyer buys "cloud" from Seller [news]
          signed 2025-09-10
          pays $30bn per year for 5 years starting 2027
          total $300bn
        """,
        """
        source news 2025-09-10 news "A contract for cloud"
        company Buyer
        company Seller
        commitment cloud: Buyer buys "cloud" from Seller [news]
          signed 2025-09-10
          pays $60bn per year for 5 years starting 2027
          total $300bn
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor ScheduleSum = new("T10", Severity.Error,
        "The rows of a schedule are not the total", Sentence,
        "A schedule is the whole, period by period; what falls due later than the last row stands in a row thereafter.",
        "Put what is missing into a row thereafter, or correct the row or the total.",
        """
        source news 2025-09-10 news "A contract for cloud"
        company Buyer
        company Seller
        commitment cloud: Buyer buys "cloud" from Seller [news]
          signed 2025-09-10
          total $300bn
          schedule
            2027 $85bn
            2028 $100bn
            2029 $100bn
        """,
        """
        source news 2025-09-10 news "A contract for cloud"
        company Buyer
        company Seller
        commitment cloud: Buyer buys "cloud" from Seller [news]
          signed 2025-09-10
          total $300bn
          schedule
            2027 $85bn
            2028 $100bn
            2029 $100bn
            thereafter $15bn
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor Capacity = new("T63", Severity.Error,
        "What capacity costs does not tie", Sentence,
        "What is paid, divided by the power that it pays for, is what a gigawatt costs; power of the whole site divided by what reaches the computers is the power usage effectiveness.",
        "Check the basis of the power (contracted, active, facility, it load) and the total.",
        """
        source news 2025-09-10 news "A contract for cloud"
        company Buyer
        company Seller
        commitment cloud: Buyer buys "cloud" from Seller [news]
          signed 2025-09-10
          total $300bn
          capacity 4.5 GW
        cloud.per-capacity $76.7bn per GW [news]
        """,
        """
        source news 2025-09-10 news "A contract for cloud"
        company Buyer
        company Seller
        commitment cloud: Buyer buys "cloud" from Seller [news]
          signed 2025-09-10
          total $300bn
          capacity 4.5 GW
        cloud.per-capacity $66.7bn per GW [news]
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor Growth = new("T64", Severity.Error,
        "A growth does not tie with the figure of a year before", Sentence,
        "Growth of 359 % is 4.59 times as much, not 3.59 times: what a figure grew to is what it was, and the growth on it.",
        "Check whether the percentage is the growth or the ratio, and of which day the earlier figure is.",
        """
        source release 2025-09-09 release "Results"
        company Seller [release]
          rpo $127bn as of 2024-08-31
          rpo $455bn as of 2025-08-31
          growth rpo 359% as of 2025-08-31
        """,
        """
        source release 2025-09-09 release "Results"
        company Seller [release]
          rpo $99bn as of 2024-08-31
          rpo $455bn as of 2025-08-31
          growth rpo 359% as of 2025-08-31
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor FreeCashFlow = new("T65", Severity.Error,
        "Free cash flow does not tie", Sentence,
        "Free cash flow is the cash from operations less capital expenditure of the same period.",
        "Check the period of each, and whether leases or acquisitions were taken off besides.",
        """
        source release 2025-09-09 release "Results"
        company Seller [release]
          operating cash flow 2025 $20.8bn
          capex 2025 $21.2bn
          free cash flow 2025 $4.0bn
        """,
        """
        source release 2025-09-09 release "Results"
        company Seller [release]
          operating cash flow 2025 $20.8bn
          capex 2025 $21.2bn
          free cash flow 2025 -$0.4bn
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor NothingToTake = new("K10", Severity.Error,
        "Take-or-pay of nothing that has a price",
        "{0} is take-or-pay, but states no {1}: what is due cannot be worked out. Add a line such as {2}.",
        "What is due whether or not it is taken is a part of a quantity, at a price.",
        "State the quantity for each year, and the fee or the price of a unit.",
        """
        source contract 2026-01-15 contract "Supply agreement"
        unit MMBtu of energy
        company Buyer
        company Seller
        commitment gas: Buyer buys gas from Seller [contract]
          signed 2026-01-15
          quantity 10m MMBtu per year for 10 years
          take-or-pay 90%
        """,
        """
        source contract 2026-01-15 contract "Supply agreement"
        unit MMBtu of energy
        company Buyer
        company Seller
        commitment gas: Buyer buys gas from Seller [contract]
          signed 2026-01-15
          quantity 10m MMBtu per year for 10 years
          fee $3.00 per MMBtu
          take-or-pay 90%
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "The price of what is bought.",
    };

    public static readonly DiagnosticDescriptor OtherUnit = new("K43", Severity.Error,
        "A price of another unit than the quantity's",
        "{0} is a price of {1}, but what is bought is counted in {2}: no amount follows. {3}",
        "Power, energy and volumes are not each other; a price holds for what it names.",
        "Give quantity and price in one unit.",
        """
        source contract 2026-01-15 contract "Supply agreement"
        company Buyer
        company Seller
        commitment power: Buyer buys power from Seller [contract]
          signed 2026-01-15
          quantity 500 MW for 10 years
          price $40 per MWh
        """,
        """
        source contract 2026-01-15 contract "Supply agreement"
        company Buyer
        company Seller
        commitment power: Buyer buys power from Seller [contract]
          signed 2026-01-15
          quantity 4_000 GWh per year for 10 years
          price $40 per MWh
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Whether power is bought or energy, and how much.",
    };

    public static readonly DiagnosticDescriptor CapacityOrder = new("K44", Severity.Error,
        "More power than there is",
        "{0}: {1} {2} is more than {3} {4}. Are the two the wrong way round?",
        "What runs was contracted before, and what reaches the computers is a part of the site's power.",
        "Check the basis of each: contracted, active, facility, it load.",
        """
        source release 2025-09-30 release "Results"
        company Seller [release]
          capacity 590 MW contracted
          capacity 2.9 GW active
        """,
        """
        source release 2025-09-30 release "Results"
        company Seller [release]
          capacity 2.9 GW contracted
          capacity 590 MW active
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the two figures was taken for the other.",
    };

    public static readonly DiagnosticDescriptor NoSuchPeriod = new("K45", Severity.Warning,
        "A period that the contract does not have",
        "{0}: nothing is bought in {1}, so that \"{2}\" counts for nothing. The periods run from {3} to {4}.",
        "What is taken in a period is held against what is due in it.",
        "Name the period as the report does, and a line of the contract where it has several.",
        """
        source contract 2026-01-15 contract "Supply agreement"
        unit MMBtu of energy
        company Buyer
        company Seller
        commitment gas: Buyer buys gas from Seller [contract]
          signed 2026-01-15
          quantity 10m MMBtu per year for 10 years starting 2027
          fee $3.00 per MMBtu
          taken 2026 8m MMBtu
        """,
        """
        source contract 2026-01-15 contract "Supply agreement"
        unit MMBtu of energy
        company Buyer
        company Seller
        commitment gas: Buyer buys gas from Seller [contract]
          signed 2026-01-15
          quantity 10m MMBtu per year for 10 years starting 2027
          fee $3.00 per MMBtu
          taken 2027 8m MMBtu
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which period the line is about.",
    };

    public static readonly DiagnosticDescriptor FromNoDay = new("K97", Severity.Warning,
        "A promise with an end and no beginning",
        "{0}: \"{1}\" says how long, and nothing says from when, so that nothing of it falls due in any year. Write {2}.",
        "What falls due by year is counted from the day on which deliveries begin. The day of signing is not that day.",
        "State the first day: behind the line with starting, or for the whole contract with effective.",
        """
        source contract 2026-01-15 contract "Supply agreement"
        unit MMBtu of energy
        company Buyer
        company Seller
        commitment gas: Buyer buys gas from Seller [contract]
          signed 2026-01-15
          quantity 10m MMBtu per year until 2036
          fee $3.00 per MMBtu
        """,
        """
        source contract 2026-01-15 contract "Supply agreement"
        unit MMBtu of energy
        company Buyer
        company Seller
        commitment gas: Buyer buys gas from Seller [contract]
          signed 2026-01-15
          quantity 10m MMBtu per year starting 2027 until 2036
          fee $3.00 per MMBtu
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "On which day deliveries or payments begin.",
    };

    public static ImmutableArray<DiagnosticDescriptor> Ties { get; } = [ByTheYear, ScheduleSum, Capacity, Growth, FreeCashFlow];
    public static ImmutableArray<DiagnosticDescriptor> Kinds { get; } = [NothingToTake, OtherUnit, CapacityOrder, NoSuchPeriod, FromNoDay];
}

using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>K: rows of sources and uses that cannot be what they come to.</summary>
public static class FundingKinds
{
    public static readonly DiagnosticDescriptor PlugBelowZero = new("K24", Severity.Warning,
        "A plug below zero",
        "{0}: what is left for {1} comes to {2}, since the other rows of {3} are more than all rows of {4}. Lower one of them, or add the row that is missing.",
        "A plug takes what the other rows leave. Where they leave less than nothing, a row is too large, or one of the other side is missing; nobody puts in a negative amount.",
        "Correct the rows, or add what the rest is used for.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $2.5bn
          funding
            term-loan $2.6bn committed
            equity plug
          uses
            purchase $2.5bn
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $2.5bn
          funding
            term-loan $1.6bn committed
            equity plug
          uses
            purchase $2.5bn
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which row is wrong or missing.",
    };

    public static readonly DiagnosticDescriptor DebtWithoutInterest = new("K77", Severity.Warning,
        "Debt that stays, without its interest",
        "{0}: {1} of {2}'s own debt is not repaid and stays owed, and no interest on it is counted, since none is stated. Write interest 5% on retained-debt, or repay it in the uses.",
        "What no use of money repays goes on bearing interest. Left out it makes the cash flow, and with it the return, look better than they are.",
        "State what the debt costs a year, refinance it, or list it as a row of the funding with its rate and as a use.",
        """
        source release 2026-02-02 release "Terms"
        fund Sponsor
        company Beta [release]
          ebitda 2025 $100m
          debt $300m as of 2025-12-31
          cash $50m as of 2025-12-31
        acquisition deal: Sponsor acquires Beta [release]
          signed 2026-02-02
          announced 2026-02-02
          closed 2026-02-02
          ev 10x ebitda 2025
          tax 25%
          growth ebitda 5% per year
          capex $10m per year
          depreciation $10m per year
          working capital none
          funding
            notes $400m, rate 8%
            equity plug
          uses
            purchase equity
          exit 2031-02-02 at 10x ebitda
        """,
        """
        source release 2026-02-02 release "Terms"
        fund Sponsor
        company Beta [release]
          ebitda 2025 $100m
          debt $300m as of 2025-12-31
          cash $50m as of 2025-12-31
        acquisition deal: Sponsor acquires Beta [release]
          signed 2026-02-02
          announced 2026-02-02
          closed 2026-02-02
          ev 10x ebitda 2025
          tax 25%
          interest 6% on retained-debt
          growth ebitda 5% per year
          capex $10m per year
          depreciation $10m per year
          working capital none
          funding
            notes $400m, rate 8%
            equity plug
          uses
            purchase equity
          exit 2031-02-02 at 10x ebitda
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "What the debt costs, or that it is repaid.",
    };

    /// <summary>{0} the deal, {1} the rows of the price and their sum, {2} what they could be, {3} the nearest of them.</summary>
    public static readonly DiagnosticDescriptor NoPrice = new("K25", Severity.Error,
        "A use of funds for another price",
        "{0}: the uses spend {1} on the purchase, and the deal's price is {2}. Write {3}, or say what else the row pays for in a row of its own.",
        "What is spent on the purchase is the price that the deal states elsewhere: its equity, its consideration or the cash in it, or its enterprise value with the debt that is repaid. A row that is none of these hides money, or is wrong.",
        "Correct the row, or part it into what it pays for.",
        Uses("$2_750m"), Uses("$2_500m"))
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two is wrong: the row, or the price.",
    };

    private static string Uses(string price) => $"""
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta
          shares 100m common as of 2026-02-02 [release]
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $25.00 per Beta.common
          funding
            term-loan $1_500m committed
            equity plug
          uses
            purchase {price}
            fees $80m
        """;

    internal static readonly ImmutableArray<DiagnosticDescriptor> All = [PlugBelowZero, DebtWithoutInterest, NoPrice];
}

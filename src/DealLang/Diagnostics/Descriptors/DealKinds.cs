using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>K: what a form of deal must say, and must not.</summary>
internal static class DealKinds
{
    public static readonly DiagnosticDescriptor GoodwillUnderCommonControl = new("K02", Severity.Error,
        "Goodwill under common control",
        "{0} is a transfer under common control: book values carry over, and no goodwill arises. Remove the goodwill, or the accounting.",
        "Where one person controls both companies before and after, the acquirer takes over the book values (ASC 805-50); goodwill belongs to a business combination.",
        "Find out which accounting the filing uses: sources often differ.",
        """
        source filing 2026-02-02 filing "Merger"
        company Alpha
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [filing]
          signed 2026-02-02
          pays $25 per Beta.common
          accounting common control
          goodwill $1.8bn
        """,
        """
        source filing 2026-02-02 filing "Merger"
        company Alpha
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [filing]
          signed 2026-02-02
          pays $25 per Beta.common
          accounting business combination
          goodwill $1.8bn
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the goodwill goes or the accounting.",
    };

    public static readonly DiagnosticDescriptor IssuerReversed = new("K03", Severity.Error,
        "Warrants on another company's shares",
        "{0} gives warrants on {1}, which only {2} can issue. Issuer and holder reversed?",
        "The issuer of a warrant is the company whose shares it gives.",
        "Exchange the two parties, or name the class that the issuer can issue.",
        """
        source filing 2025-10-06 filing "Warrant"
        company Maker
          class common
        company Buyer
        commitment chips: Buyer buys "chips" from Maker [filing]
          signed 2025-10-06
          Buyer gives 160m Maker.common warrants to Maker
        """,
        """
        source filing 2025-10-06 filing "Warrant"
        company Maker
          class common
        company Buyer
        commitment chips: Buyer buys "chips" from Maker [filing]
          signed 2025-10-06
          Maker gives 160m Maker.common warrants to Buyer
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Who issued the warrants.",
    };

    public static readonly DiagnosticDescriptor MixedBases = new("K07", Severity.Error,
        "Ownership on two bases",
        "{0}: the shares of {1} are {2}, those of {3} {4}. Count both sides on one basis.",
        "An ownership that sets diluted shares against basic ones favours the side that is diluted.",
        "State both counts basic, with options and units as lines of their own, or both diluted.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A
          shares 150m A basic as of 2026-01-30
        company Beta [release]
          class common
          shares 200m common diluted as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.25 Alpha.A per Beta.common
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A
          shares 152m A diluted as of 2026-01-30
        company Beta [release]
          class common
          shares 200m common diluted as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.25 Alpha.A per Beta.common
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "The other count on the same basis.",
    };

    public static readonly DiagnosticDescriptor PriceWithoutBasis = new("K08", Severity.Error,
        "A share price without a basis",
        "No market price of {0} is stated, and this price, in which {1} pays, says not who set it. Write board, fmv or round after it, or close if it is the market's.",
        "Shares of a company without a market are worth what somebody says: its board, an appraiser, its last round. The reader must know who.",
        "Add the basis, and the day on which it was set.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A
          price A $526.59 on 2026-02-02
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.1433 Alpha.A per Beta.common
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A
          price A $526.59 board on 2026-02-02
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.1433 Alpha.A per Beta.common
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Who set the price.",
    };

    public static readonly DiagnosticDescriptor OpenEndedEarnOut = new("K12", Severity.Error,
        "An earn-out without an end",
        "{0} of {1} has no {2}: what may be paid is open-ended. Write {3} under it.",
        "A later payment is measured by a figure, over a period, and up to a cap; without one of them nobody can say what was promised. That there is no cap is said by cap none.",
        "Look the terms up in the agreement.",
        """
        source contract 2026-02-02 contract "Merger agreement"
        company Alpha
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [contract]
          signed 2026-02-02
          pays $25 per Beta.common
          pays 12% of revenue above $500m
            period 2027
        """,
        """
        source contract 2026-02-02 contract "Merger agreement"
        company Alpha
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [contract]
          signed 2026-02-02
          pays $25 per Beta.common
          pays 12% of revenue above $500m
            period 2027
            cap    none
        """)
    {
        Cure = Cure.Offered,
        Judgement = "What the limit is, if there is one.",
    };

    public static readonly DiagnosticDescriptor LargeTerminationFee = new("K13", Severity.Warning,
        "A termination fee far above the usual",
        "A fee of {0} is {1} of the equity value of {2} in {3}: far above usual practice. Check the amount, what it is a part of, and who pays.",
        "Termination fees are mostly 1 to 4 % of the equity value. Larger ones exist, and are worth a second look.",
        "Compare with the contract; if it is right, allow K13 because it says so.",
        """
        source contract 2024-03-04 contract "Merger agreement"
        company Buyer
        company Maker [contract]
          class common
          shares 100m common as of 2024-01-31
        acquisition buy: Buyer acquires Maker [contract]
          signed 2024-03-04
          pays $50 per Maker.common
          Maker pays $450m to Buyer when terminated
        """,
        """
        source contract 2024-03-04 contract "Merger agreement"
        company Buyer
        company Maker [contract]
          class common
          shares 100m common as of 2024-01-31
        acquisition buy: Buyer acquires Maker [contract]
          signed 2024-03-04
          pays $50 per Maker.common
          Maker pays $150m to Buyer when terminated
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the fee is really so high.",
    };

    public static readonly DiagnosticDescriptor RelatedParty = new("K16", Severity.Error,
        "One controller on both sides",
        "{0} controls both {1} and {2}, and the deal does not say whether it is between related parties. Write related party yes, or related party no.",
        "A deal between companies of one controller has no counterparty who bargains: readers, auditors and courts look at it differently.",
        "Add the line; no is an answer too, with a note why.",
        """
        source release 2026-02-02 release "Terms"
        person Owner
        company Alpha [release]
          controlled by Owner
        company Beta [release]
          class common
          controlled by Owner
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $25 per Beta.common
        """,
        """
        source release 2026-02-02 release "Terms"
        person Owner
        company Alpha [release]
          controlled by Owner
        company Beta [release]
          class common
          controlled by Owner
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $25 per Beta.common
          related party yes
        """);

    public static readonly DiagnosticDescriptor Overdrawn = new("K11", Severity.Error,
        "More drawn than is committed",
        "{0}: {1} drawn of {2}, which is {3} more than is committed. Check both figures, or state the larger commitment.",
        "A lender pays no more than it has promised: one of the two figures is wrong, or the commitment was increased and the file does not say so.",
        "Correct the figure, or amend the commitment.",
        """
        source letter 2026-02-02 release "Commitment letters"
        company Sponsor [letter]
        company Maker [letter]
        acquisition buy: Sponsor acquires Maker [letter]
          signed 2026-02-02
          funding
            revolver $7.6bn committed, funded $8.0bn
        """,
        """
        source letter 2026-02-02 release "Commitment letters"
        company Sponsor [letter]
        company Maker [letter]
        acquisition buy: Sponsor acquires Maker [letter]
          signed 2026-02-02
          funding
            revolver $8.6bn committed, funded $8.0bn
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two figures is wrong.",
    };

    public static readonly DiagnosticDescriptor SeveralPlugs = new("K17", Severity.Error,
        "More than one plug",
        "{0} balances its sources and uses by {1} and by {2}; one row alone can take what is missing. State an amount for one of them.",
        "A plug is the difference between the other rows. Two of them leave the difference divided in any way one likes.",
        "Give all but one of the rows an amount, or a part such as 2% of ev.",
        """
        source letter 2026-02-02 release "Commitment letters"
        company Sponsor [letter]
        company Maker [letter]
        acquisition buy: Sponsor acquires Maker [letter]
          signed 2026-02-02
          funding
            debt     $600m committed
            equity   plug
          uses
            purchase plug
        """,
        """
        source letter 2026-02-02 release "Commitment letters"
        company Sponsor [letter]
        company Maker [letter]
        acquisition buy: Sponsor acquires Maker [letter]
          signed 2026-02-02
          funding
            debt     $600m committed
            equity   plug
          uses
            purchase $1bn
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the rows is known.",
    };

    public static readonly DiagnosticDescriptor ShortOfCash = new("K18", Severity.Warning,
        "Cash runs out before the exit",
        "{0} is short of {1} in {2}: what falls due is more than free cash and what a revolver may give. State a revolver, or terms that the cash flow carries.",
        "A plan whose cash falls below nothing is no plan: somebody must lend the difference, or the debt is not served.",
        "Add a revolver to the funding, lengthen the debt, or correct the cash flow.",
        """
        source letter 2025-01-01 contract "Terms"
        company Sponsor [letter]
        company Maker [letter]
          ebitda 2024 $100m
        acquisition buy: Sponsor acquires Maker [letter]
          signed 2025-01-01
          closed 2025-01-01
          growth ebitda 0% per year
          tax 25%
          capex $90m per year
          depreciation none
          working capital none
          funding
            debt $600m, rate 8%
            equity $400m
          exit 2028-01-01 at 10x ebitda
        """,
        """
        source letter 2025-01-01 contract "Terms"
        company Sponsor [letter]
        company Maker [letter]
          ebitda 2024 $100m
        acquisition buy: Sponsor acquires Maker [letter]
          signed 2025-01-01
          closed 2025-01-01
          growth ebitda 0% per year
          tax 25%
          capex $20m per year
          depreciation none
          working capital none
          funding
            debt $600m, rate 8%
            equity $400m
          exit 2028-01-01 at 10x ebitda
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "What carries the shortfall.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [GoodwillUnderCommonControl, IssuerReversed, AnalysisKinds.PercentOfALoss, AnalysisKinds.MarketPriceForOffer, AnalysisKinds.NoAcquirer, MixedBases, PriceWithoutBasis, Overdrawn, OpenEndedEarnOut, LargeTerminationFee, AnalysisKinds.VotesUnsaid, RelatedParty, SeveralPlugs, ShortOfCash];
}

using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>T: parts that belong to a whole: of a company, of a grant, of a year, of what is paid later.</summary>
internal static class PartTies
{
    public static readonly DiagnosticDescriptor MoreThanTheWhole = new("T05", Severity.Error,
        "Parts of more than a whole",
        "{0}: the stated parts of {1} come to {2} = {3}. Correct one of them, or say of which whole each is a part.",
        "The holders of one company cannot together own more than all of it.",
        "Check whether one of the percentages is of something else: of the votes, of the class, of the company before the deal.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha
          class A
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          ownership Alpha 80%
          ownership Beta 25%
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha
          class A
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          ownership Alpha 80%
          ownership Beta 20%
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the parts is wrong, or of which whole it is one.",
    };

    public static readonly DiagnosticDescriptor TranchesOverCap = new("T11", Severity.Error,
        "Tranches above their cap",
        "The tranches come to {0}, {1} above the cap of {2}. Raise the cap, or correct a tranche.",
        "What is committed is up to so much in all; its parts cannot come to more.",
        "Compare the number of tranches and the amount of each with the contract.",
        """
        source release 2025-09-22 release "Letter of intent"
        company Maker
        company Buyer
        commitment loi: Maker invests in Buyer [release]
          announced 2025-09-22, nonbinding
          pays up to $100bn, base $10bn
            tranche 1..10 $10bn when deployed >= 1 GW each
            tranche 11 $5bn when deployed >= 11 GW
        """,
        """
        source release 2025-09-22 release "Letter of intent"
        company Maker
        company Buyer
        commitment loi: Maker invests in Buyer [release]
          announced 2025-09-22, nonbinding
          pays up to $100bn, base $10bn
            tranche 1..10 $10bn when deployed >= 1 GW each
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the cap is wrong or a tranche.",
    };

    public static readonly DiagnosticDescriptor TranchesOfGrant = new("T12", Severity.Error,
        "Tranches that are not the grant", "The tranches come to {0} of {2}: {1} are in none, or in too many. Correct a tranche, or the grant.",
        "A grant vests in its parts and in nothing else.",
        "Compare the parts with the warrant agreement; a part that is not public is undisclosed.",
        """
        source filing 2025-10-06 filing "8-K"
        company Maker
          class common
        company Buyer
        equity swap deal: Maker swaps with Buyer [filing]
          signed 2025-10-06
          Maker gives up to 160m Maker.common warrants
            strike $0.01
            tranche 1..5 20m
            tranche 6 50m
          Buyer buys 6 GW of "chips"
        """,
        """
        source filing 2025-10-06 filing "8-K"
        company Maker
          class common
        company Buyer
        equity swap deal: Maker swaps with Buyer [filing]
          signed 2025-10-06
          Maker gives up to 160m Maker.common warrants
            strike $0.01
            tranche 1..5 20m
            tranche 6 60m
          Buyer buys 6 GW of "chips"
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the grant is wrong or a tranche.",
    };

    public static readonly DiagnosticDescriptor Burn = new("T20", Severity.Error,
        "The burn is not the cash used over its months", Ties.Sentence,
        "Cash used in a period over its months is the average burn.",
        "Check the months of the period, and whether the burn is of a later time.",
        """
        source accounts 2025-11-20 filing "Accounts"
        company Maker [accounts]
          burn $2.0bn per month as of 2025-09-30
          cash used 2025-01..2025-09 $8.0bn
          cash $10bn as of 2025-09-30
        """,
        """
        source accounts 2025-11-20 filing "Accounts"
        company Maker [accounts]
          burn $0.89bn per month as of 2025-09-30
          cash used 2025-01..2025-09 $8.0bn
          cash $10bn as of 2025-09-30
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor Holding = new("T25", Severity.Error,
        "A holding is not what it is made of", Ties.Sentence,
        "A holding is a number of shares: a part of the diluted shares, or a worth divided by the price of its day.",
        "Compare the part, the worth or the price with the register.",
        """
        source register 2026-01-30 filing "Register of members"
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [register]
          class common
          shares 100m common as of 2026-01-30
          holder Gamma 20%
        company Gamma
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $25 per Beta.common
        deal.owned(Gamma) 30m Beta.common [register]
        """,
        """
        source register 2026-01-30 filing "Register of members"
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [register]
          class common
          shares 100m common as of 2026-01-30
          holder Gamma 20%
        company Gamma
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $25 per Beta.common
        deal.owned(Gamma) 20m Beta.common [register]
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor Contingent = new("T35", Severity.Error,
        "A contingent payment does not follow from its terms", Ties.Sentence,
        "A right or an earn-out pays its amount if its condition is met, and nothing if it has failed; a part of a metric is that of what lies above the threshold, between floor and cap.",
        "Check the condition and its dates, the metric, the threshold and the cap.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [release]
          class common
          shares 100m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $25 per Beta.common
          pays $50m when approval by 2026-12-31  name milestone
        2026-06-01 met approval [release]
        deal.payoff(milestone) $60m [release]
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [release]
          class common
          shares 100m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $25 per Beta.common
          pays $50m when approval by 2026-12-31  name milestone
        2026-06-01 met approval [release]
        deal.payoff(milestone) $50m [release]
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [MoreThanTheWhole, TranchesOverCap, TranchesOfGrant, Burn, Holding, Contingent];
}

namespace DealLang.Diagnostics.Descriptors;

/// <summary>K: what an acquisition's analyses must say, and must not.</summary>
public static class AnalysisKinds
{
    public static readonly DiagnosticDescriptor PercentOfALoss = new("K04", Severity.Error,
        "A percentage of a loss",
        "{0} states its accretion in percent, and {1} earns {2} a share without it: of a loss no percentage means anything. Write the accretion in money, as in accretion $0.10 for a share.",
        "Where earnings per share before the deal are zero or negative, a percentage of them has the wrong sign or no value; tables print n.m.",
        "State what is added to earnings per share in money.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class common
          shares 500m common as of 2026-01-30
          net income 2026 -$200m
        company Beta [release]
          class common
          shares 100m common as of 2026-01-30
          net income 2026 $120m
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.5 Alpha.common per Beta.common
          accretion 2026 60%
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class common
          shares 500m common as of 2026-01-30
          net income 2026 -$200m
        company Beta [release]
          class common
          shares 100m common as of 2026-01-30
          net income 2026 $120m
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.5 Alpha.common per Beta.common
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "The accretion in money.",
    };

    public static readonly DiagnosticDescriptor MarketPriceForOffer = new("K06", Severity.Error,
        "Awards counted at the market price",
        "{0}: {1}; stated {2} (tolerance ±{3}). {4}",
        "In an acquisition awards are exercised against the offer, not against the price before it: at the higher price more shares are left after buying back.",
        "Count the awards at the offer, or leave the diluted count to be worked out.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [release]
          class common
          shares 100m common as of 2026-01-30
          options 10m common strike $40.00
          price common $50.00 close on 2026-01-30 name undisturbed
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $80.00 per Beta.common
          shares 102.0m Beta.common diluted
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [release]
          class common
          shares 100m common as of 2026-01-30
          options 10m common strike $40.00
          price common $50.00 close on 2026-01-30 name undisturbed
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $80.00 per Beta.common
          shares 105.0m Beta.common diluted
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor NoAcquirer = new("K76", Severity.Error,
        "An accounting acquirer that does not acquire",
        "{0} names {1} as the acquirer in the accounts, and {2}. Name {3}.",
        "The acquirer in the accounts takes over the other side's books at fair value, so it is one of the two that merge; who buys a company is the acquirer in the accounts as well, since everything else is reckoned from its side.",
        "Name one of the two sides, or write the deal as a merger of both into a company that goes on.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class common
        company Beta [release]
          class common
        company Union [release]
          class common
        acquisition deal: Alpha merges with Beta into Union [release]
          signed 2026-02-02
          pays 1.0 Union.common per Alpha.common
          pays 0.5 Union.common per Beta.common
          accounting acquirer Union
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class common
        company Beta [release]
          class common
        company Union [release]
          class common
        acquisition deal: Alpha merges with Beta into Union [release]
          signed 2026-02-02
          pays 1.0 Union.common per Alpha.common
          pays 0.5 Union.common per Beta.common
          accounting acquirer Beta
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Whose books are carried over.",
    };

    public static readonly DiagnosticDescriptor VotesUnsaid = new("K15", Severity.Warning,
        "Votes that are not the shares",
        "{0} has classes with different votes: {1}'s holders get {2} of the shares and {3} of the votes. Give both: votes {1} {3}",
        "Where a company's classes differ in votes, one percentage says only half of who owns it.",
        "State the votes beside the ownership.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A, 1 vote each
          class B, 10 votes each
          shares 300m A as of 2026-01-30
          shares 100m B as of 2026-01-30
        company Beta [release]
          class common
          shares 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.5 Alpha.A per Beta.common
          ownership Beta 20%
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A, 1 vote each
          class B, 10 votes each
          shares 300m A as of 2026-01-30
          shares 100m B as of 2026-01-30
        company Beta [release]
          class common
          shares 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.5 Alpha.A per Beta.common
          ownership Beta 20%
          votes Beta 7.14%
        """);
}

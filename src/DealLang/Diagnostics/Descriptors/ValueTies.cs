using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>T: what a deal and its sides are worth.</summary>
internal static class ValueTies
{
    public static readonly DiagnosticDescriptor CombinedForValue = new("T13", Severity.Error,
        "Both companies' value given as the deal's", Ties.Sentence,
        "The value of a deal is what is paid for the target, with its net debt. Acquirer and target together are the combined value: another figure.",
        "Write combined where both companies are meant.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A
          shares 1.9bn A as of 2026-02-02
          price A $500 board on 2026-02-02
        company Beta [release]
          class common
          shares 5bn common as of 2026-02-02
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.1 Alpha.A per Beta.common
          value $1.2tn
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A
          shares 1.9bn A as of 2026-02-02
          price A $500 board on 2026-02-02
        company Beta [release]
          class common
          shares 5bn common as of 2026-02-02
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.1 Alpha.A per Beta.common
          combined $1.2tn
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor Value = new("T18", Severity.Error,
        "Price times shares is not the value", Ties.Sentence,
        "An equity value is a price times diluted shares; what is paid in all is what is paid for a share times the shares exchanged.",
        "Check the scale words, the share count and its day, and whether the value includes debt.",
        """
        source release 2024-03-04 release "Offer"
        company Buyer
        company Maker [release]
          class common
          shares 100m common as of 2024-01-31
        acquisition buy: Buyer acquires Maker [release]
          signed 2024-03-04
          pays $50 per Maker.common
          equity $500m
        """,
        """
        source release 2024-03-04 release "Offer"
        company Buyer
        company Maker [release]
          class common
          shares 100m common as of 2024-01-31
        acquisition buy: Buyer acquires Maker [release]
          signed 2024-03-04
          pays $50 per Maker.common
          equity $5.0bn
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor Bridge = new("T19", Severity.Error,
        "The bridge from equity to enterprise value does not hold", Ties.Sentence,
        "Enterprise value = equity value + net debt; net cash is negative net debt. Deal value takes net debt over too.",
        "Look at the sign of net debt first.",
        """
        source release 2024-03-04 release "Offer"
        company Buyer
        company Maker [release]
          class common
          shares 100m common as of 2024-01-31
        acquisition buy: Buyer acquires Maker [release]
          signed 2024-03-04
          pays $50 per Maker.common
          net debt $200m
          ev $4.80bn
        """,
        """
        source release 2024-03-04 release "Offer"
        company Buyer
        company Maker [release]
          class common
          shares 100m common as of 2024-01-31
        acquisition buy: Buyer acquires Maker [release]
          signed 2024-03-04
          pays $50 per Maker.common
          net debt -$200m
          ev $4.80bn
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor Combined = new("T23", Severity.Error,
        "The two values do not make the combined value", Ties.Sentence,
        "The combined value is the acquirer's value before the deal plus the deal's value.",
        "Check the acquirer's value and its day.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A
          shares 150m A as of 2026-02-02
          price A $100 close on 2026-02-02
        company Beta [release]
          class common
          shares 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.25 Alpha.A per Beta.common
          combined $22.5bn
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A
          shares 150m A as of 2026-02-02
          price A $100 close on 2026-02-02
        company Beta [release]
          class common
          shares 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.25 Alpha.A per Beta.common
          combined $20.0bn
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [CombinedForValue, Value, Bridge, Combined];
}

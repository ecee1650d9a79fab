using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>E: what a file expects of itself.</summary>
internal static class Expectations
{
    public static readonly DiagnosticDescriptor NotMet = new("E01", Severity.Error,
        "An expectation that does not come out",
        "Expected {0}: {1}. Correct the expectation, or the figures that it rests on.",
        "An expect line states what a figure must come to. Equal means: the same number at the precision written.",
        "Ask `deal explain` how the figure comes about, then correct what is wrong.",
        """
        source release 2024-03-04 release "Offer"
        company Buyer
        company Maker [release]
          class common
          shares 100m common as of 2024-01-31
        acquisition buy: Buyer acquires Maker [release]
          signed 2024-03-04
          pays $50 per Maker.common
        expect buy.equity = $6bn
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
        expect buy.equity = $5bn
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Whether the expectation is wrong or what it rests on.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [NotMet];
}

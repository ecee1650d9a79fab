using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>T: figures that must tie and do not.</summary>
internal static class Ties
{
    /// <summary>{0} the figure, {1} the arithmetic and what it gives, {2} what is stated, {3} the tolerance, {4} the likely slip or what to write.</summary>
    public const string Sentence = "{0}: {1}; stated {2} (tolerance ±{3}). {4}";

    public static readonly DiagnosticDescriptor Offer = new("T02", Severity.Error,
        "The offer does not follow from its legs", Sentence,
        "What one target share receives is the cash for it plus the exchange ratio times the acquirer's price. The tolerance is what the written digits leave open.",
        "Compare the stated offer with the arithmetic: often two digits are swapped, or the price is of another day.",
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
          per-share $57.46
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
          per-share $75.46
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor PartsSum = new("T03", Severity.Error,
        "The parts do not sum to the whole", Sentence,
        "A total is the sum of its legs. Legs of up to an amount may come to anything between nothing and that amount.",
        "Add the part that is missing, or correct the total.",
        """
        source release 2025-09-25 release "Contracts"
        company Buyer
        company Seller
        commitment compute: Buyer buys "compute" from Seller [release]
          signed 2025-09-25
          pays $11.9bn name march
          pays $4.0bn name may
          pays $6.5bn name september
          total $24.4bn
        """,
        """
        source release 2025-09-25 release "Contracts"
        company Buyer
        company Seller
        commitment compute: Buyer buys "compute" from Seller [release]
          signed 2025-09-25
          pays $11.9bn name march
          pays $4.0bn name may
          pays $6.5bn name september
          total $22.4bn
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor SourcesAndUses = new("T04", Severity.Error,
        "Sources and uses are not equal",
        "{0}: the sources come to {1}, the uses to {2}. Off by {3}: add the row that is missing, or name one row plug.",
        "What comes in is what goes out, exactly. At most one row may be the plug, which takes up the difference and says so.",
        "Add the row that is missing, correct one, or name one row plug.",
        """
        source release 2025-01-06 release "Financing"
        company Buyer
        company Target
          class common
        acquisition deal: Buyer acquires Target [release]
          signed 2025-01-06
          pays $54.20 per Target.common
          funding
            debt $12.5bn committed
            equity $7.0bn committed
          uses
            purchase $20.0bn
        """,
        """
        source release 2025-01-06 release "Financing"
        company Buyer
        company Target
          class common
        acquisition deal: Buyer acquires Target [release]
          signed 2025-01-06
          pays $54.20 per Target.common
          funding
            debt $12.5bn committed
            equity $7.5bn committed
          uses
            purchase $20.0bn
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which row is wrong or missing.",
    };

    public static readonly DiagnosticDescriptor Premium = new("T15", Severity.Error,
        "The premium is not the offer over its base", Sentence,
        "A premium is the offer over a named earlier price, less one.",
        "Check which price the premium is over: the last close, the undisturbed close, an average.",
        """
        source release 2025-06-02 release "Offer"
        company Alpha
        company Beta [release]
          class common
          price common $20 close on 2025-05-30 name undisturbed
        acquisition deal: Alpha acquires Beta [release]
          signed 2025-06-02
          pays $25 per Beta.common
          premium undisturbed 30%
        """,
        """
        source release 2025-06-02 release "Offer"
        company Alpha
        company Beta [release]
          class common
          price common $20 close on 2025-05-30 name undisturbed
        acquisition deal: Alpha acquires Beta [release]
          signed 2025-06-02
          pays $25 per Beta.common
          premium undisturbed 25%
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor Shares = new("T21", Severity.Error,
        "The share counts do not follow", Sentence,
        "New shares = ratio × the target's diluted shares, without those that the acquirer owns already. Diluted shares = basic + options by the treasury stock method + units.",
        "Check the ratio, the count and its day, and whether a split lies between.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha
          class A
        company Beta [release]
          class common
          shares 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.25 Alpha.A per Beta.common
          new shares 60.0m Alpha.A
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha
          class A
        company Beta [release]
          class common
          shares 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.25 Alpha.A per Beta.common
          new shares 50.0m Alpha.A
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor Ownership = new("T22", Severity.Error,
        "The ownership is not new shares over all shares", Sentence,
        "The target's holders own the new shares over the acquirer's diluted shares plus the new ones.",
        "New over old instead of new over total is the usual cause.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A
          shares 150m A as of 2026-01-30
        company Beta [release]
          class common
          shares 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.25 Alpha.A per Beta.common
          ownership Beta 33.3%
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A
          shares 150m A as of 2026-01-30
        company Beta [release]
          class common
          shares 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.25 Alpha.A per Beta.common
          ownership Beta 25.0%
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor BrokenBound = new("T24", Severity.Error,
        "A figure beyond its stated bound",
        "{0}: {1}, and the file says {2} (tolerance ±{3}). {4}",
        "\"Up to\", \"more than\" and a range are limits that the figure must keep when it follows from others.",
        "Correct the limit, or the figures from which the value follows.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [release]
          class common
          shares 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $25 per Beta.common
          equity more than $6bn
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [release]
          class common
          shares 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $25 per Beta.common
          equity more than $4bn
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        Offer,
        PartsSum,
        SourcesAndUses,
        Premium,
        Shares,
        Ownership,
        BrokenBound,
        .. ValueTies.All,
        .. RoundTies.All,
        .. PartTies.All,
        .. AnalysisTies.All,
        .. BuyoutTies.All,
        .. LoanTies.All,
        .. ClaimTies.All,
        .. CountTies.All,
    ];

    private static readonly Dictionary<string, DiagnosticDescriptor> s_byCode = All.Concat(Elections.Ties).Concat(PurchaseRules.Ties).Append(DealWebs.Untied).ToDictionary(d => d.Code);

    /// <summary>The rule of a relation's code.</summary>
    public static DiagnosticDescriptor Of(string code) => s_byCode[code];
}

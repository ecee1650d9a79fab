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

    internal static readonly ImmutableArray<DiagnosticDescriptor> All = [PlugBelowZero];
}

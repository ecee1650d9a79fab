using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>T80: what is claimed of any figure, and what the rest of the file makes of it.</summary>
public static class ClaimTies
{
    private const string Funded = """
        source release 2026-01-12 release "Terms"
        company Target
        fund Sponsor
        acquisition lbo: Sponsor acquires Target [release]
          signed 2026-01-12
          ev $800m
          funding
            term-loan $500m
            equity plug
          uses
            purchase ev
            fees $20m

        """;

    /// <summary>{0} the figure, {1} the arithmetic and what it gives, {2} what is claimed, {3} the tolerance, {4} what to do.</summary>
    public static readonly DiagnosticDescriptor Claimed = new("T80", Severity.Error,
        "A claim that the rest of the file contradicts", Ties.Sentence,
        "The figure follows from what else the file states, without the claim; what somebody says of it must be the same within the digits written.",
        "Check the claim against its source, or find which of the figures behind is wrong.",
        Funded + "lbo.funding(equity) $450m [release]\n",
        Funded + "lbo.funding(equity) $320m [release]\n")
    {
        Cure = Cure.Offered,
        Judgement = "Which of the two is wrong: the claim, or a figure behind the other.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Claimed];
}

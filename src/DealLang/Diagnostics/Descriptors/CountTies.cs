using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>Shares as counted before a deal, against what is stated since.</summary>
public static class CountTies
{
    private static string Deal(string equity) => $"""
        source release 2026-01-12 release "Terms"
        source later 2026-06-01 release "Amended terms"
        company Alpha
        company Beta [release]
          shares 100m common as of 2026-01-09
        acquisition beta: Alpha acquires Beta [release]
          signed 2026-01-12
          announced 2026-01-12
          pays $25.00 per Beta.common
        2026-06-01 amend beta [later]
          pays $24.00 per Beta.common
          equity {equity}
        """;

    public static readonly DiagnosticDescriptor Moved = new("T81", Severity.Warning,
        "A count that moves by more than a tenth",
        "{0}: {1}, and before the announcement {2} were counted. Shares do not come or go so many at a time without a word (tolerance ±{3}). {4}",
        "What is stated after a deal was amended gives way to no older count: the count follows from it. A company's shares seldom change by more than a tenth on the way; where they seem to, the new figure is wrong, or the new count wants to be stated.",
        "Correct the figure of the amendment, or state the count of its day.",
        Deal("$2.8bn"),
        Deal("$2.4bn"))
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the new figure or the old count is wrong.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Moved];
}

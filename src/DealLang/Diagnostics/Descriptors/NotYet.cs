using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>N: what is understood, and not yet computed from.</summary>
internal static class NotYet
{
    public static readonly DiagnosticDescriptor Form = new("N01", Severity.Warning,
        "Read, and not yet computed",
        "{0} is understood, but no figure follows from it in this version. The report leaves it out; the rest is computed.",
        "The language is wider than what this version computes. What it leaves out it says, once for each place, so that no total is taken for complete.",
        "Nothing in the text needs to change. To silence the line, add allow N01 because \"…\".",
        """
        source note 2026-02-02 release "Results"
        company Alpha
        company Beta
        acquisition beta: Alpha acquires Beta [note]
          announced 2026-02-02
          fee $20m
        """,
        """
        source note 2026-02-02 release "Results"
        company Alpha
        company Beta
        acquisition beta: Alpha acquires Beta [note]
          announced 2026-02-02
          expenses $20m
        """);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        Form,
    ];
}

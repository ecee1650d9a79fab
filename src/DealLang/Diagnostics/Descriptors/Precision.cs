using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>R: digits that nothing supports.</summary>
internal static class Precision
{
    public static readonly DiagnosticDescriptor TooManyDigits = new("R01", Severity.Warning,
        "More digits than the figures behind carry",
        "{0} is stated as {1}; the figures behind give {2} ± {3}. Write no more digits than they carry, or about.",
        "A result computed from rounded figures is itself known only so far. Digits beyond that suggest a knowledge that nobody has.",
        "Round the figure, or state the figures behind it with more digits.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [release]
          class common
          shares about 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $25 per Beta.common
          equity $5_000_000_001
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [release]
          class common
          shares about 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $25 per Beta.common
          equity $5.0bn
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "How many of the digits the source really gives.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [TooManyDigits];
}

using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>K: what options and warrants must say to be counted.</summary>
public static class AwardKinds
{
    public static readonly DiagnosticDescriptor NoStrike = new("K75", Severity.Warning,
        "Options without a strike",
        "{0} of {1} have no strike, so that nobody can tell how many shares are left of them after buying back: the diluted shares of {1} are not known. Add it, as in {2}; what has no strike is rsus.",
        "By the treasury stock method an option adds 1 − strike ÷ price of a share. Without the strike it may add nothing or a whole share.",
        "State the strike, the weighted average for many, or count them as restricted units.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [release]
          shares 100m common as of 2026-01-30
          options 4m common
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $25.00 per Beta.common
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [release]
          shares 100m common as of 2026-01-30
          options 4m common strike $14.00
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $25.00 per Beta.common
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "The strike, or that they are units without one.",
    };

    internal static readonly ImmutableArray<DiagnosticDescriptor> All = [NoStrike];
}

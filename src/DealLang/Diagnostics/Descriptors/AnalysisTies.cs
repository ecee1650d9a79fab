using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>T30 and on: figures of an analysis that must tie and do not.</summary>
public static class AnalysisTies
{
    /// <summary>{0} the figure, {1} the arithmetic and what it gives, {2} what is stated, {3} the tolerance, {4} the likely slip or what to write.</summary>
    private const string Sentence = "{0}: {1}; stated {2} (tolerance ±{3}). {4}";

    public static readonly DiagnosticDescriptor Earnings = new("T30", Severity.Error,
        "Earnings per share do not follow from the incomes", Sentence,
        "Earnings per share after a deal are both net incomes and what the deal adds or costs after tax, over the acquirer's diluted shares and the new ones; accretion is what that is more than before.",
        "Check the year of both incomes, whether synergies are meant at full size, and whether shares are diluted.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class common
          shares 500m common as of 2026-01-30
          net income 2026 $1_000m
        company Beta [release]
          class common
          shares 100m common as of 2026-01-30
          net income 2026 $120m
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.5 Alpha.common per Beta.common
          accretion 2026 8.1%
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class common
          shares 500m common as of 2026-01-30
          net income 2026 $1_000m
        company Beta [release]
          class common
          shares 100m common as of 2026-01-30
          net income 2026 $120m
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.5 Alpha.common per Beta.common
          accretion 2026 1.8%
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor Allocation = new("T31", Severity.Error,
        "The purchase price is not what is bought", Sentence,
        "Goodwill is what is paid, with non-controlling interests and a prior stake at fair value, less the identifiable net assets: the books without old goodwill, plus write-ups, less deferred tax on them (ASC 805, IFRS 3).",
        "Check whether old goodwill was taken out, and whether deferred tax was taken off the write-ups.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [release]
          class common
          shares 100m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          accounting business combination
          pays $30 per Beta.common
          tax 25%
          book net assets $900m, goodwill $100m
          write-up "technology" $600m over 10 years
          goodwill $1_570m
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [release]
          class common
          shares 100m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          accounting business combination
          pays $30 per Beta.common
          tax 25%
          book net assets $900m, goodwill $100m
          write-up "technology" $600m over 10 years
          goodwill $1_750m
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor Multiple = new("T32", Severity.Error,
        "The multiple is not value over earnings", Sentence,
        "Enterprise value is held against revenue and EBITDA, equity value against net income; of the period that is named, or of twelve months past or to come.",
        "Check whether the multiple is of enterprise or equity value, and of which period.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [release]
          class common
          shares 100m common as of 2026-01-30
          net debt $400m as of 2025-12-31
          ebitda 2025 $300m
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $26 per Beta.common
          ev 11x ebitda 2025
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha
        company Beta [release]
          class common
          shares 100m common as of 2026-01-30
          net debt $400m as of 2025-12-31
          ebitda 2025 $300m
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $26 per Beta.common
          ev 10x ebitda 2025
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor Comparison = new("T33", Severity.Error,
        "A contribution or a comparison of holders does not follow", Sentence,
        "A contribution is the target's part of both companies' figure of one period; what a holder gets is the cash and the shares of both companies together.",
        "Check that both figures are of one period and one definition.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          revenue 2025 $750m
        company Beta [release]
          class common
          shares 100m common as of 2026-01-30
          revenue 2025 $250m
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $26 per Beta.common
        deal.contribution(revenue 2025) 52% [release]
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          revenue 2025 $750m
        company Beta [release]
          class common
          shares 100m common as of 2026-01-30
          revenue 2025 $250m
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays $26 per Beta.common
        deal.contribution(revenue 2025) 25% [release]
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Earnings, Allocation, Multiple, Comparison];
}

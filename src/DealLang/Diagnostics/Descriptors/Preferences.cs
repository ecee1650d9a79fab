using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>L: preferred shares, and what they receive of an exit.</summary>
public static class Preferences
{
    private const string Round = """
        source note 2026-02-02 contract "Subscription agreement"
        company Co [note]
          class common
          class A
        commitment first: Fund invests in Co [note]
          signed 2026-02-02
          pays $5m for Co.A
          pre $10m
        fund Fund

        """;

    private const string Company = """
        source note 2026-02-02 filing "Articles of association"
        company Co [note]
          class common
          class A
          class B
          shares 6m common
          shares 2m A
          shares 2m B
          invested A $4m

        """;

    public static readonly DiagnosticDescriptor Participation = new("L01", Severity.Warning,
        "A preference that does not say whether it participates",
        "The preference of {0} {1}. Write participating or non-participating: it is read as non-participating.",
        "After its preference a participating class shares in the rest; a non-participating one takes the better of its preference and of what common shares receive. The difference is often the largest of a term sheet.",
        "Write participating or non-participating behind the multiple.",
        Round.Replace("  pre $10m", "  pre $10m\n  preference 1x", StringComparison.Ordinal),
        Round.Replace("  pre $10m", "  pre $10m\n  preference 1x non-participating", StringComparison.Ordinal));

    public static readonly DiagnosticDescriptor CapWithoutParticipation = new("L02", Severity.Error,
        "A cap on a preference that does not participate",
        "The preference of {0} is non-participating, yet capped at {1}: there is nothing to cap. Write participating, or leave the cap out.",
        "A cap limits what a participating class receives before it converts. A class that does not participate receives its preference and no more.",
        "Write participating, or take the cap away.",
        Round.Replace("  pre $10m", "  pre $10m\n  preference 1x non-participating, cap 3x total", StringComparison.Ordinal),
        Round.Replace("  pre $10m", "  pre $10m\n  preference 1x participating, cap 3x total", StringComparison.Ordinal))
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the preference participates or the cap goes.",
    };

    public static readonly DiagnosticDescriptor CapBelowPreference = new("L03", Severity.Error,
        "A cap below the preference",
        "All together {0} receives at most {1}, yet {2} of that first. Is the cap meant beside the preference? Then write it without total.",
        "A cap with total has the preference in it. One that is lower than the preference contradicts it; without total it limits what comes on top.",
        "Raise the cap, or leave total out.",
        Round.Replace("  pre $10m", "  pre $10m\n  preference 2x participating, cap 1x total", StringComparison.Ordinal),
        Round.Replace("  pre $10m", "  pre $10m\n  preference 2x participating, cap 3x total", StringComparison.Ordinal))
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two multiples is wrong, or that the cap counts the rest alone.",
    };

    public static readonly DiagnosticDescriptor NothingInvested = new("L04", Severity.Error,
        "A preference without an amount invested",
        "The preference of {0} is a multiple of what was paid in for it, and nobody says what that was. Add {1}.",
        "A preference of 1x returns the investment once. The amount comes from the round that sold the class, or from the company's own line.",
        "Add the round, or a line invested CLASS AMOUNT in the company's block.",
        Company.Replace("  invested A $4m\n", "  preference A 1x non-participating\n", StringComparison.Ordinal),
        Company.Replace("  invested A $4m\n", "  invested A $4m\n  preference A 1x non-participating\n", StringComparison.Ordinal))
    {
        Cure = Cure.Judgement,
        Judgement = "How much was paid in.",
    };

    public static readonly DiagnosticDescriptor SeniorityNotSaid = new("L05", Severity.Warning,
        "Several preferences, and no word on who comes first",
        "{0} has {1} preferences and does not say which is paid first. They are read side by side: write pari passu to confirm, or senior on those that come first.",
        "When an exit does not cover all preferences, who is senior is paid before the others; side by side they share in proportion to their preferences.",
        "Write senior or pari passu on the preferences.",
        Company.Replace("  invested A $4m\n", "  invested A $4m\n  invested B $6m\n  preference A 1x non-participating\n  preference B 1x non-participating\n", StringComparison.Ordinal),
        Company.Replace("  invested A $4m\n", "  invested A $4m\n  invested B $6m\n  preference A 1x non-participating\n  preference B 1x non-participating, senior\n", StringComparison.Ordinal));

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Participation, CapWithoutParticipation, CapBelowPreference, NothingInvested, SeniorityNotSaid];
}

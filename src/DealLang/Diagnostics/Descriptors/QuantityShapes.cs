using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>Q: caps, floors and unknowns that are taken for figures.</summary>
public static class QuantityShapes
{
    public static readonly DiagnosticDescriptor CapAsFigure = new("Q01", Severity.Error,
        "A sum of caps is stated as if it were firm",
        "{0} is stated as {1}, and comes to that only if every cap is used in full: {2} at most, {3} in the base case.",
        "\"Up to\" is the most that can be asked for, not what is promised. Sums of caps are caps.",
        "Write up to before the sum; or ask for the case max, where caps count in full.",
        """
        source filing 2026-02-02 filing "8-K"
        company Alpha
        company Beta
        commitment compute: Alpha buys "compute" from Beta [filing]
          signed 2026-01-10
          pays up to $11.9bn name march
          pays $4.0bn name may
          pays up to $6.5bn name september
          total $22.4bn
        """,
        """
        source filing 2026-02-02 filing "8-K"
        company Alpha
        company Beta
        commitment compute: Alpha buys "compute" from Beta [filing]
          signed 2026-01-10
          pays up to $11.9bn name march
          pays $4.0bn name may
          pays up to $6.5bn name september
          total up to $22.4bn
        """);

    public static readonly DiagnosticDescriptor IntentAsObligation = new("Q02", Severity.Error,
        "A letter of intent is counted as an obligation",
        "{0}: {1} binds nobody ({2}), and is no obligation before an agreement is signed.",
        "A letter of intent says what the parties mean to do. What it names is announced; it falls due only once they have agreed.",
        "Leave it among what is announced: write nonbinding, or the day on which an agreement was signed.",
        """
        source release 2026-02-02 release "Letter of intent"
        company Alpha
        company Beta
        commitment loi: Alpha invests in Beta [release]
          announced 2026-02-02, nonbinding
          pays up to $100bn, firm
        """,
        """
        source release 2026-02-02 release "Letter of intent"
        company Alpha
        company Beta
        commitment loi: Alpha invests in Beta [release]
          announced 2026-02-02, nonbinding
          pays up to $100bn
        """);

    public static readonly DiagnosticDescriptor RatioOverFloor = new("Q03", Severity.Error,
        "A ratio over a floor is only an upper bound",
        "{0} is expected to be {1}, and divides by {2}, which is {3} or more: it is no more than that.",
        "Whoever divides by \"more than $22bn\" knows the most that the share can be, and not what it is.",
        "Write <= in the place of =, or state the figure that is divided by.",
        """
        source news 2026-02-02 news "Half of it comes back"
        company Alpha
          revenue 2025 more than $22bn [news]
        figure share = $4.4bn / Alpha.revenue(2025)
        expect share = 20%
        """,
        """
        source news 2026-02-02 news "Half of it comes back"
        company Alpha
          revenue 2025 more than $22bn [news]
        figure share = $4.4bn / Alpha.revenue(2025)
        expect share <= 20%
        """);

    public static readonly DiagnosticDescriptor Midpoint = new("Q04", Severity.Warning,
        "A cap has no midpoint",
        "{0}: {1} is half-way between {2} and {3}, and nobody says that it will come to that.",
        "A cap says the most that it can be, and nothing of what it will be. Half of it is nobody's figure.",
        "State the base case that somebody gives, or none; allow Q04 where the middle is what they say.",
        """
        source release 2026-02-02 release "Letter of intent"
        company Alpha
        company Beta
        commitment loi: Alpha invests in Beta [release]
          announced 2026-02-02, nonbinding
          pays up to $100bn, base $50bn
        """,
        """
        source release 2026-02-02 release "Letter of intent"
        company Alpha
        company Beta
        commitment loi: Alpha invests in Beta [release]
          announced 2026-02-02, nonbinding
          pays up to $100bn, base $10bn
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "What the base case is.",
    };

    public static readonly DiagnosticDescriptor UndisclosedInFormula = new("Q05", Severity.Error,
        "A formula works with what is undisclosed",
        "{0} cannot be known: {1} is undisclosed, and no case says what it might be.",
        "What is undisclosed is neither zero nor average. A sum with it is unknown, and whoever leaves it out must say so.",
        "Give it a value in a case, or leave it out of the formula and say so in a note.",
        """
        source release 2026-02-02 release "Two contracts"
        company Alpha
          cash undisclosed as of 2026-01-31 [release]
          debt $3bn as of 2026-01-31 [release]
        figure left = Alpha.cash - Alpha.debt
        """,
        """
        source release 2026-02-02 release "Two contracts"
        company Alpha
          cash undisclosed as of 2026-01-31 [release]
          debt $3bn as of 2026-01-31 [release]
        figure left = Alpha.cash - Alpha.debt
        case assumed
          Alpha.cash = $5bn
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "What the figure might be.",
    };

    public static readonly DiagnosticDescriptor BaseOutside = new("Q06", Severity.Error,
        "A base case beyond its ends",
        "{0}: {1} is to be counted on, and it lies between {2} and {3}: {1} does not.",
        "A range says how far a figure may go either way from what is counted on, and a cap how far at most. What is counted on lies within.",
        "Correct the base case or the ends.",
        """
        source release 2026-02-02 release "Outlook"
        company Alpha
          cash $30bn..$40bn, base $25bn as of 2026-01-31 [release]
        """,
        """
        source release 2026-02-02 release "Outlook"
        company Alpha
          cash $30bn..$40bn, base $35bn as of 2026-01-31 [release]
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the three figures is another.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [CapAsFigure, IntentAsObligation, RatioOverFloor, Midpoint, UndisclosedInFormula, BaseOutside];
}

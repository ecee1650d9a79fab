using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>What reads like a line of the language, and says nothing where it stands.</summary>
public static class Meaningless
{
    private const string Deal = """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha [note]
          class common
        company Beta [note]
          class common
          revenue 2025 $100m
        acquisition beta: Alpha acquires Beta [note]
          signed 2026-02-02
          pays $25.00 per Beta.common

        """;

    public static readonly DiagnosticDescriptor Here = new("B16", Severity.Error,
        "Words that say nothing where they stand",
        "{0} says nothing about {1}, so that no figure would follow from it. {2}.",
        "Every line of a file counts for something, or is prose and says so. A line in the wrong place would be read over, and a total taken for complete.",
        "Move the line to where it means something, or put it into a note.",
        Deal + """
            take-or-pay 90%
        """,
        Deal + """
            note "90 % take-or-pay under the supply agreement"
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Whether the line belongs to another deal or into a note.",
    };

    public static readonly DiagnosticDescriptor FormulaForFact = new("B17", Severity.Error,
        "A fact that is stated as a formula",
        "\"{0}\" is a formula, and what is said of {1} is a fact that somebody states. Write the amount, or give the formula a name of its own: figure {2} = {0}.",
        "What is said of a company, a person or a fund holds on its day, whoever reads it. Legs, rows and figures of a deal may follow from other figures; so may a figure that the file names itself.",
        "Write the amount that the source gives, or a figure line at the margin.",
        """
        source note 2026-02-02 release "Results"
        company Beta [note]
          revenue 2025 $100m
          revenue 2026 1.1 * revenue(2025)
        """,
        """
        source note 2026-02-02 release "Results"
        company Beta [note]
          revenue 2025 $100m
        figure Beta-2026 = 1.1 * Beta.revenue(2025)
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "The amount that somebody stated, if somebody did.",
    };

    /// <summary>{0} what is stated, {1} the deal, {2} its verb.</summary>
    public static readonly DiagnosticDescriptor Idle = new("B20", Severity.Warning,
        "A figure that nothing is worked out from",
        "{0} is stated of {1}, and nothing follows from it: no relation of a deal in which somebody {2} reads it. Say it in the words of this kind of deal, or put it into a note.",
        "A reader takes every line to count. What belongs to another kind of deal, or stands under a word that this kind does not know, changes no figure, and nobody would see that it is wrong.",
        "Look up the words of this kind of deal in the reference, or make the line a note.",
        Loan + """
          expenses $1m
        """,
        Loan + """
          note "Expenses of $1m are the borrower's own"
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "What the line was to say.",
    };

    private const string Loan = """
        source note 2026-02-02 contract "Term loan"
        company Bank [note]
        company Beta [note]
        commitment loan: Bank lends $100m to Beta [note]
          signed 2026-02-02
          closed 2026-02-02
          rate 8%
          maturity 2031-02-02

        """;

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Here, FormulaForFact, Idle];
}

using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>Steps of a deal that cannot follow one another.</summary>
internal static class StepDates
{
    private static string Deal(string lines) => """
        source note 2026-01-12 release "Alpha to acquire Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [note]
          signed 2026-01-12

        """ + lines;

    public static readonly DiagnosticDescriptor ClosedAfterItsEnd = new("D13", Severity.Error,
        "Closed, and over",
        "{0} is {1} on {2}, and was {3} on {4}. Correct one of the two, or declare what came after as a deal of its own.",
        "A deal that was terminated, withdrawn or has lapsed does not close, and an acquisition that has closed is not terminated; parties that come together again sign another.",
        "Look both days up in their sources.",
        Deal("""
          terminated 2026-02-01
          closed 2026-03-01
        """),
        Deal("""
          closed 2026-03-01
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two days, or steps, is wrong.",
    };

    public static readonly DiagnosticDescriptor TermBeforeSigning = new("D14", Severity.Error,
        "A day to come that lies before the signing",
        "{0} of {1} is {2}, before it was {3} on {4}. Is the year right?",
        "The expected close and the outside date are agreed at the signing, for a day that is still to come.",
        "Look the day up in the agreement.",
        Deal("""
          outside date 2025-06-30
        """),
        Deal("""
          outside date 2027-06-30
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two days is wrong.",
    };

    public static readonly DiagnosticDescriptor TakenTwice = new("D16", Severity.Error,
        "One step, two days",
        "{0} is {1} on {2} and on {3}. A deal is {1} once: leave one of the two out.",
        "An acquisition is signed, closed and ended once; the later of two days would be taken for all that follows. What was signed anew is an amendment, with its own day.",
        "Look the day up in its source; write a new signing as `amend NAME DATE`.",
        Deal("""
          closed 2026-02-12
          closed 2026-03-12
        """),
        Deal("""
          closed 2026-03-12
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two days is wrong.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [ClosedAfterItsEnd, TermBeforeSigning, TakenTwice];
}

using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>C: conditions, and terms that change.</summary>
public static class Changes
{
    public static readonly DiagnosticDescriptor UnknownEvent = new("C01", Severity.Error,
        "An event that nothing waits for",
        "No condition names an event called {0}.{1} Events are declared by the when that names them.",
        "That an event was met matters to whatever waits for it. A name that no condition uses is a slip, or the condition is missing.",
        "Correct the name, or state the condition.",
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [note]
          signed 2026-02-02
          pays $25 per Beta.common
          Alpha pays $5m to Beta when approval by 2027-12-31
        2027-03-01 met aproval [note]
        """,
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [note]
          signed 2026-02-02
          pays $25 per Beta.common
          Alpha pays $5m to Beta when approval by 2027-12-31
        2027-03-01 met approval [note]
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Whether the name that comes nearest is the one that was meant.",
    };

    public static readonly DiagnosticDescriptor TestWithoutValue = new("C02", Severity.Error,
        "A test that compares with nothing",
        "\"{0}\" names a figure and says not what it is held against. Write {0} >= VALUE, or a single name for an event.",
        "A condition is met by an event, which has a single name, or by a figure that reaches a value.",
        "Add the comparison.",
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [note]
          signed 2026-02-02
          pays $25 per Beta.common
          Alpha pays $5m to Beta when Beta.revenue
        """,
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [note]
          signed 2026-02-02
          pays $25 per Beta.common
          Alpha pays $5m to Beta when Beta.revenue(2027) >= $500m
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "What the figure is held against.",
    };

    public static readonly DiagnosticDescriptor UnknownKey = new("C03", Severity.Error,
        "Nothing of that name to remove",
        "{0} has no line called \"{1}\" on {2}.{3} Its lines: {4}.",
        "A line is removed by its name; without one by party, verb and what is given, by its term, or by its label.",
        "Take one of the lines listed.",
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [note]
          signed 2026-02-02
          pays $25 per Beta.common
          outside date 2026-12-31
          funding
            margin-loan $1bn committed
        2026-03-02 amend deal [note]
          funding
            remove margn-loan
        """,
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [note]
          signed 2026-02-02
          pays $25 per Beta.common
          outside date 2026-12-31
          funding
            margin-loan $1bn committed
        2026-03-02 amend deal [note]
          funding
            remove margin-loan
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Whether the name that comes nearest is the one that was meant.",
    };

    public static readonly DiagnosticDescriptor AmbiguousKey = new("C04", Severity.Error,
        "A change that fits several lines",
        "{0}: this fits {1} lines: {2}. Give the line a name where it first stands, and use the name here.",
        "A changed line takes the place of the one with the same key: its name, else party, verb and what is given, else its term and subject, else its label.",
        "Add name NAME to the lines, here and where they first stand.",
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [note]
          signed 2026-02-02
          pays $25 per Beta.common
          Alpha pays $50m to Beta when terminated before 2026-07-01
          Alpha pays $75m to Beta when terminated 2026-07-01..2026-12-31
        2026-03-02 amend deal [note]
          Alpha pays $80m to Beta
        """,
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [note]
          signed 2026-02-02
          pays $25 per Beta.common
          Alpha pays $50m to Beta when terminated before 2026-07-01           name early
          Alpha pays $75m to Beta when terminated 2026-07-01..2026-12-31      name late
        2026-03-02 amend deal [note]
          Alpha pays $80m to Beta  name late
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the lines changes.",
    };

    public static readonly DiagnosticDescriptor AmendedTooEarly = new("C05", Severity.Error,
        "A change before there was anything to change",
        "{0} is amended on {1}, before its first day, {2}. Correct one of the two dates.",
        "An amendment changes terms that hold already.",
        "Look both days up in their sources.",
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [note]
          signed 2026-02-02
          pays $25 per Beta.common
        2026-01-02 amend deal [note]
          pays $26 per Beta.common
        """,
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [note]
          signed 2026-02-02
          pays $25 per Beta.common
        2026-03-02 amend deal [note]
          pays $26 per Beta.common
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two dates is wrong.",
    };

    public static readonly DiagnosticDescriptor FeesWithGap = new("C06", Severity.Warning,
        "A ladder of fees with a rung missing",
        "{0}: on the days from {2} to {3} {1} owes no fee, though it does before and after. Close the gap, or say with a note why there is one.",
        "Fees that depend on the day of the termination follow each other without a gap, as a rule: before D, D..E, after E.",
        "Check the days in the agreement: after a day begins on the next one.",
        """
        source contract 2026-02-02 contract "Merger agreement"
        company Alpha
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [contract]
          signed 2026-02-02
          pays $25 per Beta.common
          Alpha pays $50m to Beta when terminated before 2026-07-01
          Alpha pays $75m to Beta when terminated after 2026-09-30
        """,
        """
        source contract 2026-02-02 contract "Merger agreement"
        company Alpha
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [contract]
          signed 2026-02-02
          pays $25 per Beta.common
          Alpha pays $50m to Beta when terminated before 2026-07-01
          Alpha pays $75m to Beta when terminated after 2026-06-30
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Whether a fee is owed on the days between, and which.",
    };

    public static readonly DiagnosticDescriptor FeesOverlap = new("C07", Severity.Warning,
        "Two fees for one day",
        "{0}: {2} {1} owes two termination fees for the same reason. Part their days, or say what each hangs on: when terminated and EVENT.",
        "Which of two fees is owed must follow from the day of the termination or from what led to it.",
        "Add the days or the event that tell the fees apart.",
        """
        source contract 2026-02-02 contract "Merger agreement"
        company Alpha
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [contract]
          signed 2026-02-02
          pays $25 per Beta.common
          Beta pays $25m to Alpha when terminated  name go-shop-fee
          Beta pays $75m to Alpha when terminated  name fee
        """,
        """
        source contract 2026-02-02 contract "Merger agreement"
        company Alpha
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [contract]
          signed 2026-02-02
          pays $25 per Beta.common
          Beta pays $25m to Alpha when terminated and go-shop-bid  name go-shop-fee
          Beta pays $75m to Alpha when terminated  name fee
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "What each of the fees hangs on.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [UnknownEvent, TestWithoutValue, UnknownKey, AmbiguousKey, AmendedTooEarly, FeesWithGap, FeesOverlap];
}

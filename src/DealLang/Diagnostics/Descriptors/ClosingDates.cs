using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>Closings that the terms of the deal rule out.</summary>
internal static class ClosingDates
{
    private static string Deal(string lines) => """
        source note 2026-01-12 release "Alpha to acquire Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [note]
          signed 2026-01-12

        """ + lines;

    public static readonly DiagnosticDescriptor AfterOutsideDate = new("D17", Severity.Warning,
        "Closed after the outside date",
        "{0} closed on {1}, after its outside date {2}, and nothing says that the sides moved it. Correct one date, or amend the outside date.",
        "From the outside date on either party may terminate; a deal that closes later was extended, by an amendment that belongs in the file.",
        "Look both dates up; write the extension as DATE amend NAME with the new outside date under it.",
        Deal("""
          outside date 2026-06-30
          closed 2026-09-30
        """),
        Deal("""
          outside date 2026-06-30
          closed 2026-06-15
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two dates is wrong, or how the outside date moved.",
    };

    public static readonly DiagnosticDescriptor AgainstCondition = new("D18", Severity.Warning,
        "Closed without a condition",
        "{0} closed on {1}, and its condition \"{2}\" was not met by then. State the day on which it was met, or say with allow D18 because \"…\" that the sides gave it up.",
        "A deal closes once its conditions are met or given up; one that could no longer be met would have stopped it.",
        "Write the day of the event as a line of its own, DATE met EVENT, or that the sides gave the condition up as the reason of allow D18.",
        Deal("""
          when clearance by 2026-06-30
          closed 2026-09-30
        """),
        Deal("""
          when clearance by 2026-06-30
          closed 2026-09-30
        2026-05-04 met clearance [note]
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "When the condition was met, or that it was given up.",
    };

    public static readonly DiagnosticDescriptor BeforeExpiry = new("D19", Severity.Error,
        "Closed while the offer is still open",
        "{0} closed on {1}, and its offer expires on {2}: shares are taken up once the offer has expired. Correct one date.",
        "Holders may tender, and take back what they have tendered, until the offer expires; the bidder accepts and pays after it.",
        "Look both dates up; an offer that was extended expires on its last day.",
        Deal("""
          pays $10.00 per Beta.common
          offer expires 2026-06-30
          closed 2026-03-30
        """),
        Deal("""
          pays $10.00 per Beta.common
          offer expires 2026-03-27
          closed 2026-03-30
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two dates is wrong.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [AfterOutsideDate, AgainstCondition, BeforeExpiry];
}

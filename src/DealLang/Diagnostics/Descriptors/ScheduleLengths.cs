using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>Schedules that are longer than anything is.</summary>
internal static class ScheduleLengths
{
    private static string Loan(string periods) => $$"""
        source note 2026-01-12 contract "Loan agreement"
        company Bank
        company Plant
        commitment loan: Bank lends $100m to Plant [note]
          signed   2026-01-12
          maturity 2046-01-12
          rate     8%
          {{periods}}
        """;

    /// <summary>{0} the deal, {1} and {2} its days, {3} how many periods, {4} the most.</summary>
    public static readonly DiagnosticDescriptor TooMany = new("D15", Severity.Error,
        "A schedule of too many periods",
        "{0} runs from {1} to {2}, which is about {3} periods; up to {4} are worked out, so that no schedule follows. Write longer periods, or correct the last day.",
        "A schedule is worked out period by period, and nobody reads one of more than ten years of days. A slip in a year makes it as long as that.",
        "Check the last day; else write weekly or monthly periods.",
        Loan("periods daily"),
        Loan("periods monthly"))
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two is wrong, the end or the length of a period.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [TooMany];
}

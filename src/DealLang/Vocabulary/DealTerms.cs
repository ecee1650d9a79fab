using System.Collections.Immutable;
using DealLang.Values;
using static DealLang.Vocabulary.TermScope;

namespace DealLang.Vocabulary;

/// <summary>What any deal's header may say.</summary>
internal static class DealTerms
{
    public static readonly ImmutableArray<Term> All =
    [
        new("expected close", Deal, ValueKind.Date, "When the parties expect to close.", "expected close 2026-H2")
            { Timing = Timing.Contract, Supported = true },
        new("outside date", Deal, ValueKind.Date, "The day after which either party may walk away.", "outside date 2027-01-31")
            { Timing = Timing.Contract, Supported = true },
        new("governing law", Deal, ValueKind.Text, "The law that the contract names.", "governing law Delaware")
            { Timing = Timing.Contract, Supported = true },
        new("conditions", Deal, ValueKind.Text, "What closing waits for, in words.", "conditions \"HSR clearance, target vote\"")
            { Timing = Timing.Contract, Supported = true },
        new("note", Party | Deal | Leg, ValueKind.Text, "Prose for the report.", "note \"terms as amended in May\"")
            { Timing = Timing.Contract, Supported = true },
        new("related party", Deal, ValueKind.Words, "Whether the same person stands on both sides.", "related party yes")
            { Timing = Timing.Contract, Supported = true, Modifiers = ["yes", "no"] },
        new("part of", Deal | Leg, ValueKind.Path, "This deal lies inside another, whose figures already count it.", "part of stargate")
            { Timing = Timing.Contract, Supported = true },
        new("same as", Deal | Leg, ValueKind.Path, "This deal is another one seen from a second side; it is counted once.", "same as oracle-rpo")
            { Timing = Timing.Contract, Supported = true },
        new("termination fee", Deal, ValueKind.Money, "What one side pays the other if the deal ends early.", "termination fee $2.27bn")
            { Reads = TrailingParts.When | TrailingParts.Binding, Subject = TermSubject.Party, Timing = Timing.Contract, Meaning = Meaning.Fee, Supported = true },
        new("reverse termination fee", Deal, ValueKind.Money, "What the acquirer pays the target if the deal ends early.", "reverse termination fee $3bn")
            { Reads = TrailingParts.When | TrailingParts.Binding, Measure = "termination-fee", Subject = TermSubject.Party, Timing = Timing.Contract, Meaning = Meaning.Fee, Supported = true },
        new("tax", Party | Deal, ValueKind.Percent, "The tax rate that the figures assume.", "tax 25%")
            { Timing = Timing.Contract, PartOf = "the profit", Supported = true },
        new("schedule", Commitment | Leg, ValueKind.Rows, "Amounts by period, one a row; thereafter for the rest.", "schedule")
            { Timing = Timing.Contract, Supported = true, Modifiers = ["min", "max"] },
        new("periods", Deal | Leg, ValueKind.Words, "How often amounts fall due.", "periods quarterly, days 30/360")
            { Timing = Timing.Contract, Supported = true, Modifiers = [.. CycleWords, "days", .. ScheduleWords] },
    ];

    /// <summary>How often.</summary>
    internal static ImmutableArray<string> CycleWords => ["daily", "weekly", "monthly", "quarterly", "semiannual", "yearly", "every"];

    /// <summary>What a schedule may say besides its cycle.</summary>
    internal static ImmutableArray<string> ScheduleWords =>
    [
        "short first stub", "long first stub", "short last stub", "long last stub", "end of month", "following", "modified following", "preceding", "modified preceding",
        "adjusted", "unadjusted", "calendar",
    ];
}

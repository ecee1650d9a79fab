using System.Collections.Immutable;
using DealLang.Symbols;

namespace DealLang.Vocabulary;

/// <summary>A word of a lifecycle line.</summary>
public sealed record StatusWord(string Name, Status Status, string Hover, string Example) : Entry(Name, Hover, Example);

public static class Statuses
{
    public static ImmutableArray<StatusWord> All { get; } =
    [
        new("sought", Status.Sought, "One side is looking for the deal.", "sought 2026-01-07"),
        new("planned", Status.Planned, "A side says that it intends it.", "planned 2025-12-05"),
        new("rumoured", Status.Rumoured, "The press has it from people who are not named.", "rumoured 2026-01-30"),
        new("reported", Status.Reported, "The press reports it as fact.", "reported 2025-09-10"),
        new("announced", Status.Announced, "The parties have said it in public.", "announced 2026-02-02"),
        new("signed", Status.Signed, "There is a definitive agreement.", "signed 2025-10-06"),
        new("approved", Status.Approved, "Owners or authorities have agreed.", "approved 2023-10-13"),
        new("closed", Status.Closed, "Done: what was promised has moved.", "closed 2026-02-02"),
        new("funded", Status.Closed, "The money has been paid; the same as closed.", "funded 2025-12-26"),
        new("amended", Status.Amended, "Its terms were changed.", "amended 2022-05-04"),
        new("superseded", Status.Superseded, "Another deal took its place.", "superseded 2026-02-27"),
        new("withdrawn", Status.Withdrawn, "A side took its offer back.", "withdrawn 2025-02-14"),
        new("terminated", Status.Terminated, "The contract was ended.", "terminated 2024-01-09"),
        new("expired", Status.Expired, "Its time ran out.", "expired 2024-12-31"),
        new("lapsed", Status.Lapsed, "A condition was not met in time.", "lapsed 2024-12-31"),
    ];

    private static readonly Dictionary<string, StatusWord> ByName = All.ToDictionary(s => s.Name);

    public static StatusWord? Find(string name) => ByName.GetValueOrDefault(name);
}

using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>What may follow the date of a dated line at the margin.</summary>
public sealed record DatedWord(string Name, string Hover, string Example) : Entry(Name, Hover, Example);

public static class DatedWords
{
    public static ImmutableArray<DatedWord> All { get; } =
    [
        new("amend", "Changes terms of a deal from that day on.", "2022-05-04 amend twitter"),
        new("split", "New shares for old; earlier figures are restated.", "2026-05-15 split SpaceX.A 5 for 1"),
        new("met", "An event that a condition waits for has happened.", "2020-03-25 met ozanimod"),
        new("supersede", "One deal takes another's place.", "2026-02-27 supersede nvda-loi with nvda-equity"),
        new("exit", "A sale or an offering that ends an investment.", "2030-01-01 exit Co $500m"),
    ];
}

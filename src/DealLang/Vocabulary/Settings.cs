using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>A line at the margin that holds for the whole file.</summary>
public sealed record Setting(string Name, ValueKind Value, string Hover, string Example) : Entry(Name, Hover, Example);

public static class Settings
{
    public static ImmutableArray<Setting> All { get; } =
    [
        new("title", ValueKind.Text, "The report's title.", "title \"SpaceX and xAI\""),
        new("currency", ValueKind.Words, "The file's currencies; the first is what $ means and what reports are in.", "currency USD, EUR"),
        new("as of", ValueKind.Date, "The day that reports look from.", "as of 2026-02-06"),
        new("horizon", ValueKind.Date, "The last day of schedules; ten years past the last dated fact unless it says so.", "horizon 2036-12-31"),
        new("periods", ValueKind.Words, "The length of schedule periods; yearly unless it says so.", "periods quarterly"),
        new("months", ValueKind.Words, "What a month after the 31st is: end keeps to month ends.", "months end"),
        new("language", ValueKind.Words, "The language of reports.", "language de"),
    ];

    private static readonly Dictionary<string, Setting> ByName = All.ToDictionary(s => s.Name);

    public static Setting? Find(string name) => ByName.GetValueOrDefault(name);
}

using System.Globalization;
using DealLang.Syntax;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>Days that the files speak of, the latest first, where a date must follow.</summary>
internal static class KnownDates
{
    private static readonly string[] BeforeDates = ["on", "as of", "by", "until", "starting", "split basis"];

    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (place.IsFirst || place.IsInText) return [];
        bool isStatus = place.Count == 1 && Statuses.Find(place.First) is not null && place.Context == LineContext.Block;
        bool isSource = place.First == "source" && place.Count == 2;
        bool isTerm = place.Count == place.First.Split(' ').Length && (place.Term is { Value: ValueKind.Date } || Settings.Find(place.First) is { Value: ValueKind.Date });
        bool isSuffix = place.Count > place.First.Split(' ').Length && BeforeDates.Any(place.IsBehind);
        if (!isStatus && !isSource && !isSuffix && !isTerm) return [];
        var undisclosed = isStatus ? [new CompletionItem("undisclosed", CompletionKind.Keyword, "the day is not known") { Rank = 2 }] : Array.Empty<CompletionItem>();
        return place.IsBehind("on") && !place.Reads("2026-02-02") ? [] : All(place).Concat(undisclosed);
    }

    public static IEnumerable<CompletionItem> All(CompletionPlace place)
    {
        var world = place.World.World;
        var milestones = (place.Deal is { } deal ? [deal] : world.Deals).SelectMany(d => d.Milestones).Select(m => (m.Date, What: m.Word));
        var dates = milestones.Concat(world.Sources.Select(s => (Date: (DateInterval?)s.Date, What: $"source {s.Name}")))
            .Concat(world.Facts.Select(f => (Date: f.Key.Valid, What: f.Key.Path)))
            .Concat(world.Splits.Select(s => (Date: (DateInterval?)DateInterval.Day(s.Date), What: "split")));
        return dates.Where(d => d.Date is { IsDay: true }).GroupBy(d => d.Date!.Value.First).OrderByDescending(g => g.Key).Take(20)
            .Select(g => new CompletionItem(g.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CompletionKind.Date, string.Join(", ", g.Select(d => d.What).Distinct().Take(3))));
    }
}

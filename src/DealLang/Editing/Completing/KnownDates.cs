using System.Globalization;
using DealLang.Syntax;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>Days that the files speak of, the latest first, where a date must follow.</summary>
internal static class KnownDates
{
    private static readonly string[] BeforeDates = ["on", "as of", "by", "until", "starting", "split basis", "before", "after"];

    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (place.IsFirst || place.IsInText) return [];
        bool isStatus = place.Count == 1 && Statuses.Find(place.First) is not null && place.Context == LineContext.Block;
        bool isSource = place.First == "source" && place.Count == 2;
        bool isTerm = place.Count == place.First.Split(' ').Length && (place.Term is { Value: ValueKind.Date } || Settings.Find(place.First) is { Value: ValueKind.Date });
        bool isSuffix = place.Count > place.First.Split(' ').Length && BeforeDates.Any(place.IsBehind) && !place.IsBehind("secured by") && !place.IsBehind("provided by") && place.Reads("2026-02-02");
        bool isSpan = place.Count > 1 && place.Last.Kind == TokenKind.DotDot && place.Before[place.Count - 2].Kind == TokenKind.Date;
        bool isStep = place.Last.Kind == TokenKind.Word && Statuses.Find(place.Last.ToString()) is not null && place.Reads("2026-02-02");
        if (IsAssigned(place)) return All(place);
        if (!isStatus && !isSource && !isSuffix && !isTerm && !isSpan && !isStep) return [];
        var undisclosed = isStatus ? [new CompletionItem("undisclosed", CompletionKind.Keyword, "the day is not known") { Rank = 2 }] : Array.Empty<CompletionItem>();
        return place.IsBehind("on") && !place.Reads("2026-02-02") ? [] : All(place).Concat(undisclosed).Concat(Vague(place));
    }

    /// <summary>Another day for a date of a deal: <c>lbo.exit = 2028-12-31</c>, in a table one after the other.</summary>
    private static bool IsAssigned(CompletionPlace place)
    {
        int sign = Enumerable.Range(0, place.Count).FirstOrDefault(i => place.Before[i].Text is "=");
        return sign > 2 && place.Last.Text is "=" or "," && place.Before[sign - 2].Kind == TokenKind.Dot && Terms.All.Any(t => t.Value == ValueKind.Date && place.Before[sign - 1].Text.SequenceEqual(t.Measure));
    }

    /// <summary>Words that a date of no day begins with: mid 2026-06, before 2026-02-02.</summary>
    private static IEnumerable<CompletionItem> Vague(CompletionPlace place) =>
        JoiningWords.All.Where(j => j.Name is "before" or "after" or "early" or "mid" or "late" && place.Reads(j.Name + " 2026-02")).Select(j => Words.Of(j, 3));

    public static IEnumerable<CompletionItem> All(CompletionPlace place)
    {
        var world = place.World.World;
        var milestones = (place.Deal is { } deal ? [deal] : world.Deals).SelectMany(d => d.Milestones).Select(m => (m.Date, What: m.Word));
        var said = milestones.Concat(world.Sources.Select(s => (Date: (DateInterval?)s.Date, What: $"source {s.Name}")))
            .Concat(world.Facts.Select(f => (Date: f.Key.Valid, What: f.Key.Path)))
            .Concat(world.Splits.Select(s => (Date: (DateInterval?)DateInterval.Day(s.Date), What: "split")))
            .Where(d => d.Date is { IsDay: true }).ToLookup(d => d.Date!.Value.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), d => d.What);
        return Written(place).GroupBy(d => d).OrderByDescending(g => said.Contains(g.Key)).ThenByDescending(g => g.Key, StringComparer.Ordinal).Take(200)
            .Select(g => new CompletionItem(g.Key, CompletionKind.Date, string.Join(", ", said[g.Key].Distinct().Take(3))));
    }

    /// <summary>Dates as the files write them, those of the line at hand left out.</summary>
    private static IEnumerable<string> Written(CompletionPlace place) => place.World.Trees.SelectMany(t => t.Lines)
        .Where(l => l.Tree != place.Tree || l.Start > place.Replaced.End || l.Start + l.Line.Text.Length <= place.Replaced.Start - place.Prefix.Length)
        .SelectMany(l => l.Line.Tokens).Where(t => t.Kind == TokenKind.Date)
        .Concat(Enumerable.Range(0, place.Count).Select(i => place.Before[i]).Where(t => t.Kind == TokenKind.Date)).Select(t => t.ToString());
}

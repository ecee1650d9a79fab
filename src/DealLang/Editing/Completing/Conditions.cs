using DealLang.Relations;
using DealLang.Syntax;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>What a line may wait for: the end of the deal, events, figures of deals and parties; and of an event until when.</summary>
internal static class Conditions
{
    private static readonly string[] Beginnings = ["any of", "all of"];
    private static readonly string[] Limits = ["by", "before", "after"];

    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (place.IsFirst || place.IsInText || Start(place) is not (>= 0 and var start)) return [];
        if (place.Count == start + 1 || place.IsBehind("and") || place.IsBehind("or")) return Tests(place, isFirst: place.Count == start + 1 && start == 0);
        bool isEvent = place.Last.Kind == TokenKind.Word && (place.Count == start + 2 || place.Before[place.Count - 2].Text is "and" or "or");
        if (Limits.Any(place.IsBehind)) return KnownDates.All(place);
        if (place.Last.Kind == TokenKind.DotDot) return KnownDates.All(place);
        return isEvent ? Limits.Select(w => new CompletionItem(w, CompletionKind.Keyword, "until when")).Concat(Joining(place)).Concat(place.Reads("2026-02-02") ? KnownDates.All(place).Select(d => d with { Rank = 2 }) : [])
            .Concat(SuffixWords.All.Where(s => s.Name is "name" or "otherwise" && place.Reads(s.Name)).Select(s => Words.Of(s, 2))) : [];
    }

    /// <summary>The place of the word when; -1 where there is none.</summary>
    private static int Start(CompletionPlace place)
    {
        for (int i = place.Count - 1; i >= 0; i--)
        {
            if (place.Before[i].Kind == TokenKind.Comma) return -1;
            if (place.Before[i].Text is "when") return i;
        }
        return -1;
    }

    private static IEnumerable<CompletionItem> Tests(CompletionPlace place, bool isFirst) =>
        Statuses.All.Where(s => s.Name is "terminated" or "closed").Select(s => Words.Of(s, s.Name == "terminated" ? 0 : 1))
            .Concat(place.World.Bound.Names.Events.Order(StringComparer.Ordinal).Select(e => new CompletionItem(e, CompletionKind.Keyword, "event")))
            .Concat(place.Term is { Name: "utilisation fee" } ? [new CompletionItem(UtilisationFee.Tested, CompletionKind.Figure, "the part that is drawn") { Rank = -1 }] : [])
            .Concat(MarginGrid.Measures.Where(m => place.Deal is not null).Select(m => new CompletionItem(m, CompletionKind.Figure, "figure of the loan") { Rank = 2 }))
            .Concat(Terms.In(TermScope.Party).Where(t => t.Timing == Timing.Level && t.Value is ValueKind.Power or ValueKind.Energy).Select(t => Words.Of(t, 3)))
            .Concat(Names.Deals(place, 1)).Concat(Names.Parties(place, 1))
            .Concat(isFirst ? JoiningWords.All.Where(j => Beginnings.Contains(j.Name)).Select(j => Words.Of(j, 2)) : []);

    private static IEnumerable<CompletionItem> Joining(CompletionPlace place) =>
        JoiningWords.All.Where(j => j.Name is "and" or "or" && place.Reads(j.Name + " x")).Select(j => Words.Of(j, 1));
}

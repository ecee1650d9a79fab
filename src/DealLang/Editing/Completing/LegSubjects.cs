using DealLang.Syntax;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>Behind a party that begins a line: what it does, or that it may choose.</summary>
internal static class LegSubjects
{
    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (place.Context != LineContext.Block || place.Count != 1 || place.Deal is null || !IsSubject(place)) return [];
        return Verbs.All.Where(v => v.InLegs).Select(v => Words.Of(v, v.Kind.Length == 0 ? 0 : 1))
            .Concat(JoiningWords.All.Where(j => j.Name == "may choose").Select(j => Words.Of(j, 1)));
    }

    private static bool IsSubject(CompletionPlace place) =>
        place.Last.Text is "holders" || place.World.World.Parties.Any(p => place.Last.Text.SequenceEqual(p.Name));
}

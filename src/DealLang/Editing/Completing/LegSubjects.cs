using DealLang.Syntax;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>Behind a party that begins a line: what it does, or that it may choose.</summary>
internal static class LegSubjects
{
    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (place.Context != LineContext.Block || place.IsFirst || place.Deal is null || !(AreSubjects(place) || place.First == "right")) return [];
        if (place.First == "right") return place.Count == 2 ? Verbs.All.Where(v => v.InLegs && v.Kind.Length == 0).Select(v => Words.Of(v)) : [];
        if (place.Last.Kind == TokenKind.Comma || place.IsBehind("and")) return Names.Parties(place);
        bool isPlural = Enumerable.Range(0, place.Count).Any(i => place.Before[i].Kind == TokenKind.Comma || place.Before[i].Text is "and");
        return Verbs.All.Where(v => v.InLegs).Select(v => Words.Of(v, v.Kind.Length == 0 ? 0 : 1)).Select(i => isPlural ? i with { Label = Verbs.Find(i.Label)!.Plural, Insert = Verbs.Find(i.Label)!.Plural } : i)
            .Concat(JoiningWords.All.Where(j => j.Name == "may choose").Select(j => Words.Of(j, 1))).Concat(JoiningWords.All.Where(j => j.Name == "and").Select(j => Words.Of(j, 2)));
    }

    /// <summary>Parties, each perhaps with its part in parentheses, and what joins them.</summary>
    private static bool AreSubjects(CompletionPlace place)
    {
        int depth = 0;
        for (int i = 0; i < place.Count; i++)
        {
            var token = place.Before[i];
            if (token.Kind == TokenKind.OpenParen) depth++;
            else if (token.Kind == TokenKind.CloseParen) depth--;
            else if (depth == 0 && token.Kind != TokenKind.Comma && token.Text is not "and" && !IsSubject(place, token)) return false;
        }
        return depth == 0;
    }

    private static bool IsSubject(CompletionPlace place, SyntaxToken token) =>
        token.Text is "holders" || place.World.World.Parties.Any(p => token.Text.SequenceEqual(p.Name));
}

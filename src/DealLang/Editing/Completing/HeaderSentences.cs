using DealLang.Syntax;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>A deal's header: who, the verbs of its kind, whom or what. The same sentences stand in a web.</summary>
internal static class HeaderSentences
{
    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        int start = Start(place);
        if (start < 0 || place.IsFirst || place.IsInText) return [];
        if (place.Count == start) return Names.Parties(place);
        string kind = place.Context == LineContext.Web ? "commitment" : place.First;
        if (VerbBehind(place, start) is not { } verb)
            return place.Last.Kind == TokenKind.Comma || place.IsBehind("and") ? Names.Parties(place) : Verbs.All.Where(v => v.Kind == kind).Select(v => Words.Of(v, v.Supported ? 0 : 1));
        if (place.Last.Text.SequenceEqual(verb.Name) || place.Last.Text.SequenceEqual(verb.Plural))
            return verb.Object is VerbObject.Party or VerbObject.PartyThenProduct ? Names.Parties(place) : Preposition(verb);
        if (place.Last.Kind == TokenKind.Comma || place.Last.ToString() is "in" or "with" or "from" or "to" or "into" or "and" or "of") return Names.Parties(place);
        return verb.Object == VerbObject.Product && !place.IsBehind(verb.Preposition) && !Holds(place, start, verb.Preposition) ? Preposition(verb) : [];
    }

    /// <summary>The place of the sentence's first token; -1 where the line is none.</summary>
    private static int Start(CompletionPlace place)
    {
        bool isHeader = place.Context == LineContext.Margin && Verbs.All.Any(v => v.Kind.Length > 0 && v.Kind == place.First);
        if (!isHeader && place.Context != LineContext.Web) return -1;
        for (int i = 0; i < place.Count; i++)
        {
            if (place.Before[i].Kind == TokenKind.Colon) return i + 1;
        }
        return isHeader ? -1 : 0;
    }

    private static Verb? VerbBehind(CompletionPlace place, int start)
    {
        for (int i = start; i < place.Count; i++)
        {
            if (Verbs.Find(place.Before[i].ToString()) is { Kind.Length: > 0 } verb) return verb;
        }
        return null;
    }

    private static bool Holds(CompletionPlace place, int start, string word) => Enumerable.Range(start, place.Count - start).Any(i => place.Before[i].Text.SequenceEqual(word));

    private static IEnumerable<CompletionItem> Preposition(Verb verb) =>
        verb.Preposition.Length == 0 ? [] : [new CompletionItem(verb.Preposition, CompletionKind.Keyword, verb.Hover, $"```deal\n{verb.Example}\n```")];
}

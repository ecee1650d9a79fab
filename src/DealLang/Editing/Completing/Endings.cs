using DealLang.Syntax;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>What closes a line: the modifiers of its term, then dates, conditions, names. First those that the vocabulary shows on such a line.</summary>
internal static class Endings
{
    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (place.IsFirst || !IsComplete(place)) return [];
        string first = FirstOfKind(place);
        return ModifiersOf(place, first).Where(m => place.Reads(m.Name)).Select(m => Words.Of(m, 5))
            .Concat(JoiningWords.All.Where(j => j.Name is "per" or "to" or "worth" && place.Reads($"{j.Name} x")).Select(j => Words.Of(j, 6)))
            .Concat(SuffixWords.All.Where(s => place.Reads(s.Name)).Select(s => Words.Of(s, IsShownWith(s, first) ? 6 : 8)));
    }

    private static IEnumerable<Modifier> ModifiersOf(CompletionPlace place, string first) => place.Term is { } term
        ? term.Modifiers.Select(Modifiers.Find).OfType<Modifier>()
        : Modifiers.All.Where(m => IsShownWith(m, first) || (place.Context == LineContext.Rows && IsShownInRows(m)));

    /// <summary>Something that could end the line stands before the place.</summary>
    private static bool IsComplete(CompletionPlace place) => place.Last.Kind is TokenKind.Number or TokenKind.Word or TokenKind.Percent or TokenKind.Date or TokenKind.String or TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.Comma;

    /// <summary>The line's first word, or the verb of a leg that begins with a party.</summary>
    private static string FirstOfKind(CompletionPlace place) =>
        place.Count > 1 && Verbs.Find(place.Before[1].ToString()) is { InLegs: true } verb ? verb.Name : place.First;

    private static bool IsShownWith(Entry entry, string first) => entry.Example.StartsWith(first + " ", StringComparison.Ordinal);

    private static bool IsShownInRows(Modifier modifier) => Lexicon.WordId(modifier.Example.Split(' ')[0]) == 0 || modifier.Example.StartsWith("equity ", StringComparison.Ordinal);
}

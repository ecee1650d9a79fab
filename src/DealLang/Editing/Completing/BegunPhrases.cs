using DealLang.Syntax;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>The rest of a phrase of the vocabulary whose first words stand there: as of, up to, pari passu, business combination.</summary>
internal static class BegunPhrases
{
    private sealed record Phrase(Entry Entry, string Begun, string Rest);

    private static readonly ILookup<string, Phrase> ByLastWord = Lexicon.All.Where(e => e.Name.Contains(' ', StringComparison.Ordinal)).SelectMany(Cuts)
        .ToLookup(p => p.Begun[(p.Begun.LastIndexOf(' ') + 1)..]);

    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (place.IsFirst || place.IsInText || place.Last.Kind != TokenKind.Word) return [];
        return ByLastWord[place.Last.ToString()].Where(p => place.IsBehind(p.Begun) && IsHere(p, place) && place.Reads(p.Rest.Split(' ')[0])).DistinctBy(p => p.Rest)
            .Select(p => Words.Of(p.Entry, 1) with { Label = p.Rest, Insert = p.Rest, Detail = p.Entry.Name });
    }

    /// <summary>A term begins its line, and belongs under the line above; what a line of the margin begins with stands there.</summary>
    private static bool IsHere(Phrase phrase, CompletionPlace place) => phrase.Entry switch
    {
        Term term => place.Count == phrase.Begun.Split(' ').Length && (term.Scope & place.Scope) != 0,
        Setting or Declaration => place.Context == LineContext.Margin && place.Count == phrase.Begun.Split(' ').Length,
        _ => true,
    };

    private static IEnumerable<Phrase> Cuts(Entry entry)
    {
        for (int at = entry.Name.IndexOf(' ', StringComparison.Ordinal); at >= 0; at = entry.Name.IndexOf(' ', at + 1)) yield return new Phrase(entry, entry.Name[..at], entry.Name[(at + 1)..]);
    }
}

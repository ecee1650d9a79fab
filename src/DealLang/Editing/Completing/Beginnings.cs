using DealLang.Syntax;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>Where a value begins: what it is said of, how sure it is, or that it is not known.</summary>
internal static class Beginnings
{
    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (place.IsFirst || !IsBeginning(place)) yield break;
        var term = place.Term;
        if (term is { Value: ValueKind.Words })
        {
            foreach (string word in term.Modifiers) yield return WordOf(word);
            yield break;
        }
        bool isSubject = place.Count == place.First.Split(' ').Length;
        foreach (var item in isSubject ? Subjects(place, term) : []) yield return item;
        if (term is { Value: ValueKind.Path }) foreach (var item in Names.Deals(place)) yield return item;
        if (term is { Value: ValueKind.None or ValueKind.Text or ValueKind.Party or ValueKind.Path or ValueKind.Pairs or ValueKind.Rows }) yield break;
        foreach (var hedge in Hedges.All.Where(h => place.Reads(h.Name))) yield return Words.Of(hedge, 2);
        foreach (var word in JoiningWords.All.Where(j => j.Name is "undisclosed" or "worth" && place.Reads(j.Name))) yield return Words.Of(word, 3);
        foreach (var currency in Currencies.All.Where(c => place.World.World.Currencies.Contains(c.Name))) yield return Words.Of(currency, 4);
    }

    private static IEnumerable<CompletionItem> Subjects(CompletionPlace place, Term? term) => term?.Subject switch
    {
        TermSubject.Party => Names.Parties(place),
        TermSubject.ShareClass => Names.Classes(place),
        _ => [],
    };

    /// <summary>Behind the line's first words, a party that a line begins with and its verb, or a sign that asks for a value.</summary>
    public static bool IsBeginning(CompletionPlace place)
    {
        var last = place.Last;
        if (IsPeriod(place)) return true;
        if (place.Count == place.First.Split(' ').Length && (place.Term is not null || Verbs.Find(place.First) is { InLegs: true })) return true;
        if (place.Term is { Subject: not TermSubject.None } term && place.Count == term.Name.Split(' ').Length + 1 && last.Kind == TokenKind.Word) return true;
        return Formulas.IsOpen(last) || Verbs.Find(last.ToString()) is { InLegs: true } || last.ToString() is "worth" or "base" || last.Kind == TokenKind.Comma;
    }

    /// <summary>The year or the span of days that a figure is for stands before its value.</summary>
    public static bool IsPeriod(CompletionPlace place) => place.Term is { Timing: Timing.Flow } term && place.Count == term.Name.Split(' ').Length + 1
        && (place.Last.Kind == TokenKind.Date || (place.Last.Kind == TokenKind.Number && place.Last.Text.Length == 4 && place.Before[place.Count - 2].Kind == TokenKind.Word));

    private static CompletionItem WordOf(string word) =>
        Modifiers.Find(word) is { } modifier ? Words.Of(modifier) : Wordings.All.FirstOrDefault(w => w.Name == word) is { } wording ? Words.Of(wording) : new CompletionItem(word, CompletionKind.Modifier);
}

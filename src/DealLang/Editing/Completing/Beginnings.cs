using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>Where a value begins: what it is said of, how sure it is, or that it is not known.</summary>
internal static class Beginnings
{
    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (place.IsFirst || AnyNames.IsNew(place)) yield break;
        if (!IsBeginning(place))
        {
            bool isTranche = place.First == "tranche" && place.Last.Kind == TokenKind.Number && (place.Count == 2 || place.Before[place.Count - 2].Kind == TokenKind.DotDot);
            foreach (var item in isTranche || (place.Last.Kind != TokenKind.Comma && !(place.MayEnd && place.HasNumber)) ? Hedged(place) : []) yield return item;
            yield break;
        }
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
        foreach (var item in Hedged(place)) yield return item;
        foreach (var word in JoiningWords.All.Where(j => j.Name == "worth" && place.Reads(j.Name))) yield return Words.Of(word, 3);
        if (term is { Subject: TermSubject.None }) foreach (string wording in term.Modifiers.Where(place.Reads)) yield return WordOf(wording) with { Rank = 3 };
        if (term is { Timing: Timing.Flow } && place.Count == term.Name.Split(' ').Length) foreach (var date in KnownDates.All(place)) yield return date with { Rank = 5 };
        foreach (var word in JoiningWords.All.Where(j => j.Name.EndsWith("return on", StringComparison.Ordinal) && place.Reads(j.Name))) yield return Words.Of(word, 4);
        foreach (var currency in Currencies.All.Where(c => place.World.World.Currencies.Contains(c.Name))) yield return Words.Of(currency, 4);
    }

    /// <summary>How sure a figure is, or that there is none.</summary>
    public static IEnumerable<CompletionItem> Hedged(CompletionPlace place) => Hedges.All.Where(h => place.Reads(h.Name + " 5")).Select(h => Words.Of(h, 2))
        .Concat(JoiningWords.All.Where(j => j.Name is "undisclosed" or "none" && place.Reads(j.Name)).Select(j => Words.Of(j, 3)));

    private static IEnumerable<CompletionItem> Subjects(CompletionPlace place, Term? term) => term?.Subject switch
    {
        TermSubject.Party => Names.Parties(place),
        TermSubject.ShareClass => Names.Classes(place),
        TermSubject.Name or TermSubject.Label or TermSubject.PriceBase => Names.Labels(place).Concat(SubjectsElsewhere(place, term)),
        _ => [],
    };

    /// <summary>What lines of the same term are about in these files and in the vocabulary: undisturbed, cash, spin-off.</summary>
    private static IEnumerable<CompletionItem> SubjectsElsewhere(CompletionPlace place, Term term) => AnyNames.IsNew(place) ? [] : place.World.Trees.SelectMany(t => t.Lines)
        .Select(l => l.Content).Concat(DealSyntaxTree.Parse("acquisition d: A acquires B\n  " + term.Example).Lines.Select(l => l.Content)).OfType<FactLineSyntax>()
        .Where(f => f.Term == term.Name && f.Subject is { Names.Length: 1 }).Select(f => f.Subject!.Names[0].ToString()).Distinct().Select(n => new CompletionItem(n, CompletionKind.Figure, "as elsewhere") { Rank = 1 });

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
        && (place.Last.Kind == TokenKind.Date || (place.Last.Kind == TokenKind.Number && place.Last.Text.Length == 4 && place.Count > 1 && place.Before[place.Count - 2].Kind == TokenKind.Word));

    private static CompletionItem WordOf(string word) =>
        Modifiers.Find(word) is { } modifier ? Words.Of(modifier) : Wordings.All.FirstOrDefault(w => w.Name == word) is { } wording ? Words.Of(wording) : new CompletionItem(word, CompletionKind.Modifier);
}

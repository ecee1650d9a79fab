using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>What closes a line: the modifiers of its term, then dates, conditions, names. First those that the vocabulary shows on such a line.</summary>
internal static class Endings
{
    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (IsBehindLabel(place)) return OfARow();
        if (place.IsFirst || place.IsInText || AsksForValue(place)) return [];
        var joined = JoiningWords.All.Where(j => Joins.Contains(j.Name) && place.Reads($"{j.Name} x")).Select(j => Words.Of(j, 6));
        if (!place.MayEnd) return joined;
        string first = FirstOfKind(place);
        return ModifiersOf(place, first).Where(m => place.Reads(m.Name)).Select(m => Words.Of(m, place.Term is null ? 7 : 5)).Concat(joined)
            .Concat(place.Last.Kind == TokenKind.Comma ? Statuses.All.Where(s => place.Reads(s.Name)).Select(s => Words.Of(s, 7)) : [])
            .Concat(SuffixWords.All.Where(s => (IsShownWith(s, first) || !Readings.Contains(s.Name)) && place.Reads(s.Name)).Select(s => Words.Of(s, IsShownWith(s, first) ? 6 : 8)));
    }

    private static bool IsBehindLabel(CompletionPlace place) => place is { IsFirst: false, IsInText: false, Context: LineContext.Rows, Count: 1 };

    /// <summary>What a row comes to where it is no amount: what is left, or the price that is paid.</summary>
    private static IEnumerable<CompletionItem> OfARow() => s_prices.Select(m => new CompletionItem(m, CompletionKind.Figure, "", Terms.OfMeasure(m)?.Hover ?? "") { Rank = 2 }).Prepend(Words.Of(Modifiers.Find("plug")!, 1));

    private static readonly string[] s_prices = ["equity", "ev", "consideration"];

    private static readonly string[] Joins = ["per", "to", "worth", "of", "and", "from", "into", "with", "step"];

    private static IEnumerable<Modifier> ModifiersOf(CompletionPlace place, string first) => place.Term is { } term
        ? term.Modifiers.Select(Modifiers.Find).OfType<Modifier>()
        : Modifiers.All.Where(m => IsShownWith(m, first) || (place.Context == LineContext.Rows && IsShownInRows(m)) || place.First == "tranche" || (place.Last.Kind == TokenKind.Comma && place.Deal is not null));

    /// <summary>Words that say how a price was read, which only lines like their examples do.</summary>
    private static readonly HashSet<string> Readings = [.. SuffixWords.All
        .Where(s => DealSyntaxTree.Parse("company X\n  " + s.Example).Lines[1].Content.DescendantsAndSelf().Any(n => n is WindowSuffixSyntax window && window.Basis == s.Name)).Select(s => s.Name)];

    private static bool AsksForValue(CompletionPlace place) => place.Last.Kind != TokenKind.Comma && place.Term is not { Value: ValueKind.None } && Beginnings.IsBeginning(place);

    /// <summary>The line's first word, or the verb of a leg that begins with a party.</summary>
    private static string FirstOfKind(CompletionPlace place) =>
        place.Count > 1 && Verbs.Find(place.Before[1].ToString()) is { InLegs: true } verb ? verb.Name : place.First;

    private static bool IsShownWith(Entry entry, string first) => entry.Example.StartsWith(first + " ", StringComparison.Ordinal);

    private static bool IsShownInRows(Modifier modifier) => Lexicon.WordId(modifier.Example.Split(' ')[0]) == 0 || modifier.Example.StartsWith("equity ", StringComparison.Ordinal);
}

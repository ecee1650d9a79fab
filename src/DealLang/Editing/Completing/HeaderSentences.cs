using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
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
            return place.Last.Kind == TokenKind.Comma || place.IsBehind("and") ? Names.Parties(place) : Verbs.All.Where(v => v.Kind == kind).SelectMany(v => Forms(v, IsPlural(place, start), IsGroup(place))).Concat(JoiningWords.All.Where(j => j.Name == "and").Select(j => Words.Of(j, 2)));
        if (place.Last.Text.SequenceEqual(verb.Name) || place.Last.Text.SequenceEqual(verb.Plural))
            return verb.Object switch
            {
                VerbObject.Party => Names.Parties(place),
                VerbObject.PartyThenProduct => Names.Parties(place).Concat(Names.Classes(place, 1)),
                VerbObject.Product => Preposition(verb).Concat(Products(place)).Concat(Beginnings.Hedged(place)),
                _ => Preposition(verb),
            };
        if (place.Last.Kind == TokenKind.Number || (place.Last.Kind == TokenKind.Comma && place.Context == LineContext.Web && place.MayEnd) || IsBehindAmount(place, start, verb)) return [];
        if (place.Last.Kind == TokenKind.Comma || place.Last.ToString() is "in" or "with" or "from" or "to" or "into" or "and" or "of") return Names.Parties(place);
        if (verb.Name == "merges" && place.MayEnd) return [new CompletionItem("into", CompletionKind.Keyword, "the new company")];
        return verb.Object == VerbObject.Product && !place.IsBehind(verb.Preposition) && !Holds(place, start, verb.Preposition)
            ? Preposition(verb).Concat(JoiningWords.All.Where(j => j.Name == "of" && place.HasNumber && place.Reads("of x")).Select(j => Words.Of(j, 1))) : [];
    }

    /// <summary>Who does it has been said, and behind that how much: the sentence is over.</summary>
    private static bool IsBehindAmount(CompletionPlace place, int start, Verb verb)
    {
        bool isSaid = verb.Preposition.Length == 0;
        for (int i = start; i < place.Count; i++)
        {
            isSaid |= place.Before[i].Text.SequenceEqual(verb.Preposition);
            if (isSaid && place.Before[i].Kind == TokenKind.Number && place.Context == LineContext.Web) return true;
        }
        return false;
    }

    private static bool IsPlural(CompletionPlace place, int start) => Enumerable.Range(start, place.Count - start).Any(i => place.Before[i].Kind == TokenKind.Comma || place.Before[i].Text is "and");

    private static bool IsGroup(CompletionPlace place) => place.World.World.Party(place.Last.ToString()) is { Kind: PartyKind.Group };

    /// <summary>A group may be spoken of in the plural.</summary>
    private static IEnumerable<CompletionItem> Forms(Verb verb, bool isPlural, bool isGroup)
    {
        var item = Words.Of(verb, verb.Supported ? 0 : 1);
        if (!isPlural) yield return item;
        if (isPlural || isGroup) yield return item with { Label = verb.Plural, Insert = verb.Plural, Rank = isPlural ? item.Rank : item.Rank + 2 };
    }

    /// <summary>What is bought elsewhere in these files.</summary>
    private static IEnumerable<CompletionItem> Products(CompletionPlace place) => place.World.Trees.SelectMany(t => t.Lines)
        .Select(l => (Line: l.Line, Product: l.Content switch { DealLineSyntax deal => deal.Sentence.Product, EdgeLineSyntax edge => edge.Sentence.Product, _ => null }))
        .Where(p => p.Product is PathSyntax or StringSyntax).Select(p => p.Line.TextOf(p.Product!)).Distinct().Select(p => new CompletionItem(p, CompletionKind.Term, "product") { Rank = 1 });

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

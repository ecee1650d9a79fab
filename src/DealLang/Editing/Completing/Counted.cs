using DealLang.Syntax;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>Behind a number: its scale, its unit, the class that it counts; behind <c>per</c> and <c>to</c> for what and for whom.</summary>
internal static class Counted
{
    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (place.IsFirst) return [];
        if (place.IsBehind("per")) return Classes(place).Concat(Units.All.Where(u => char.IsLetter(u.Name[0])).Select(u => Words.Of(u, 2)));
        if (place.IsBehind("to") || place.IsBehind("by") && place.Term is { Value: ValueKind.Party }) return Names.Parties(place).Where(i => place.Reads(i.Label));
        if (place.IsBehind("part of") || place.IsBehind("same as")) return Names.Deals(place);
        bool isScaled = Scales.All.Any(s => place.IsBehind(s.Name));
        if (place.Last.Kind != TokenKind.Number && !isScaled) return place.IsBehind("of") ? Names.Deals(place).Concat(Classes(place)) : [];
        bool isMoney = IsMoney(place);
        var scales = isScaled || !place.Prefix.EndsWith(place.Last.ToString(), StringComparison.Ordinal) ? [] : Scales.All.Where(s => s.Spelling == ScaleSpelling.Canonical).Select(s => Words.Of(s, 0));
        var units = isMoney ? [] : Units.All.Where(u => place.Reads(u.Name)).Select(u => Words.Of(u, 2)).Concat(Classes(place));
        return scales.Concat(units);
    }

    private static IEnumerable<CompletionItem> Classes(CompletionPlace place) => Names.Classes(place, 1).Where(i => place.Reads(i.Label));

    private static bool IsMoney(CompletionPlace place)
    {
        int number = place.Last.Kind == TokenKind.Number ? place.Count - 1 : place.Count - 2;
        return number > 0 && (place.Before[number - 1].Kind == TokenKind.CurrencySign || Currencies.All.Any(c => place.Before[number - 1].Text.SequenceEqual(c.Name)));
    }
}

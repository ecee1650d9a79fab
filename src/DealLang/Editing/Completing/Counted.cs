using DealLang.Syntax;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>Behind a number: its scale, the class that it counts, its unit.</summary>
internal static class Counted
{
    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (place.IsFirst) return [];
        bool isScaled = Scales.All.Any(s => place.IsBehind(s.Name));
        if ((place.Last.Kind != TokenKind.Number && !isScaled) || Beginnings.IsPeriod(place)) return [];
        var scales = isScaled || !place.Prefix.EndsWith(place.Last.ToString(), StringComparison.Ordinal) ? [] : Scales.All.Where(s => s.Spelling == ScaleSpelling.Canonical).Select(s => Words.Of(s, 0));
        return scales.Concat(IsMoney(place) ? [] : Classes(place).Concat(Counts(place)).Concat(Names.Labels(place, 3).Where(i => place.Reads(i.Label)))).Concat(Codes(place));
    }

    /// <summary>Units, of the files and of the language, in the number that stands before them; behind a multiple what it is of.</summary>
    private static IEnumerable<CompletionItem> Counts(CompletionPlace place)
    {
        bool isOne = place.Last.Text is "1";
        return Names.Units(place, 2, isOne).Concat(Units.All.Where(u => place.Reads(u.Name)).Select(u => Unit(u)));

        CompletionItem Unit(UnitWord unit) => Words.Of(unit, RankOf(unit)) is var item && (isOne || unit.Plural == unit.Name) ? item : item with { Label = unit.Plural, Insert = unit.Plural };
    }

    /// <summary>A figure is told by the month or year, and multiplied by months, more often than by megawatts.</summary>
    public static int RankOf(UnitWord unit) => unit.Name is "month" or "year" ? 1 : 2;

    /// <summary>A currency may stand behind its amount: 1.63 USD per GBP.</summary>
    private static IEnumerable<CompletionItem> Codes(CompletionPlace place) => IsMoney(place) ? [] : Currencies.All
        .Where(c => place.World.World.Currencies.Contains(c.Name) && place.Reads(c.Name)).Select(c => Words.Of(c, 4));

    /// <summary>A company's own shares are counted in its own classes.</summary>
    private static IEnumerable<CompletionItem> Classes(CompletionPlace place) => Names.Classes(place, 1)
        .Where(i => (place.Term is not { Value: ValueKind.Shares } || place.Party is null || !i.Label.Contains('.', StringComparison.Ordinal)) && place.Reads(i.Label));

    private static bool IsMoney(CompletionPlace place)
    {
        int number = place.Last.Kind == TokenKind.Number ? place.Count - 1 : place.Count - 2;
        return number > 0 && (place.Before[number - 1].Kind == TokenKind.CurrencySign || Currencies.All.Any(c => place.Before[number - 1].Text.SequenceEqual(c.Name)));
    }
}

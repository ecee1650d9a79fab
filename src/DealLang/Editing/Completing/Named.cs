using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>Behind a joining word the names that it asks for: per a class or a unit, to a party, part of a deal.</summary>
internal static class Named
{
    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (place.IsFirst || place.IsInText) return [];
        if (place.IsBehind("per")) return Names.Classes(place).Where(i => place.Reads(i.Label)).Concat(Units.All.Where(u => char.IsLetter(u.Name[0])).Select(u => Words.Of(u, 2)));
        if (place.IsBehind("part of") || place.IsBehind("same as")) return Names.Deals(place);
        if (place.IsBehind("to") || place.Term is { Value: ValueKind.Party } term && place.Count == term.Name.Split(' ').Length) return Names.Parties(place);
        return place.IsBehind("of") ? Names.Deals(place, 1).Concat(Names.Classes(place)) : [];
    }
}

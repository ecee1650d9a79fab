using DealLang.Syntax;
using DealLang.Binding;
using DealLang.Relations;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>Behind a joining word the names that it asks for: per a class or a unit, to a party, part of a deal.</summary>
internal static class Named
{
    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (place.IsFirst || place.IsInText) return [];
        if (place.IsBehind("per")) return Names.Classes(place).Where(i => place.Reads(i.Label)).Concat(Names.Units(place, 1)).Concat(Units.All.Where(u => char.IsLetter(u.Name[0])).Select(u => Words.Of(u, Counted.RankOf(u)))).Concat(Currencies.All.Where(c => place.World.World.Currencies.Contains(c.Name)).Select(c => Words.Of(c, 3))).Concat(Names.Labels(place, 3));
        if (place.IsBehind("in") && place.Reads("2026")) return Names.Cases(place).Concat(KnownDates.All(place));
        if (place.IsBehind("part of") || place.IsBehind("same as")) return Names.Deals(place);
        if (place.IsBehind("calendar")) return PaymentLines.Calendars.Concat(place.World.Bound.Names.Holidays.Keys).Select(c => new CompletionItem(c, CompletionKind.Keyword, "calendar"));
        if (place.IsBehind("days") && !place.IsBehind("vwap")) return place.Count > 1 && place.Before[place.Count - 2].Kind == TokenKind.Number ? [] : DayCounts.All.Where(d => place.Reads(d.Name)).Select(d => Words.Of(d));
        if (place.Term is { Value: ValueKind.Test } test && place.Count == test.Name.Split(' ').Length) return Covenant.Measures.Select(m => new CompletionItem(m, CompletionKind.Figure, "figure of the loan"));
        if (place.Term is { Value: ValueKind.Party } term && place.Count == term.Name.Split(' ').Length) return Names.Parties(place);
        if (place.IsBehind("to") && place.Reads("Zz")) return Names.Parties(place);
        if (IsBehindMultiple(place)) return Measured(place);
        return place.IsBehind("of") ? Measured(place).Concat(Names.Deals(place, 1)).Concat(Names.Classes(place)).Concat(Names.Series(place, 1)).Concat(Names.Parties(place, 2)) : [];
    }

    private static bool IsBehindMultiple(CompletionPlace place) => place.Count > 1 && place.Last is { Kind: TokenKind.Word, Text: "x" } && place.Before[place.Count - 2].Kind == TokenKind.Number && place.Reads("ebitda");

    /// <summary>What a percentage or a multiple may be of: figures of the deal, of a company's year, of the deal's own rows.</summary>
    private static IEnumerable<CompletionItem> Measured(CompletionPlace place) =>
        (IsBehindMultiple(place) ? [] : Terms.In(place.Scope == TermScope.None ? TermScope.Deal : place.Deal is { } deal ? Binding.BlockContext.ScopeOf(deal.Kind) : place.Scope).Where(t => t.Value == ValueKind.Money || t.IsList)).Select(t => (Term: t, Rank: 3))
            .Concat(Terms.In(TermScope.Party).Where(t => t.Timing == Timing.Flow).Select(t => (Term: t, Rank: 3))).DistinctBy(t => t.Term.Measure)
            .Where(t => place.Reads(t.Term.Measure)).Select(t => Words.Of(t.Term, t.Rank) with { Label = t.Term.Measure, Insert = t.Term.Measure });
}

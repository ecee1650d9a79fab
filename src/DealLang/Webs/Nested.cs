using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Webs;

/// <summary>
/// A contract that holds others counts for what goes beyond them: the larger of itself and the sum of its parts is counted in all, at the days of
/// the parts where they have days, and the rest where they leave room.
/// </summary>
internal static class Nested
{
    /// <summary>So many stretches of time are told apart; a whole with more is spread over its own days.</summary>
    private const int MostPieces = 60;

    public static ImmutableArray<Obligation> Of(ImmutableArray<Obligation> obligations, Overlaps overlaps)
    {
        if (obligations.All(o => o.Contract.PartOf.Length == 0)) return obligations;
        var ofContract = obligations.ToLookup(o => o.Contract.Name, StringComparer.Ordinal);
        var parts = new Dictionary<(string Whole, string Payer, string Asset), List<Obligation>>();
        foreach (var part in obligations.Where(o => o.Counts && !o.IsUndisclosed))
        {
            // The part's own parts are in it already.
            if (overlaps.Wholes(part.Contract).FirstOrDefault() is not { } whole) continue;
            var key = (whole.Name, PayerOf(ofContract[whole.Name], part.Payer), part.Unit.ToString());
            if (!parts.TryGetValue(key, out var inside)) parts[key] = inside = [];
            inside.Add(part);
        }
        return [.. obligations.SelectMany(o => o.Counts && parts.TryGetValue((o.Contract.Name, o.Payer.Name, o.Unit.ToString()), out var inside) ? Beyond(o, [.. inside], obligations) : [o])];
    }

    /// <summary>Who owes the whole: the payer of the part, or those of whom it is one where they owe together.</summary>
    private static string PayerOf(IEnumerable<Obligation> whole, Party payer) =>
        whole.All(o => o.Payer.Name != payer.Name) && whole.FirstOrDefault(o => o.Payer.Members.Contains(payer)) is { } together ? together.Payer.Name : payer.Name;

    private static IEnumerable<Obligation> Beyond(Obligation whole, ImmutableArray<Obligation> parts, ImmutableArray<Obligation> all)
    {
        List<Obligation> siblings = [.. all.Where(o => o.Contract == whole.Contract && o.Payer == whole.Payer && o.Unit == whole.Unit && o.Counts && !o.IsUndisclosed)];
        if (siblings.Count == 0) return [whole];
        var sum = Sums.Of([.. siblings.Select(o => o.Formula)])!;
        var rest = Expression.Max(0m, sum - Sums.Of([.. parts.Select(p => p.Formula)])!);
        var pieces = siblings.SelectMany(s => Cut(s, parts)).Take(MostPieces + 1).ToList();
        if (pieces.Count > MostPieces || pieces.TrueForAll(p => p.Taken is null)) return [whole with { Parts = parts, Formula = siblings.Count == 1 ? rest : rest * whole.Formula / sum }];
        var nothing = new Number(0m) { Unit = whole.Unit };
        var room = Sums.Of([.. pieces.Select(p => p.Room)])!;
        return Cut(whole, parts).Select(p => p.Of with { Parts = parts, Formula = new Choice(room, false, nothing, rest * p.Room / room, nothing) });
    }

    /// <param name="Of">What of the whole is due in a stretch of time.</param>
    /// <param name="Taken">What of the parts is; null for nothing.</param>
    private sealed record Piece(Obligation Of, Expression? Taken)
    {
        public Expression Room => Taken is null ? Of.Formula : Expression.Max(0m, Of.Formula - Taken);
    }

    /// <summary>What is due within a period, cut where parts of it begin and end.</summary>
    private static IEnumerable<Piece> Cut(Obligation whole, ImmutableArray<Obligation> parts)
    {
        if (whole.Period is not { } period || Spread.IsOpen(period))
        {
            yield return new Piece(whole, null);
            yield break;
        }
        var begins = new SortedSet<int> { period.First.DayNumber };
        foreach (var part in parts)
        {
            if (part.Period is not { } within || Spread.IsOpen(within)) continue;
            if (within.First > period.First && within.First <= period.Last) begins.Add(within.First.DayNumber);
            if (within.Last >= period.First && within.Last < period.Last) begins.Add(within.Last.DayNumber + 1);
        }
        int[] days = [.. begins];
        int all = Spread.Units(period, period.First, period.Last);
        for (int i = 0; i < days.Length; i++)
        {
            var stretch = new DateInterval(DateOnly.FromDayNumber(days[i]), i + 1 < days.Length ? DateOnly.FromDayNumber(days[i + 1] - 1) : period.Last, "");
            int units = Spread.Units(period, stretch.First, stretch.Last);
            var taken = Sums.Of([.. parts.Select(p => Within(p, stretch)).OfType<Expression>()]);
            yield return new Piece(days.Length == 1 ? whole : whole with
            {
                Amount = whole.Amount * units / all,
                Rule = whole.Rule with { Date = stretch, Amount = PartyTotals.Part(whole.Rule.Amount, units, all) },
                Formula = PartyTotals.Part(whole.Formula, units, all),
            }, taken);
        }
    }

    private static Expression? Within(Obligation part, DateInterval stretch) =>
        part.Period is { } period && !Spread.IsOpen(period) && Spread.Units(period, stretch.First, stretch.Last) is > 0 and var units
            ? PartyTotals.Part(part.Formula, units, Spread.Units(period, period.First, period.Last)) : null;
}

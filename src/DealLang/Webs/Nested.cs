using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Webs;

/// <summary>
/// A contract that holds others counts for what goes beyond them: the larger of itself and the sum of its parts is counted in all, at the days of
/// the parts where they have days.
/// </summary>
internal static class Nested
{
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
        return [.. obligations.Select(o => o.Counts && parts.TryGetValue((o.Contract.Name, o.Payer.Name, o.Unit.ToString()), out var inside) ? Beyond(o, [.. inside], obligations) : o)];
    }

    /// <summary>Who owes the whole: the payer of the part, or those of whom it is one where they owe together.</summary>
    private static string PayerOf(IEnumerable<Obligation> whole, Party payer) =>
        whole.All(o => o.Payer.Name != payer.Name) && whole.FirstOrDefault(o => o.Payer.Members.Contains(payer)) is { } together ? together.Payer.Name : payer.Name;

    private static Obligation Beyond(Obligation whole, ImmutableArray<Obligation> parts, ImmutableArray<Obligation> all)
    {
        Expression[] siblings = [.. all.Where(o => o.Contract == whole.Contract && o.Payer == whole.Payer && o.Unit == whole.Unit && o.Counts && !o.IsUndisclosed).Select(o => o.Formula)];
        if (siblings.Length == 0) return whole;
        var sum = Sums.Of(siblings)!;
        var rest = Expression.Max(0m, sum - Sums.Of([.. parts.Select(p => p.Formula)])!);
        return whole with { Parts = parts, Formula = siblings.Length == 1 ? rest : rest * whole.Formula / sum };
    }
}

using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Relations;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>
/// K81: shares left in that are more than their holder has. T05: what holders have together, in numbers or beside parts, that is more than the whole of a class or of the company. K26: shares held, left in, left out, tendered or given back that are more than a company counts of the class. The greatest count that is stated for any day
/// is what they are held against, and a class that was split is passed over: numbers before and after it are not of one size.
/// </summary>
internal static class CountChecks
{
    private static readonly string[] s_ofDeals = ["rollover", "excluded", "tendered-shares", "redeemed"];

    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal) => s_ofDeals.SelectMany(m => Of(evaluator.World, deal.Name, m)).Concat(LeftIn(evaluator.World, deal));

    public static IEnumerable<Diagnostic> OfHolders(WorldEvaluator evaluator, Party party) => Of(evaluator.World, party.Name, "holder").Concat(HeldTogether.Of(evaluator, party));

    private static IEnumerable<Diagnostic> Of(World world, string owner, string measure)
    {
        foreach (var claim in world.FactsOf(owner, measure).SelectMany(f => f.Claims))
        {
            if (claim.Quantity is not { Value: { } number, Unit.ShareClass: { } name } quantity || Most(world, name) is not { Value: { } most, Interval.High: { } high } || number <= high) continue;
            string written = string.Join(' ', claim.Location.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            yield return Diagnostic.Create(CountKinds.MoreThanThereAre, claim.Location, owner, written, FigureWords.Of(number, quantity.Unit), name, FigureWords.Of(most, quantity.Unit)) with { Figure = claim.Key.Path };
        }
    }

    /// <summary>K81.</summary>
    private static IEnumerable<Diagnostic> LeftIn(World world, Deal deal)
    {
        foreach (var line in world.FactsOf(deal.Name, "rollover").Where(f => f.Quantity is { Value: not null, Unit.ShareClass: not null }))
        {
            var (left, holder) = (line.Quantity!, Holdings.HolderOf(line));
            if (deal.Objects.FirstOrDefault(o => o.Classes.Any(c => c.FullName == left.Unit.ShareClass)) is not { } company || MayIssue(world, company) || world.Splits.Any(s => s.Class.FullName == left.Unit.ShareClass)) continue;
            var held = world.FactsOf(company.Name, "holder").Where(f => Holdings.HolderOf(f) == holder).SelectMany(f => f.Claims).Select(c => c.Quantity).ToList();
            if (held.Count == 0 || held.Exists(q => q?.Unit.ShareClass != left.Unit.ShareClass) || held.MaxBy(q => q!.Value) is not { Value: { } most, Interval.High: { } high } || left.Value <= high || left.Value > Most(world, left.Unit.ShareClass!)?.Value) continue;
            yield return Diagnostic.Create(CountKinds.MoreLeftIn, line.Used.Location, deal.Name, holder, FigureWords.Of(left.Value!.Value, left.Unit), FigureWords.Of(most, left.Unit), FigureWords.Of(left.Value.Value - most, left.Unit)) with { Figure = line.Key.Path };
        }
    }

    /// <summary>A deal of the files brings the company new shares, or changes hands of old ones.</summary>
    public static bool MayIssue(World world, Party company) => world.Deals.Any(d => (d.Verb == "invests" && d.Objects.Contains(company)) || (d.Kind != DealKind.Commitment && d.IsSubject(company)));

    /// <summary>The greatest count of a class that its company states for any day; null where there is none, or they were split, or other deals issue more of them.</summary>
    private static Quantity? Most(World world, string shareClass)
    {
        if (world.Parties.FirstOrDefault(p => p.Classes.Any(c => c.FullName == shareClass)) is not { } company || world.Splits.Any(s => s.Class.FullName == shareClass) || MayIssue(world, company)) return null;
        Quantity? most = null;
        foreach (var count in world.FactsOf(company.Name, "shares").SelectMany(f => f.Claims))
        {
            if (count.Quantity is not { Value: { } number } quantity || count.Modifiers.Contains("diluted")) return null;
            if (quantity.Unit.ShareClass == shareClass && (most is null || number > most.Value)) most = quantity;
        }
        return most;
    }
}

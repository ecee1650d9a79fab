using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>K30 to K34: legs that read well and cannot be meant.</summary>
internal static class LegChecks
{
    /// <summary>What one share may well cost, and a company seldom.</summary>
    private const decimal PriceOfAShare = 1_000m;

    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        foreach (var leg in deal.Legs.Where(l => l.Amount is { Value: < 0m } && l.Verb is "pays" or "gives"))
            yield return Diagnostic.Create(LegKinds.Negative, leg.Location, leg.Written, deal.Objects.FirstOrDefault(o => o != leg.From)?.Name ?? "the other side");
        foreach (var again in deal.Legs.Where(l => l.Name.Length == 0 && l.Written.Length > 0).GroupBy(l => string.Join('|', l.Written, l.From.Name, l.Since?.Written, l.When?.Location.Span.Start), StringComparer.Ordinal).Select(g => g.DistinctBy(l => l.Location).Skip(1).FirstOrDefault()).OfType<Leg>())
            yield return Diagnostic.Create(LegKinds.Twice, again.Location, again.Written, deal.Name);
        if (deal is not { Verb: "acquires", Into: null, Subjects: [var acquirer, ..], Target: { } target } || acquirer == target) yield break;
        foreach (var leg in deal.Legs.Where(l => l.From == acquirer))
        {
            if (leg.Per?.Party == acquirer && (leg.Asset == AssetKind.Cash || leg.Gives?.Party == acquirer))
                yield return Diagnostic.Create(LegKinds.OwnHolders, leg.Location, acquirer.Name, leg.Written, target.Name, ClassOf(target));
            else if (leg.Gives?.Party == target && leg.Per?.Party == target)
                yield return Diagnostic.Create(LegKinds.TargetsShares, leg.Location, acquirer.Name, target.Name, leg.Gives.FullName, $"0.3000 {ClassOf(acquirer)} per {leg.Per.FullName}");
            else if (leg is { Asset: AssetKind.Cash, Per: null, OfRight.Length: 0, Amount: { Value: > 0m and < PriceOfAShare and var whole, Unit.Currency: not null } amount } && deal.Portion is null && Shares(evaluator, target) is { } shares && shares > PriceOfAShare * whole)
                yield return Diagnostic.Create(LegKinds.ForAllOfIt, leg.Location, FigureWords.Of(whole, amount.Unit), FigureWords.Of(shares, Values.Unit.One), target.Name, amount.Unit.Currency!, ClassOf(target));
        }
    }

    private static decimal? Shares(WorldEvaluator evaluator, Party target) =>
        evaluator.World.FactsOf(target.Name, "shares").Select(f => f.Quantity?.Value).LastOrDefault(v => v > 0m);

    private static string ClassOf(Party party) => party.Classes is [var only, ..] ? only.FullName : party.Name + ".common";
}

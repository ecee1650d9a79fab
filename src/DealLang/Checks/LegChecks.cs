using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Text;

namespace DealLang.Checks;

/// <summary>K30 to K36, K98: legs that read well and cannot be meant.</summary>
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
        foreach (var found in TwoPrices(deal)) yield return found;
        if (deal is not { Verb: "acquires" or "merges", IsMergerOfEquals: false, Subjects: [var acquirer, ..], Target: { } target } || acquirer == target) yield break;
        foreach (var found in OfTheWrongSide(evaluator, deal, acquirer, target)) yield return found;
        foreach (var leg in deal.Legs.Where(l => l.From == acquirer))
        {
            if (leg.Per?.Party == acquirer && (leg.Asset == AssetKind.Cash || leg.Gives?.Party == acquirer))
                yield return Diagnostic.Create(LegKinds.OwnHolders, leg.Location, acquirer.Name, leg.Written, target.Name, ClassOf(target));
            else if (leg.Gives?.Party == target && leg.Per?.Party == target)
                yield return Diagnostic.Create(LegKinds.TargetsShares, leg.Location, acquirer.Name, target.Name, leg.Gives.FullName, $"0.3000 {ClassOf(acquirer)} per {leg.Per.FullName}");
            else if (leg.Gives?.Party == target && leg.Per?.Party == acquirer)
                yield return TurnedRound(leg.Location, leg.Gives.FullName, leg.Per.FullName, acquirer, target);
            else if (leg is { Asset: AssetKind.Cash, Per: null, OfRight.Length: 0, Amount: { Value: > 0m and < PriceOfAShare and var whole, Unit.Currency: not null } amount } && deal.Portion is null && Shares(evaluator, target) is { } shares && shares > PriceOfAShare * whole)
                yield return Diagnostic.Create(LegKinds.ForAllOfIt, leg.Location, FigureWords.Of(whole, amount.Unit), FigureWords.Of(shares, Values.Unit.One), target.Name, amount.Unit.Currency!, ClassOf(target));
        }
    }

    /// <summary>K98: two amounts of money for each share of a class, given on the same day for the same reason, that nothing tells apart.</summary>
    private static IEnumerable<Diagnostic> TwoPrices(Deal deal)
    {
        var plain = deal.Legs.Where(l => l is { Verb: "pays", Asset: AssetKind.Cash, Name.Length: 0, Per: not null, When: null, EarnOut: null, Amount.Value: > 0m, Ended: null });
        foreach (var same in plain.GroupBy(l => string.Join('|', l.From.Name, l.Per!.FullName, l.Since?.Written, l.Date?.Written), StringComparer.Ordinal))
        {
            if (same.DistinctBy(l => l.Amount!.Value).ToList() is not [var first, .., var last] || first.Amount!.Unit != last.Amount!.Unit) continue;
            yield return Diagnostic.Create(LegKinds.TwoPrices, last.Location, first.Written, last.Written, FigureWords.Of(same.Sum(l => l.Amount!.Value ?? 0m), first.Amount.Unit)) with
            {
                Related = [new RelatedLocation(first.Location, first.Written)],
            };
        }
    }

    /// <summary>K35, K36: shares of the wrong side in what is stated of the deal.</summary>
    private static IEnumerable<Diagnostic> OfTheWrongSide(WorldEvaluator evaluator, Deal deal, Party acquirer, Party target)
    {
        foreach (var ratio in evaluator.World.FactsOf(deal.Name, "ratio"))
        {
            if (Given(ratio, 1, target) is { } given && Given(ratio, -1, acquirer) is { } per) yield return TurnedRound(ratio.Used.Location, given, per, acquirer, target);
        }
        foreach (var issued in evaluator.World.FactsOf(deal.Name, "new-shares"))
        {
            if (issued.Quantity?.Unit.ShareClass is not { } given || target.Classes.All(c => c.FullName != given)) continue;
            yield return Diagnostic.Create(LegKinds.IssuedByTheTarget, issued.Used.Location, issued.Used.Location.Text.Trim(), acquirer.Name, target.Name, given, ClassOf(acquirer)) with
            {
                Fix = Replaced(issued.Used.Location, given, ClassOf(acquirer)),
            };
        }
    }

    private static Diagnostic TurnedRound(Location place, string given, string per, Party acquirer, Party target) =>
        Diagnostic.Create(LegKinds.TurnedRound, place, place.Text.Trim(), target.Name, acquirer.Name, per, given) with { Fix = Replaced(place, $"{given} per {per}", $"{per} per {given}") };

    /// <summary>The class of a party that stands above or under the line of a ratio.</summary>
    private static string? Given(Fact ratio, int power, Party party) =>
        ratio.Quantity?.Unit.Factors.Where(f => f.Power == power).Select(f => party.Classes.FirstOrDefault(c => f.Name == "share:" + c.FullName)?.FullName).FirstOrDefault(c => c is not null);

    private static Fix? Replaced(Location line, string written, string meant) =>
        line.Text.IndexOf(written, StringComparison.Ordinal) is var at and >= 0 ? Fix.Replace(new Location(line.Source, new TextSpan(line.Span.Start + at, written.Length)), meant) : null;

    private static decimal? Shares(WorldEvaluator evaluator, Party target) =>
        evaluator.World.FactsOf(target.Name, "shares").Select(f => f.Quantity?.Value).LastOrDefault(v => v > 0m);

    private static string ClassOf(Party party) => party.Classes is [var only, ..] ? only.FullName : party.Name + ".common";
}

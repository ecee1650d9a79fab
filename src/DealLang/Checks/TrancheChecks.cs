using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>The parts of a leg wait for more and more, and none waits past the last day of the right.</summary>
internal static class TrancheChecks
{
    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal) => deal.Legs.SelectMany(leg => Falling(leg).Concat(Late(leg)).Concat(Sum(leg)));

    /// <summary>T11, T12: where every part is stated, and in the unit of the whole.</summary>
    private static IEnumerable<Diagnostic> Sum(Leg leg)
    {
        if (leg.Tranches.IsEmpty || leg.Amount is not { Value: { } whole } amount || leg.Tranches.Any(t => t.Amount?.Value is null || (!t.IsPart && t.Amount.Unit != amount.Unit))) yield break;
        decimal sum = leg.Tranches.Sum(t => t.Of(whole)!.Value);
        bool isGrant = leg.Asset is AssetKind.Warrants or AssetKind.Options;
        if (isGrant ? sum == whole : sum <= whole) yield break;
        yield return Diagnostic.Create(isGrant ? PartTies.TranchesOfGrant : PartTies.TranchesOverCap, leg.Location, Words(sum), Words(Math.Abs(sum - whole)), Words(whole));

        string Words(decimal value) => FigureWords.Of(value, amount.Unit, "tranche", 12);
    }

    /// <summary>K14.</summary>
    private static IEnumerable<Diagnostic> Falling(Leg leg)
    {
        var highest = new Dictionary<Lowering.FigurePath, (FigureTest Test, int Tranche)>();
        foreach (var tranche in leg.Tranches.OrderBy(t => t.Number))
        {
            foreach (var test in (tranche.When?.Tests ?? []).OfType<FigureTest>().Where(t => t.Comparison is Comparison.GreaterOrEqual or Comparison.Greater && t.Value.Value is not null))
            {
                if (highest.TryGetValue(test.Figure, out var before) && test.Value.Value < before.Test.Value.Value)
                {
                    yield return Diagnostic.Create(SwapKinds.FallingHurdle, test.Location, Number(tranche.Number), Words(test), Number(before.Tranche), Words(before.Test)) with
                    {
                        Related = [new RelatedLocation(before.Test.Location, "the higher hurdle before it")],
                    };
                }
                else highest[test.Figure] = (test, tranche.Number);
            }
        }
    }

    /// <summary>D05.</summary>
    private static IEnumerable<Diagnostic> Late(Leg leg)
    {
        if (leg.Expires is not { } expires) yield break;
        foreach (var tranche in leg.Tranches)
        {
            var from = (tranche.When?.Tests ?? []).Select(t => t switch { EventTest e => e.Window.From, StatusTest s => s.Window.From, _ => null }).Max();
            if (from > expires.Last) yield return Diagnostic.Create(Dates.ExpiresBeforeTranche, tranche.Location, Number(tranche.Number), Values.CalendarDate.Spell(from.Value), expires.Written);
        }
    }

    private static string Words(FigureTest test) => FigureWords.Of(test.Value.Value!.Value, test.Value.Unit, test.Figure.Measure, 12);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

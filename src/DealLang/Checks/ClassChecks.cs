using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Relations;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>K94: classes that nobody prices and that are no part of each other, with votes that say they are not alike.</summary>
internal static class ClassChecks
{
    /// <summary>Two classes of which one has ten or twenty votes are alike in all else; beyond this they seldom are.</summary>
    private const decimal FarApart = 50m;

    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        if (deal.Kind is not (DealKind.Acquisition or DealKind.EquitySwap)) yield break;
        foreach (var party in deal.Legs.Select(leg => leg.Gives?.Party).Concat(deal.Objects).OfType<Party>().Distinct().Where(p => p.Classes.Length > 1))
        {
            var reading = new FactReading(evaluator.World, evaluator.DefaultView(deal), WorldEvaluator.BaseCase);
            var counted = party.Classes.Where(c => c is { IsPartOfTheWhole: true, Votes: > 0m } && evaluator.World.FactsOf(party.Name, "shares").Any(f => f.Key.Argument == c.FullName)).ToList();
            foreach (var shareClass in counted)
            {
                if (counted.Find(c => c.Votes * FarApart <= shareClass.Votes && IsUnknown(c, shareClass)) is not { } lesser) continue;
                yield return Diagnostic.Create(ClassKinds.CountedOneForOne, shareClass.Location, party.Name, shareClass.Name, lesser.Name,
                    FigureWords.Of(decimal.Round(shareClass.Votes!.Value / lesser.Votes!.Value), Values.Unit.One), shareClass.Name, lesser.Name);
                break;
            }

            bool IsUnknown(ShareClass one, ShareClass other) => ClassWeight.Stated(one, other) is null && (Price(one) is null || Price(other) is null);

            Fact? Price(ShareClass shareClass) => new ClassPrices(evaluator.World, shareClass, deal.Name).At(reading.Day);
        }
    }
}

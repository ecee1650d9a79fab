using DealLang.Text;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>K: what an acquisition's analyses must not say.</summary>
internal static class AnalysisChecks
{
    /// <summary>Votes that part from the shares by less than this nobody remarks.</summary>
    private const decimal Remarkable = 0.005m;

    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal) => deal is { Kind: DealKind.Acquisition, Objects.IsEmpty: false, Subjects.IsEmpty: false }
        ? PercentOfALoss(evaluator.World, evaluator, deal).Concat(VotesUnsaid(evaluator.World, evaluator, deal)) : [];

    /// <summary>K04.</summary>
    private static IEnumerable<Diagnostic> PercentOfALoss(World world, WorldEvaluator evaluator, Deal deal)
    {
        foreach (var accretion in world.FactsOf(deal.Name, "accretion.percent").Where(f => f.Quantity?.Value is not null))
        {
            string period = accretion.Key.Argument;
            if (Find(evaluator, deal, "eps", period.Length == 0 ? deal.Acquirer.Name : $"{deal.Acquirer.Name}, {period}") is not { Value: <= 0m and var loss } eps) continue;
            yield return Diagnostic.Create(AnalysisKinds.PercentOfALoss, accretion.Used.Location, deal.Name, deal.Acquirer.Name, FigureWords.Of(loss, eps.Figure.Unit)) with { Figure = accretion.Key.Path };
        }
    }

    /// <summary>K15.</summary>
    private static IEnumerable<Diagnostic> VotesUnsaid(World world, WorldEvaluator evaluator, Deal deal)
    {
        if (world.FactsOf(deal.Name, "votes").Any()) yield break;
        foreach (var stated in world.FactsOf(deal.Name, "ownership").Where(f => f.Quantity?.Value is not null && f.Key.Argument == deal.Target.Name))
        {
            if (Find(evaluator, deal, "votes", deal.Target.Name) is not { Value: { } votes } || Math.Abs(votes - stated.Quantity!.Value!.Value) < Remarkable) continue;
            string written = FigureWords.Of(Runtime.Rounding.ToPlaces(votes, 4), Values.Unit.One, "ownership");
            yield return Diagnostic.Create(AnalysisKinds.VotesUnsaid, stated.Used.Location, deal.Acquirer.Name, deal.Target.Name, FigureWords.Of(stated.Quantity.Value.Value, Values.Unit.One, "ownership"), written) with
            {
                Figure = stated.Key.Path,
                Fix = Fix.InsertLine(stated.Used.Location, $"votes {deal.Target.Name} {written}"),
            };
        }
    }

    private static FigureValue? Find(WorldEvaluator evaluator, Deal deal, string measure, string argument) =>
        evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase).Find(new FigurePath(deal.Name, measure, argument));
}

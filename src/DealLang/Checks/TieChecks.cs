using DealLang.Diagnostics;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>T: stated figures that do not tie, at any of the views from which a deal is looked at.</summary>
internal static class TieChecks
{
    public static IEnumerable<Diagnostic> Run(DealCompilation compilation) => Run(compilation.Evaluator());

    /// <summary>From this many deals on it pays to evaluate them side by side; the first parallel loop of a process costs its loading.</summary>
    private const int Many = 32;

    public static IEnumerable<Diagnostic> Run(WorldEvaluator evaluator)
    {
        var world = evaluator.World;
        if (world.Deals.Length >= Many) Parallel.ForEach(world.Deals, deal => DistinctViews.Of(evaluator, deal).ToList().ForEach(view => evaluator.Evaluate(deal, view, WorldEvaluator.BaseCase)));
        var deals = world.Deals.SelectMany(deal => DistinctViews.Of(evaluator, deal).SelectMany(view => Of(evaluator, evaluator.Evaluate(deal, view, WorldEvaluator.BaseCase))));
        var parties = world.Parties.SelectMany(party => Of(evaluator, evaluator.Evaluate(party, evaluator.Now, WorldEvaluator.BaseCase)));
        return deals.Concat(parties).DistinctBy(d => (d.Code, d.Figure, d.Location.Path, d.Location.Span));
    }

    private static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Evaluation evaluation)
    {
        var broken = evaluation.Ties.Where(t => !t.Holds).ToList();
        var whole = OwnershipChecks.Run(evaluation).ToList();
        foreach (var tie in broken.Where(t => whole.Count == 0 || t.Tie.Subject.Measure != "ownership"))
        {
            if (new BrokenTie(evaluator, evaluation, tie).Describe() is { } diagnostic) yield return diagnostic;
        }
        foreach (var diagnostic in whole.Concat(ValuationForRaise.Run(evaluation)).Concat(PrecisionChecks.Run(evaluation))) yield return diagnostic;
    }
}

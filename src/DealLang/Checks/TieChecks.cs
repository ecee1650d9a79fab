using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>T: stated figures that do not tie, at any of the views from which a deal is looked at.</summary>
internal static class TieChecks
{
    /// <summary>From this many deals on it pays to look at them side by side; the first parallel loop of a process costs its loading.</summary>
    private const int Many = 32;

    public static List<Diagnostic> Run(WorldEvaluator evaluator) => Of(evaluator, evaluator.World.Deals, evaluator.World.Parties);

    public static List<Diagnostic> Of(WorldEvaluator evaluator, ImmutableArray<Deal> owners, ImmutableArray<Party> holders)
    {
        var deals = Each(owners, deal => [.. DistinctViews.Of(evaluator, deal).SelectMany(view => Of(evaluator, evaluator.Evaluate(deal, view, WorldEvaluator.BaseCase)))]);
        var parties = Each(holders, party => [.. Of(evaluator, evaluator.Evaluate(party, evaluator.Now, WorldEvaluator.BaseCase))]);
        var told = new List<Diagnostic>();
        foreach (var found in deals.Concat(parties))
        {
            if (!told.Exists(d => d.Descriptor == found.Descriptor && d.Figure == found.Figure && d.Location == found.Location)) told.Add(found);
        }
        foreach (var deal in owners) told.AddRange(ClaimChecks.Of(evaluator, deal, told));
        foreach (var party in holders) told.AddRange(ClaimChecks.Of(evaluator, party, told));
        return told;
    }

    /// <summary>What is found of each owner, in the order of the owners, though many are looked at side by side.</summary>
    private static List<Diagnostic> Each<T>(ImmutableArray<T> owners, Func<T, List<Diagnostic>> find)
        where T : class
    {
        if (owners.Length < Many) return [.. owners.SelectMany(find)];
        var found = new List<Diagnostic>[owners.Length];
        Parallel.For(0, owners.Length, i => found[i] = find(owners[i]));
        return [.. found.SelectMany(f => f)];
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

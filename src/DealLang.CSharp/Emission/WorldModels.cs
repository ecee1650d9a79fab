using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.CSharp.Emission;

/// <summary>The models of a world that are worth a record: every deal, every party with derived figures, the files' own figures.</summary>
internal static class WorldModels
{
    /// <param name="view">The name of a view; a deal that has not reached it is left out.</param>
    public static IEnumerable<ModelCases> Of(WorldEvaluator evaluator, string view)
    {
        ImmutableArray<string> cases = [.. BuiltInCases.All.Concat(evaluator.World.Cases.Select(c => c.Name)).Distinct().OrderBy(c => c != WorldEvaluator.BaseCase)];
        WorkOut(evaluator, view, cases);
        foreach (var deal in evaluator.World.Deals)
        {
            if (evaluator.FindView(deal.Name, view) is { } day) yield return With(c => evaluator.Evaluate(deal, day, c), c => evaluator.Counts(deal, c));
        }
        foreach (var party in evaluator.World.Parties)
        {
            if (evaluator.FindView(party.Name, view) is { } day && HasDerived(evaluator.Evaluate(party, day, WorldEvaluator.BaseCase).Model)) yield return With(c => evaluator.Evaluate(party, day, c));
        }
        foreach (var web in evaluator.ShownWebs(WorldEvaluator.BaseCase))
        {
            if (HasDerived(evaluator.Evaluate(web, evaluator.Now, WorldEvaluator.BaseCase).Model)) yield return With(c => evaluator.Evaluate(web, evaluator.Now, c));
        }
        if (With(evaluator.EvaluateFigures) is { Model.Figures.IsEmpty: false } own) yield return own;

        ModelCases With(Func<string, Evaluation> evaluate, Func<string, bool>? counts = null)
        {
            ImmutableArray<Evaluation> evaluations = [.. cases.Where(c => counts?.Invoke(c) != false).Select(evaluate)];
            var model = evaluations[0].Model;
            return new ModelCases(model, evaluations, (reference, c) => IsOwn(reference, model) ? null : evaluator.Value(reference, c).Value)
            {
                AsOf = evaluator.AsOf,
                Uncounted = [.. cases.Except(evaluations.Select(e => e.Case))],
            };
        }
    }

    /// <summary>Every deal and party in every case: the evaluator keeps the answers.</summary>
    private static void WorkOut(WorldEvaluator evaluator, string view, ImmutableArray<string> cases)
    {
        ImmutableArray<string> owners = [.. evaluator.World.Deals.Select(d => d.Name), .. evaluator.World.Parties.Select(p => p.Name)];
        SideBySide.Of(owners, owner =>
        {
            if (evaluator.FindView(owner, view) is not { } day) return owner;
            foreach (string name in cases) evaluator.Evaluate(owner, day, name);
            return owner;
        });
    }

    private static bool HasDerived(Model model) => model.Figures.Any(f => f.Formula is not null);

    private static bool IsOwn(Reference reference, Model model) => reference.IsPlain && reference.Path.Owner == model.Owner;
}

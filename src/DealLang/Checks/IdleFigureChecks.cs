using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Text;
using DealLang.Vocabulary;

namespace DealLang.Checks;

/// <summary>B20: what is stated of a deal and read by no relation of its form on any day; B15: what is claimed of a figure that nobody knows.</summary>
internal static class IdleFigureChecks
{
    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        var idle = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase).Model.Figures.Where(f => f is { IsBeside: true, Fact: not null }).ToList();
        foreach (var figure in idle)
        {
            var (fact, measure) = (figure.Fact!, figure.Path.Measure);
            var place = fact.Used.Location;
            // A fee that is said by the year is a figure of its own.
            if (Measures.Contains(measure) || measure.EndsWith(".per-year", StringComparison.Ordinal))
            {
                if (IsTold(measure, deal) || IsOfARow(evaluator.World, figure.Path) || IsReadOnAnotherDay(evaluator, deal, figure.Path)) continue;
                yield return Diagnostic.Create(Meaningless.Idle, place, (figure.Path with { Owner = "" }).ToString(), deal.Name, deal.Verb) with { Figure = figure.Path.ToString() };
            }
            else if (fact.Used.IsAtMargin)
            {
                string? nearest = Spelling.Nearest(measure, Measures.All);
                yield return Diagnostic.Create(Names.UnknownMeasure, place, deal.Name, measure, nearest is null ? "" : $" Did you mean {nearest}?") with { Figure = figure.Path.ToString() };
            }
        }
    }

    private static bool IsTold(string measure, Deal deal) => Terms.OfMeasure(measure, deal.Kind switch
    {
        DealKind.Acquisition => TermScope.Acquisition,
        DealKind.EquitySwap => TermScope.EquitySwap,
        _ => TermScope.Commitment,
    }) is { IsTold: true };

    /// <summary>The terms of a loan in the funding tell of it, whether or not its interest is worked out.</summary>
    private static bool IsOfARow(World world, FigurePath path) => path.Argument.Length > 0 && world.FactsOf(path.Owner, "funding").Any(f => f.Key.Argument == path.Argument);

    private static bool IsReadOnAnotherDay(WorldEvaluator evaluator, Deal deal, FigurePath path) =>
        DistinctViews.Of(evaluator, deal).Any(view => evaluator.Evaluate(deal, view, WorldEvaluator.BaseCase).Model.Find(path) is { IsBeside: false });
}

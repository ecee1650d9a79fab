using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Relations;
using DealLang.Symbols;
using DealLang.Text;
using DealLang.Vocabulary;

namespace DealLang.Checks;

/// <summary>B20: what is stated of a deal and read by no relation of its form on any day; B15: what is claimed of a figure that nobody knows.</summary>
internal static class IdleFigureChecks
{
    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        foreach (var leg in Legs(evaluator, deal)) yield return leg;
        foreach (var average in Averages(evaluator.World, deal)) yield return average;
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

    /// <summary>The average price that a fixed ratio asks for: nothing is reckoned at it without a collar, nor without a limit beyond which cash takes the place of shares.</summary>
    private static IEnumerable<Diagnostic> Averages(World world, Deal deal) =>
        deal.Kind != DealKind.Acquisition || world.FactsOf(deal.Name, "limit").Any(f => f.Used.Modifiers.Contains("excess in cash")) ? []
        : deal.Legs.Where(l => l is { Ended: null, IsByWorth: false, Gives: not null, Terms: { Priced: not null, Collar: null, Walk: null } })
            .Select(l => Diagnostic.Create(Meaningless.Idle, l.Terms.Priced!.Location, l.Terms.Priced.Location.Text, deal.Name, deal.Verb) with { Figure = $"{deal.Name}.reference-price" });

    /// <summary>Legs of which neither a figure nor anything that moves takes notice, on whatever day one looks.</summary>
    private static IEnumerable<Diagnostic> Legs(WorldEvaluator evaluator, Deal deal)
    {
        var legs = deal.Legs.Where(l => l is { Ended: null, When: null, EarnOut: null, Return: null, Rate: null, OfRight.Length: 0, CountedIn.Length: 0, Asset: AssetKind.Cash or AssetKind.Shares } && l.Amount is not null && l.Written.Length > 0 && !Offer.Repeats(l, deal)).ToList();
        foreach (var view in DistinctViews.Of(evaluator, deal).Prepend(evaluator.DefaultView(deal)))
        {
            if (legs.Count == 0) yield break;
            var model = evaluator.Evaluate(deal, view, WorldEvaluator.BaseCase).Model;
            var read = new HashSet<Location>(model.Transfers.Select(t => t.Location));
            foreach (var figure in model.Figures)
            {
                if (figure.Leg is { } leg) read.Add(leg.Location);
                if (figure.Location is { } place) read.Add(place);
            }
            legs.RemoveAll(l => read.Contains(l.Location));
        }
        foreach (var leg in legs)
        {
            string written = string.Join(' ', leg.Written.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            yield return Diagnostic.Create(Meaningless.Idle, leg.Location, written, deal.Name, deal.Verb) with { Figure = $"{deal.Name}.{leg.Verb}" };
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

using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>K11, K17, K18, K24 and K77: rows of sources and uses that cannot stand as they are written, and plans that run out of cash.</summary>
internal static class FundingChecks
{
    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal) =>
        Overdrawn(evaluator, deal).Concat(SeveralPlugs(evaluator.World, deal)).Concat(PlugsBelowZero(evaluator, deal)).Concat(ShortOfCash(evaluator, deal)).Concat(DebtWithoutInterest(evaluator, deal));

    private static IEnumerable<Diagnostic> Overdrawn(WorldEvaluator evaluator, Deal deal)
    {
        if (!evaluator.World.FactsOf(deal.Name, "funding.funded").Any()) yield break;
        var evaluation = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase);
        foreach (var funded in evaluation.Figures.Where(f => f.Figure.Path is { Measure: "funding.funded", Argument.Length: > 0 }))
        {
            string row = funded.Figure.Path.Argument;
            var committed = evaluation.Find(new FigurePath(deal.Name, "funding.committed", row)) ?? evaluation.Find(new FigurePath(deal.Name, "funding", row));
            if (funded.Value is not { } drawn || committed?.Value is not { } promised || drawn <= promised || funded.Figure.Location is not { } place) continue;
            yield return Diagnostic.Create(DealKinds.Overdrawn, place, row, FigureWords.Of(drawn, funded.Figure.Unit), FigureWords.Of(promised, funded.Figure.Unit), FigureWords.Of(drawn - promised, funded.Figure.Unit)) with
            {
                Figure = funded.Figure.Path.ToString(),
            };
        }
    }

    /// <summary>The first year whose cash ends below nothing.</summary>
    private static IEnumerable<Diagnostic> ShortOfCash(WorldEvaluator evaluator, Deal deal)
    {
        if (!evaluator.World.FactsOf(deal.Name, "funding").Any()) yield break;
        var evaluation = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase);
        if (evaluation.Figures.FirstOrDefault(f => f.Figure.Path is { Measure: "cash", Argument.Length: 4 } && f.Value < 0m) is not { Value: { } cash } first) yield break;
        yield return Diagnostic.Create(DealKinds.ShortOfCash, deal.Location, deal.Name, FigureWords.Of(-cash, first.Figure.Unit), first.Figure.Path.Argument) with { Figure = first.Figure.Path.ToString() };
    }

    /// <summary>What stays owed, where there is a cash flow that its interest is missing from.</summary>
    private static IEnumerable<Diagnostic> DebtWithoutInterest(WorldEvaluator evaluator, Deal deal)
    {
        if (deal.Objects.IsEmpty || !evaluator.World.FactsOf(deal.Name, "funding").Any() || !evaluator.World.FactsOf(deal.Name, "exit").Any()) yield break;
        var evaluation = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase);
        if (evaluation.Find(new FigurePath(deal.Name, "retained-debt", "")) is not { Value: { } owed and > 0m } stays) yield break;
        if (!evaluation.Figures.Any(f => f.Figure.Path is { Measure: "cash-available" }) || evaluation.Figures.Any(f => f.Figure.Path is { Measure: "interest", Argument: "retained-debt" })) yield break;
        yield return Diagnostic.Create(FundingKinds.DebtWithoutInterest, deal.Location, deal.Name, FigureWords.Of(owed, stays.Figure.Unit), deal.Target.Name) with { Figure = stays.Figure.Path.ToString() };
    }

    private static IEnumerable<Diagnostic> PlugsBelowZero(WorldEvaluator evaluator, Deal deal)
    {
        foreach (var plug in Plugs(evaluator.World, deal))
        {
            var evaluation = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase);
            if (evaluation.Find(new FigurePath(deal.Name, plug.Key.Measure, plug.Key.Argument)) is not { Value: { } left and < 0m } figure) continue;
            bool isSource = plug.Key.Measure == "funding";
            yield return Diagnostic.Create(FundingKinds.PlugBelowZero, plug.Used.Location, deal.Name, plug.Key.Argument, FigureWords.Of(left, figure.Figure.Unit), isSource ? "funding" : "uses", isSource ? "uses" : "funding") with { Figure = plug.Key.Path };
        }
    }

    private static IEnumerable<Fact> Plugs(World world, Deal deal) => world.FactsOf(deal.Name, "funding").Concat(world.FactsOf(deal.Name, "uses")).Where(f => f.Quantity is null && f.Used.Modifiers.Contains("plug"));

    private static IEnumerable<Diagnostic> SeveralPlugs(World world, Deal deal)
    {
        var plugs = Plugs(world, deal).ToLookup(f => f.Key.Valid?.First.DayNumber ?? -1);
        foreach (var of in plugs.Where(p => p.Count() > 1))
        {
            foreach (var second in of.Skip(1))
            {
                yield return Diagnostic.Create(DealKinds.SeveralPlugs, second.Used.Location, deal.Name, of.First().Key.Argument, second.Key.Argument) with
                {
                    Figure = second.Key.Path,
                    Related = [new RelatedLocation(of.First().Used.Location, "the first plug")],
                };
            }
        }
    }
}

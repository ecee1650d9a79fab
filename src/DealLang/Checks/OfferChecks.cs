using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>What an acquisition gives, against the limit and the band that it sets itself; what of it is left out.</summary>
internal static class OfferChecks
{
    public static IEnumerable<Diagnostic> Run(DealCompilation compilation)
    {
        var evaluator = compilation.Evaluator();
        foreach (var deal in compilation.World.Deals.Where(d => d is { Kind: DealKind.Acquisition, Subjects.IsEmpty: false, Objects.IsEmpty: false }))
        {
            var limits = compilation.World.FactsOf(deal.Name, "limit").Where(f => f.Key.Argument == "new-shares" && f.Quantity is not null).ToList();
            foreach (var unread in SecondClasses(evaluator, deal).Concat(LimitsBesideAChoice(deal, limits))) yield return unread;
            foreach (var beyond in BeyondTheLimit(evaluator, deal, limits).Concat(OutsideTheBand(evaluator, deal))) yield return beyond;
        }
    }

    /// <summary>N01: one class of the acquirer's is given; what is given of another is in no figure.</summary>
    private static IEnumerable<Diagnostic> SecondClasses(WorldEvaluator evaluator, Deal deal)
    {
        var given = DealDates.Legs(deal, evaluator.DefaultView(deal).Date)
            .Where(l => l is { Asset: AssetKind.Shares, IsContingent: false, Gives: not null } && deal.Subjects.Contains(l.From) && (l.Per is null || l.Per.Party == deal.Target))
            .Concat(deal.Elections.SelectMany(e => e.Options).SelectMany(o => o.Legs).Where(l => l is { Asset: AssetKind.Shares, Gives: not null })).ToList();
        return given.Where(l => l.Gives != given[0].Gives).Select(l => Diagnostic.Create(NotYet.Form, l.Location,
            $"what {deal.Name} gives in {l.Gives!.FullName} beside {given[0].Gives!.FullName} (\"{l.Written}\")"));
    }

    /// <summary>N01: an excess over the limit is turned into cash where all receive the same.</summary>
    private static IEnumerable<Diagnostic> LimitsBesideAChoice(Deal deal, List<Fact> limits) =>
        !deal.Elections.Any(e => e.Chooser is null) ? [] : limits.Where(IsExcessInCash)
            .Select(f => Diagnostic.Create(NotYet.Form, f.Used.Location, $"an excess of shares in cash where holders of {deal.Name} may choose"));

    /// <summary>K19: nothing takes the place of shares above the limit, and there are more.</summary>
    private static IEnumerable<Diagnostic> BeyondTheLimit(WorldEvaluator evaluator, Deal deal, List<Fact> limits)
    {
        var limit = limits.Where(f => !IsExcessInCash(f)).LastOrDefault();
        if (limit?.Quantity is not { Value: { } stated } quantity) yield break;
        if (Find(evaluator, deal, "new-shares", "") is not { Value: { } issued } shares) yield break;
        bool isPart = quantity.Unit.ShareClass is null;
        if (isPart && Find(evaluator, deal, "acquirer-shares", "") is not { Value: not null }) yield break;
        decimal whole = isPart ? Find(evaluator, deal, "acquirer-shares", "")!.Value!.Value : 1m;
        decimal most = stated * whole;
        if (issued <= most + (quantity.Width * whole) + shares.Width) yield break;
        yield return Diagnostic.Create(OfferKinds.BeyondTheLimit, limit.Used.Location, deal.Name, FigureWords.Of(issued, shares.Figure.Unit), FigureWords.Of(most, shares.Figure.Unit),
            FigureWords.Of(issued - most, shares.Figure.Unit)) with
        {
            Figure = shares.Figure.Path.ToString(),
        };
    }

    /// <summary>K21: the price at which the shares are counted lets a side walk away.</summary>
    private static IEnumerable<Diagnostic> OutsideTheBand(WorldEvaluator evaluator, Deal deal)
    {
        foreach (var leg in DealDates.Legs(deal, evaluator.DefaultView(deal).Date).Where(l => l.Terms.Collar is { Outside: CollarOutside.Walk }))
        {
            var collar = leg.Terms.Collar!;
            string argument = leg.To?.Name ?? "";
            var price = Find(evaluator, deal, "reference-price", argument) ?? Find(evaluator, deal, "reference-price", "") ?? Find(evaluator, deal, "acquirer-price", "");
            if (price?.Value is not { } at) continue;
            string? side = at < collar.Floor ? "below the floor, " + Words(collar.Floor.Value) : at > collar.Cap ? "above the cap, " + Words(collar.Cap.Value) : null;
            if (side is null) continue;
            yield return Diagnostic.Create(OfferKinds.OutsideTheBand, collar.Location, deal.Name, Words(at), side) with { Figure = price.Figure.Path.ToString() };

            string Words(decimal value) => FigureWords.Of(value, price.Figure.Unit);
        }
    }

    private static bool IsExcessInCash(Fact limit) => limit.Used.Modifiers.Contains("excess in cash");

    private static FigureValue? Find(WorldEvaluator evaluator, Deal deal, string measure, string argument) =>
        evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase).Find(new FigurePath(deal.Name, measure, argument));
}

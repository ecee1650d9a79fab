using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>What an acquisition gives, against the limit and the band that it sets itself.</summary>
internal static class OfferChecks
{
    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        if (deal is not { Kind: DealKind.Acquisition, Subjects.IsEmpty: false, Objects.IsEmpty: false }) return [];
        var limits = evaluator.World.FactsOf(deal.Name, "limit").Where(f => f.Key.Argument == "new-shares" && f.Quantity is not null).ToList();
        return BeyondTheLimit(evaluator, deal, limits).Concat(OutsideTheBand(evaluator, deal)).Concat(BelowTheMinimum(evaluator, deal)).Concat(TicksTooMuch(evaluator, deal)).Concat(BelowNothing(evaluator, deal));
    }

    /// <summary>K19: nothing takes the place of shares above the limit, and there are more.</summary>
    private static IEnumerable<Diagnostic> BeyondTheLimit(WorldEvaluator evaluator, Deal deal, List<Fact> limits)
    {
        var view = evaluator.DefaultView(deal);
        var limit = new FactReading(evaluator.World, view, WorldEvaluator.BaseCase).Latest(limits, DealDates.Announcement(deal)).Select(f => f.Fact).FirstOrDefault();
        if (limit is null || IsExcessInCash(limit)) yield break;
        if (limit.Quantity is not { Value: { } stated } quantity) yield break;
        if ((Find(evaluator, deal, "new-shares.all", "") ?? Find(evaluator, deal, "new-shares", "")) is not { Value: { } issued } shares) yield break;
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

    private sealed record PricedLeg(Leg Leg, string Argument);

    /// <summary>K21: the price at which the shares are counted lets a side walk away.</summary>
    private static IEnumerable<Diagnostic> OutsideTheBand(WorldEvaluator evaluator, Deal deal)
    {
        var day = evaluator.DefaultView(deal).Date;
        var legs = DealDates.Legs(deal, day).Select(l => new PricedLeg(l, l.To?.Name ?? ""))
            .Concat(deal.Elections.Where(e => (e.Since?.First ?? DateOnly.MinValue) <= day).SelectMany(e => e.Options).SelectMany(o => o.Legs.Select(l => new PricedLeg(l, o.Name))));
        foreach (var (leg, argument) in legs.Where(l => l.Leg.Terms.Walk is not null))
        {
            var collar = leg.Terms.Walk!;
            var price = Find(evaluator, deal, "reference-price", argument) ?? Find(evaluator, deal, "reference-price", "") ?? Find(evaluator, deal, "acquirer-price", leg.Gives?.FullName ?? "") ?? Find(evaluator, deal, "acquirer-price", "");
            if (price?.Value is not { } at) continue;
            var (floor, cap) = (End("floor", collar.Floor), End("cap", collar.Cap));
            string? side = at < floor ? "below the floor, " + Words(floor.Value) : at > cap ? "above the cap, " + Words(cap.Value) : null;
            if (side is null) continue;
            if (collar.Behind is { } behind)
            {
                if (Find(evaluator, deal, "behind-index", argument)?.Value is not { } lag || lag <= behind.By) continue;
                side += $", and has fallen {FigureWords.Of(lag, Unit.One, "held")} behind {behind.Index} since the signing";
            }
            yield return Diagnostic.Create(OfferKinds.OutsideTheBand, collar.Location, deal.Name, Words(at), side) with { Figure = price.Figure.Path.ToString() };

            decimal? End(string end, decimal? price) => price ?? Find(evaluator, deal, "collar", argument.Length == 0 ? end : $"{argument}, {end}")?.Value;

            string Words(decimal value) => FigureWords.Of(value, price.Figure.Unit);
        }
    }

    /// <summary>K22: holders did not tender what the offer waits for.</summary>
    private static IEnumerable<Diagnostic> BelowTheMinimum(WorldEvaluator evaluator, Deal deal)
    {
        // Looking at a deal from one more day costs as much as all else that is checked of it.
        if (!evaluator.World.FactsOf(deal.Name).Any(f => f.Key.Measure.StartsWith("minimum", StringComparison.Ordinal) || f.Key.Measure.StartsWith("tendered", StringComparison.Ordinal))) yield break;
        // The results of an offer are told after its last step, and before the next.
        // An offer that has ended without a closing is what the minimum is for.
        if (DealDates.IsDead(deal, evaluator.Now.Date)) yield break;
        var today = evaluator.Evaluate(deal, evaluator.Now, WorldEvaluator.BaseCase);
        if (today.Find(new FigurePath(deal.Name, "held-after")) is not { Value: { } held } found || today.Find(new FigurePath(deal.Name, "minimum-held")) is not { Value: { } least } wanted) yield break;
        if (held >= least - found.Width - wanted.Width) yield break;
        var place = evaluator.World.FactsOf(deal.Name, "tendered").Concat(evaluator.World.FactsOf(deal.Name, "tendered-shares")).Select(f => f.Used.Location).LastOrDefault() ?? deal.Location;
        yield return Diagnostic.Create(OfferKinds.BelowTheMinimum, place, deal.Name, Percent(held), Percent(least)) with { Figure = found.Figure.Path.ToString() };

        static string Percent(decimal part) => FigureWords.Of(part, Unit.One, "ownership");
    }

    /// <summary>K55: an amount for the whole stands where one for a share is read.</summary>
    private static IEnumerable<Diagnostic> TicksTooMuch(WorldEvaluator evaluator, Deal deal)
    {
        if (evaluator.World.FactsOf(deal.Name, "ticking-fee").LastOrDefault(f => f.Quantity is not null) is not { } fact) yield break;
        if (Find(evaluator, deal, "ticking-fee", "") is not { Value: { } fee } ticks || ticks.Figure.Unit.IsOne || ticks.Figure.Unit.Factors.All(f => !f.Name.StartsWith("share:", StringComparison.Ordinal))) yield break;
        if ((Find(evaluator, deal, "per-share.agreed", "cash") ?? Find(evaluator, deal, "per-share", "")) is not { Value: { } price } paid || price <= 0m) yield break;
        decimal ofAYear = fee * (ticks.Figure.Unit.Factors.Any(f => f.Name == "day") ? 365m : 12m);
        if (ofAYear <= price) yield break;
        yield return Diagnostic.Create(OfferKinds.TicksTooMuch, fact.Used.Location, deal.Name, FigureWords.Of(fee, ticks.Figure.Unit), FigureWords.Of(ofAYear, paid.Figure.Unit), FigureWords.Of(price, paid.Figure.Unit)) with
        {
            Figure = ticks.Figure.Path.ToString(),
        };
    }

    /// <summary>K80: what is taken off a share is more than what is paid for it.</summary>
    private static IEnumerable<Diagnostic> BelowNothing(WorldEvaluator evaluator, Deal deal)
    {
        var place = evaluator.World.FactsOf(deal.Name, "less").LastOrDefault()?.Used.Location ?? deal.Legs.FirstOrDefault(l => !l.Terms.Less.IsEmpty)?.Location;
        if (place is null || Find(evaluator, deal, "per-share", "") is not { Value: < 0m and var offer } found) yield break;
        yield return Diagnostic.Create(OfferKinds.BelowNothing, place, deal.Name, FigureWords.Of(offer, found.Figure.Unit)) with { Figure = found.Figure.Path.ToString() };
    }

    private static bool IsExcessInCash(Fact limit) => limit.Used.Modifiers.Contains("excess in cash");

    private static FigureValue? Find(WorldEvaluator evaluator, Deal deal, string measure, string argument) =>
        evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase).Find(new FigurePath(deal.Name, measure, argument));
}

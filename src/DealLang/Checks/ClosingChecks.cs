using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>D17, D18, D19: an acquisition that has closed, against what its terms wait for.</summary>
internal static class ClosingChecks
{
    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        if (deal.Kind != DealKind.Acquisition || deal.Milestones.FirstOrDefault(m => m is { Status: Status.Closed, Date: not null }) is not { } closed) yield break;
        var world = evaluator.World;
        var day = closed.Date!.Value;
        if (Latest(world, deal, "outside-date") is { } outside && outside.Date!.Value.IsBefore(day))
            yield return Created(ClosingDates.AfterOutsideDate, outside.Date.Value.Written, outside.Location, "the outside date");
        if (Latest(world, deal, "offer-expires") is { } expires && day.IsBefore(expires.Date!.Value))
            yield return Created(ClosingDates.BeforeExpiry, expires.Date.Value.Written, expires.Location, "the offer's last day");
        if (deal.Conditions.IsEmpty) yield break;
        var reading = new ConditionReading(deal, new FactReading(world, evaluator.DefaultView(deal) with { Date = day.Last }, WorldEvaluator.BaseCase));
        foreach (var condition in deal.Conditions.Where(c => reading.Of(c) == Outcome.Failed))
            yield return Created(ClosingDates.AgainstCondition, condition.Written, condition.Location, "the condition");

        Diagnostic Created(DiagnosticDescriptor descriptor, string against, Text.Location place, string what) =>
            Diagnostic.Create(descriptor, closed.Location, deal.Name, day.Written, against) with { Related = [new RelatedLocation(place, what)] };
    }

    /// <summary>The last day that is stated of it, for any day of the file.</summary>
    private static Claim? Latest(World world, Deal deal, string measure) =>
        world.FactsOf(deal.Name, measure).SelectMany(f => f.Claims).Where(c => c.Date is not null).MaxBy(c => c.Date!.Value.Last);
}

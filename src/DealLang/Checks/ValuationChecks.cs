using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>U19: a valuation of a company near one of its rounds, without pre-money or post-money.</summary>
internal static class ValuationChecks
{
    /// <summary>A valuation that far from the round is not the round's.</summary>
    private const int Days = 92;

    public static IEnumerable<Diagnostic> Run(DealCompilation compilation)
    {
        var world = compilation.World;
        foreach (var round in world.Deals.Where(d => d.Verb == "invests"))
        {
            foreach (var claim in world.FactsOf(round.Target.Name, "value").SelectMany(f => f.Claims))
            {
                if (claim.Quantity is null || claim.Modifiers.Any(m => m is "pre-money" or "post-money") || !IsNear(claim, round)) continue;
                yield return Diagnostic.Create(Units.UntaggedValuation, claim.Location, claim.Key.Measure, round.Target.Name) with
                {
                    Figure = claim.Key.Path,
                    Related = [new RelatedLocation(round.Location, "the round")],
                };
            }
        }
    }

    private static bool IsNear(Claim claim, Deal round)
    {
        if (claim.Key.Valid is not { } day || round.Milestones.Select(m => m.Date).FirstOrDefault(d => d is not null) is not { } date) return true;
        int apart = Math.Max(date.First.DayNumber - day.Last.DayNumber, day.First.DayNumber - date.Last.DayNumber);
        return apart <= Days;
    }
}

using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What is given in parts once some of them are called and others can be called no more: up to an amount is at least the parts that are called, and what
/// has failed is none of it.
/// </summary>
internal static class PartsCalled
{
    /// <returns>The amount as it stands where each part has an amount of its own; else as it was.</returns>
    public static Quantity Of(DealTerms terms, Leg leg, Quantity amount)
    {
        if (amount is not { Shape: Shape.Cap or Shape.Stated, Value: { } whole } || leg.Tranches.IsEmpty || leg.Tranches.Any(t => t.IsPart || t.Amount is not { Shape: Shape.Stated, Value: not null } part || part.Unit != amount.Unit)) return amount;
        decimal called = 0m, failed = 0m;
        foreach (var tranche in leg.Tranches)
        {
            if (IsCalled(terms, tranche)) called += tranche.Amount!.Value!.Value;
            else if (tranche.When is { } condition && terms.OutcomeOf(condition) == Outcome.Failed) failed += tranche.Amount!.Value!.Value;
        }
        // Parts that come to more than the whole are reported, and no sum of them is made good here.
        if (called + failed > whole) return amount;
        decimal most = whole - failed;
        if (amount.Shape == Shape.Stated) return failed == 0m ? amount : amount with { Value = most };
        decimal least = Math.Max(called, amount.Low ?? 0m);
        if (least >= most) return amount with { Shape = Shape.Stated, Value = most, Low = null, High = null, Base = null };
        return amount with { Value = most, Low = least, Base = amount.Base is { } middle ? Math.Clamp(middle, least, most) : null };
    }

    /// <summary>Its condition is met; one that waits for nothing is called on its day, else with the closing.</summary>
    private static bool IsCalled(DealTerms terms, Symbols.Tranche tranche) => tranche switch
    {
        { When: { } condition } => terms.OutcomeOf(condition) == Outcome.Met,
        { On: { } day } => day.Last <= terms.Reading.Day,
        _ => DealDates.Closing(terms.Deal)?.Date?.Last <= terms.Reading.Day,
    };
}

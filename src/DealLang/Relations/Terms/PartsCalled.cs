using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>How a part of what is given stands on the day of the view.</summary>
internal enum PartState { Open, Called, Failed }

/// <summary>
/// What is given in parts once some of them are called and others can be called no more: up to an amount is at least the parts that are called, and what
/// has failed is none of it, but for what is given instead.
/// </summary>
internal static class PartsCalled
{
    /// <returns>The leg with what it gives as it stands, where each part has an amount of its own; else as it was.</returns>
    public static Leg Of(DealTerms terms, Leg leg)
    {
        if (leg.Amount is not { Shape: Shape.Cap or Shape.Stated, Value: { } whole } amount || leg.Tranches.IsEmpty || leg.Tranches.Any(t => t.IsPart || t.Amount is not { Shape: Shape.Stated, Value: not null } part || part.Unit != amount.Unit)) return leg;
        decimal called = 0m, failed = 0m;
        foreach (var tranche in leg.Tranches)
        {
            decimal part = tranche.Amount!.Value!.Value, instead = tranche.Otherwise?.Value ?? 0m;
            var state = StateOf(terms, tranche);
            called += state == PartState.Called ? part : Math.Min(instead, part);
            if (state == PartState.Failed) failed += part - instead;
        }
        // Parts that come to more than the whole are reported, and no sum of them is made good here.
        if (called + failed > whole) return leg;
        decimal most = whole - failed;
        if (amount.Shape == Shape.Stated) return failed == 0m ? leg : leg with { Amount = amount with { Value = most } };
        decimal least = Math.Max(called, amount.Low ?? 0m);
        if (failed == 0m && least == (amount.Low ?? 0m) && least < most) return leg;
        return leg with
        {
            Amount = least >= most ? amount with { Shape = Shape.Stated, Value = most, Low = null, High = null, Base = null }
                : amount with { Value = most, Low = least, Base = amount.Base is { } middle ? Math.Clamp(middle, least, most) : null },
        };
    }

    /// <summary>Called when its condition is met; one that waits for nothing on its day, else with the closing, or with the signing of a grant.</summary>
    public static PartState StateOf(DealTerms terms, Symbols.Tranche tranche) => tranche switch
    {
        { When: { } condition } => terms.OutcomeOf(condition) switch { Outcome.Met => PartState.Called, Outcome.Failed => PartState.Failed, _ => PartState.Open },
        { On: { } day } => day.Last <= terms.Reading.Day ? PartState.Called : PartState.Open,
        _ => (terms.Deal.Verb == "grants" ? terms.Announced : DealDates.Closing(terms.Deal)?.Date?.Last) <= terms.Reading.Day ? PartState.Called : PartState.Open,
    };
}

using System.Globalization;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>Money that comes in parts moves part by part: each when what it waits for is met, and never once that has failed.</summary>
internal static class TrancheTransfers
{
    /// <returns>False where a part has no amount, so that only the whole can be moved.</returns>
    public static bool Add(DealTerms terms, string from, string to, Leg leg)
    {
        if (leg.Tranches.IsEmpty || leg.Tranches.Any(t => t.Amount is null)) return false;
        var settlement = new Settlement(terms);
        foreach (var tranche in leg.Tranches)
        {
            var outcome = tranche.When is { } condition ? terms.OutcomeOf(condition) : Outcome.Met;
            if (outcome == Outcome.Failed && tranche.Otherwise is null) continue;
            var part = Tranches.Of(terms, leg, tranche, terms.Money);
            string id = string.Create(CultureInfo.InvariantCulture, $"{from}-tranche-{tranche.Number}");
            var force = tranche.Force ?? (leg.Force == Force.Nonbinding ? Force.Nonbinding : outcome != Outcome.Open ? leg.Force : Force.Conditional);
            settlement.AddWhen(id, from, to, terms.Money, part, outcome == Outcome.Open ? tranche.When!.Written : "", force, leg, tranche.On ?? MetOn(terms, tranche));
        }
        return true;
    }

    /// <summary>The day on which its condition was met, where that is after the closing; of what is given instead, the last on which it could have been.</summary>
    private static Values.DateInterval? MetOn(DealTerms terms, Symbols.Tranche tranche)
    {
        if (tranche.When is not { } condition) return null;
        if (terms.MetOn(condition) is { } day) return day > DealDates.Closing(terms.Deal)?.Date?.Last ? Values.DateInterval.Day(day) : null;
        return terms.OutcomeOf(condition) == Outcome.Failed && condition.Tests.Select(t => (t as EventTest)?.Window.To ?? (t as StatusTest)?.Window.To).Max() is { } last ? Values.DateInterval.Day(last) : null;
    }
}

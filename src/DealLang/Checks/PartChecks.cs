using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>K47: what a contract calls a part of something is none of it at least, and all of it at most.</summary>
internal static class PartChecks
{
    private sealed record PartOf(string Measure, string Word, string Whole);

    private static readonly PartOf[] s_parts =
    [
        new("take-or-pay", "take-or-pay", "the quantity"),
        new("ramp", "ramp", "the full quantity"),
        new("fee.indexed", "the part that is indexed", "the fee"),
        new("price.indexed", "the part that is indexed", "the price"),
        new("rent.indexed", "the part that is indexed", "the rent"),
        new("haircut", "a haircut", "what is pledged"),
        new("sweep", "a sweep", "the cash that is left"),
        new("for", "what is guaranteed", "the loan"),
    ];

    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        foreach (var part in s_parts)
        {
            foreach (var claim in evaluator.World.FactsOf(deal.Name, part.Measure).SelectMany(f => f.Claims))
            {
                if (claim.Quantity is { Unit.IsOne: true, Value: { } value } && value is < 0m or > 1m)
                    yield return Diagnostic.Create(PartsOfAWhole.MoreThanAll, claim.Location, deal.Name, string.Join(' ', claim.Location.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)), part.Word, FigureWords.Of(value, Unit.One, "premium", 12), part.Whole);
            }
        }
    }
}

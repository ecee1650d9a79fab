using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Symbols;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Checks;

/// <summary>K47: what is a part of something is none of it at least, and all of it at most.</summary>
internal static class PartChecks
{
    private sealed record Part(string Measure, string Word, string Whole);

    /// <summary>The terms that are parts, and what stands behind others of their lines.</summary>
    private static readonly Part[] s_parts =
    [
        .. Terms.All.Where(t => t.PartOf.Length > 0).SelectMany(OfTerm).DistinctBy(p => p.Measure),
        new("fee.indexed", "the part that is indexed", "the fee"),
        new("price.indexed", "the part that is indexed", "the price"),
        new("rent.indexed", "the part that is indexed", "the rent"),
        new("haircut", "a haircut", "what is pledged"),
        new("for", "what is guaranteed", "the loan"),
    ];

    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        if (deal is { Portion: { Value: { } portion, Unit.IsOne: true }, Target: { } target } && IsNoPart(portion))
            yield return Wrong(deal.Name, deal.Location, "what is acquired", portion, target.Name);
        foreach (var found in Of(evaluator.World, deal.Name)) yield return found;
    }

    public static IEnumerable<Diagnostic> Of(World world, string owner)
    {
        foreach (var part in s_parts)
        {
            foreach (var claim in world.FactsOf(owner, part.Measure).SelectMany(f => f.Claims))
            {
                // A bare number of some of them is a count or an amount: only what is written in percent is a part.
                if (claim is { Quantity: { Unit.IsOne: true, Value: { } value } } && IsNoPart(value) && claim.Location.Text.Contains('%', StringComparison.Ordinal))
                    yield return Wrong(owner, claim.Location, part.Word, value, part.Whole) with { Figure = claim.Key.Path };
            }
        }
    }

    /// <summary>A value that the measure may have.</summary>
    public static bool MayBe(string measure, decimal value) => !IsNoPart(value) || !s_parts.Any(p => p.Measure == measure);

    private static IEnumerable<Part> OfTerm(Term term) =>
        term.PercentMeasure is { } percent ? [new(term.Measure, term.Name, term.PartOf), new(percent, term.Name, term.PartOf)] : [new(term.Measure, term.Name, term.PartOf)];

    private static bool IsNoPart(decimal value) => value is < 0m or > 1m;

    private static Diagnostic Wrong(string owner, Text.Location place, string word, decimal part, string whole) =>
        Diagnostic.Create(PartsOfAWhole.MoreThanAll, place, owner, string.Join(' ', place.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)), word, FigureWords.Of(part, Unit.One, "premium", 12), whole);
}

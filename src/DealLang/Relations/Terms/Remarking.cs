using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>
/// A header's figures of value speak of its announcement and hold until something marks the deal anew: a later price of a class that it
/// pays in, a later dated figure of value in its block, an amendment. Counts, debts and terms hold on.
/// </summary>
internal sealed class Remarking
{
    private static readonly HashSet<string> Marked =
    [
        "per-share", "equity", "ev", "value", "premium", "combined", "ownership", "new-shares", "new-shares.gross", "consideration", "acquirer-value", "receives",
    ];

    private static readonly HashSet<string> s_counts = ["ownership", "new-shares", "new-shares.gross", "receives"];

    private readonly DateOnly _announced;
    private DateOnly? _last; // the last day, of those after the announcement, that marks the deal anew
    private DateOnly? _lastOfCounts; // … or its shares alone

    /// <summary>Whether a measure follows the market, so that a later mark, or an assumption, does away with what was stated of it.</summary>
    public static bool IsMarked(string measure) => Marked.Contains(measure);

    public Remarking(DealTerms terms, IEnumerable<ShareClass?> paidIn)
    {
        var day = terms.Reading.Day;
        _announced = terms.Announced ?? DateOnly.MinValue;
        foreach (var price in paidIn.OfType<ShareClass>().SelectMany(c => new ClassPrices(terms.Reading.World, c, terms.Deal.Name).All)) Mark(ClassPrices.Since(price, day));
        foreach (var fact in terms.Reading.World.FactsOf(terms.Deal.Name))
        {
            if (fact.Key.Valid is not null && Marked.Contains(fact.Key.Measure)) Mark(ClassPrices.Since(fact, day));
        }
        foreach (var milestone in terms.Deal.Milestones)
        {
            if (milestone is { Status: Status.Amended, Date: { } amended }) Mark(DealDates.Since(amended, day));
        }
        // An amendment marks the deal anew where it changes what is paid, not where it moves a date or the funding.
        foreach (var leg in terms.Deal.Legs)
        {
            if (leg.When is not null) continue;
            if (!terms.Deal.IsMergerOfEquals && !terms.Deal.IsSubject(leg.From) && terms.Deal.Kind == DealKind.Acquisition)
            {
                MarkCounts(leg.Since?.First);
                MarkCounts(leg.Ended);
                continue;
            }
            Mark(leg.Since?.First);
            Mark(leg.Ended);
        }

        void Mark(DateOnly? marked)
        {
            if (marked <= day && marked > _announced && (_last is null || marked > _last)) _last = marked;
        }

        // What others than the acquirer give, shares given back or money put in, changes who has how much, and not what is paid for the target.
        void MarkCounts(DateOnly? marked)
        {
            if (marked <= day && marked > _announced && (_lastOfCounts is null || marked > _lastOfCounts)) _lastOfCounts = marked;
        }
    }

    /// <summary>What follows the market: a reading from before the announcement gives way to what is stated after it.</summary>
    private static readonly HashSet<string> Followed = ["acquirer-price", "acquirer-value", "acquirer-shares", "target-shares", "fdso"];

    public bool IsSuperseded(string measure, Fact fact) =>
        Followed.Contains(measure) && _last is not null && fact.Key.Valid is { } valid && valid.First <= _announced;

    public bool IsOutdated(Fact fact, DateOnly since) => (Marked.Contains(fact.Key.Measure) && _last > since) || (s_counts.Contains(fact.Key.Measure) && _lastOfCounts > since);
}

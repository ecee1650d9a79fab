using System.Collections.Frozen;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>
/// A header's figures of value speak of its announcement and hold until something marks the deal anew: a later price of a class that it
/// pays in, a later dated figure of value in its block, an amendment. Counts, debts and terms hold on.
/// </summary>
internal sealed class Remarking
{
    private static readonly FrozenSet<string> Marked = new[]
    {
        "per-share", "equity", "ev", "value", "premium", "combined", "ownership", "new-shares", "new-shares.gross", "consideration", "acquirer-value", "receives",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<DateOnly> _days;
    private readonly DateOnly _announced;

    /// <summary>Whether a measure follows the market, so that a later mark, or an assumption, does away with what was stated of it.</summary>
    public static bool IsMarked(string measure) => Marked.Contains(measure);

    public Remarking(DealTerms terms, IEnumerable<ShareClass?> paidIn)
    {
        var day = terms.Reading.Day;
        _announced = terms.Announced ?? DateOnly.MinValue;
        var prices = paidIn.OfType<ShareClass>().SelectMany(c => new ClassPrices(terms.Reading.World, c, terms.Deal.Name).All).Select(f => ClassPrices.Since(f, day));
        var figures = terms.Reading.World.FactsOf(terms.Deal.Name).Where(f => f.Key.Valid is not null && Marked.Contains(f.Key.Measure)).Select(f => ClassPrices.Since(f, day));
        var amendments = terms.Deal.Milestones.Where(m => m.Status == Status.Amended && m.Date is not null).Select(m => DealDates.Since(m.Date!.Value, day));
        // An amendment marks the deal anew where it changes what is paid, not where it moves a date or the funding.
        var paid = terms.Deal.Legs.Where(l => l.When is null).SelectMany(l => new[] { l.Since?.First, l.Ended }).OfType<DateOnly>();
        _days = [.. prices.Concat(figures).Concat(amendments).Concat(paid).Where(d => d <= day && d > _announced)];
    }

    /// <summary>What follows the market: a reading from before the announcement gives way to what is stated after it.</summary>
    private static readonly FrozenSet<string> Followed = new[] { "acquirer-price", "acquirer-value", "acquirer-shares", "target-shares", "fdso" }.ToFrozenSet(StringComparer.Ordinal);

    public bool IsSuperseded(string measure, Fact fact) =>
        Followed.Contains(measure) && _days.Count > 0 && fact.Key.Valid is { } valid && valid.First <= _announced;

    public bool IsOutdated(Fact fact, DateOnly since) => Marked.Contains(fact.Key.Measure) && _days.Exists(day => day > since);
}

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

    public Remarking(DealTerms terms, ShareClass? paidIn)
    {
        var day = terms.Reading.Day;
        var prices = paidIn is null ? [] : new ClassPrices(terms.Reading.World, paidIn, terms.Deal.Name).All.Select(f => ClassPrices.Since(f, day));
        var figures = terms.Reading.World.FactsOf(terms.Deal.Name).Where(f => f.Key.Valid is not null && Marked.Contains(f.Key.Measure)).Select(f => ClassPrices.Since(f, day));
        var amendments = terms.Deal.Milestones.Where(m => m.Status == Status.Amended && m.Date is not null).Select(m => DealDates.Since(m.Date!.Value, day));
        _days = [.. prices.Concat(figures).Concat(amendments).Where(d => d <= day && d > (terms.Announced ?? DateOnly.MinValue))];
    }

    public bool IsOutdated(Fact fact, DateOnly since) => Marked.Contains(fact.Key.Measure) && _days.Exists(day => day > since);
}

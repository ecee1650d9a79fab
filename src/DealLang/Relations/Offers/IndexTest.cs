using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A walk-away right that looks at the market too: how far the acquirer's price has fallen behind an index since the agreement, in percentage points
/// of either's own start (the double trigger of bank mergers).
/// </summary>
internal static class IndexTest
{
    /// <param name="price">The price at which the shares are counted.</param>
    public static void Relate(DealTerms terms, Leg leg, Reference price, string argument)
    {
        if (leg.Terms.Collar?.Behind is not { } behind || leg.Gives is not { } given || DealDates.Agreement(terms.Deal) is not { } agreed) return;
        var form = terms.Form;
        var unit = form.UnitOf(price.Path)!;
        string before = argument.Length == 0 ? "" : argument + ", ";
        var started = form.Input("starting-price", unit, argument);
        if (new ClassPrices(terms.Reading.World, given, terms.Deal.Name).At(agreed) is { } quoted) terms.Give(started, quoted, quoted.Quantity!);
        var (first, last) = (Level("start", agreed), Level("end", terms.Reading.Day));
        form.Relate("behind the index", "T02", form.Figure("behind-index", Unit.One, argument), (last / first) - (price / started));

        Reference Level(string name, DateOnly day)
        {
            var stated = Stated(terms, behind.Index).Where(f => f.Quantity is not null && ClassPrices.Since(f, day) <= day).MaxBy(f => ClassPrices.Since(f, day));
            var level = form.Input("index-level", stated?.Quantity!.Unit ?? Unit.One, before + name);
            if (stated is not null) terms.Give(level, stated, stated.Quantity!);
            return level;
        }
    }

    private static IEnumerable<Fact> Stated(DealTerms terms, string index) =>
        terms.Reading.World.Party(index) is { Kind: PartyKind.Index } ? terms.Reading.World.FactsOf(index, "level") : terms.Reading.World.FactsOf("", index);
}

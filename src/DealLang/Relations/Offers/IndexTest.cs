using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A collar that looks at the market too. How far the acquirer's price has fallen behind an index since the agreement, in percentage points of either's own
/// start (the double trigger of bank mergers); and the price that it would have, had it moved as the index did.
/// </summary>
internal sealed class IndexTest
{
    private readonly Reference _started;
    private readonly Expression _moved;
    private readonly Form _form;
    private readonly string _argument;

    private IndexTest(DealTerms terms, string index, ShareClass given, DateOnly agreed, Unit unit, string argument)
    {
        (_form, _argument) = (terms.Form, argument);
        _started = _form.Input("starting-price", unit, argument);
        if (new ClassPrices(terms.Reading.World, given, terms.Deal.Name).At(agreed) is { } quoted) terms.Give(_started, quoted, quoted.Quantity!);
        var (first, last) = (Level("start", agreed), Level("end", terms.Reading.Day));
        _moved = last / first;

        Reference Level(string name, DateOnly day)
        {
            var stated = Stated(terms, index).Where(f => f.Quantity is not null && ClassPrices.Since(f, day) <= day).MaxBy(f => ClassPrices.Since(f, day));
            var level = _form.Input("index-level", stated?.Quantity!.Unit ?? Unit.One, argument.Length == 0 ? name : $"{argument}, {name}");
            if (stated is not null) terms.Give(level, stated, stated.Quantity!);
            return level;
        }
    }

    /// <summary>Null for a collar that looks at no index, and while nobody says when the parties agreed.</summary>
    public static IndexTest? Of(DealTerms terms, Leg leg, string argument) =>
        (leg.Terms.Collar?.Behind?.Index ?? leg.Terms.Collar?.Of?.Index ?? leg.Terms.Beside?.Behind?.Index) is { } index && leg.Gives is { } given && DealDates.Agreement(terms.Deal) is { } agreed
            ? new IndexTest(terms, index, given, agreed, terms.Form.Money / Unit.Shares(given.FullName), argument) : null;

    /// <param name="price">The price at which the shares are counted.</param>
    public void RelateBehind(Reference price) =>
        _form.Relate("behind the index", "T02", _form.Figure("behind-index", Unit.One, _argument), _moved - (price / _started));

    /// <summary>The price that is so many percentage points behind the index.</summary>
    public Expression At(BehindIndex behind) => _started * (_moved - behind.By);

    /// <summary>The price that is such a part of what it would be, had it moved as the index did.</summary>
    public Expression At(decimal part) => part * (_started * _moved);

    private static IEnumerable<Fact> Stated(DealTerms terms, string index) =>
        terms.Reading.World.Party(index) is { Kind: PartyKind.Index } ? terms.Reading.World.FactsOf(index, "level") : terms.Reading.World.FactsOf("", index);
}

using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// How a leg's shares for a share are reckoned: a fixed ratio or a fixed value over a price, averaged over a window, held within a band,
/// rounded as the document says. Within a collar of floor F and cap C a fixed value V is V ÷ min(C, max(F, P)) shares; a fixed ratio r is
/// r, outside it r × min(C, max(F, P)) ÷ P, where the value is fixed instead.
/// </summary>
/// <param name="argument">What the figures are told apart by where several sets of terms pay in shares; else empty.</param>
internal sealed class ExchangeRatioTerms(DealTerms terms, Leg leg, Unit given, Unit target, string argument)
{
    private const string RatioName = "exchange ratio";

    private readonly Form _form = terms.Form;
    private readonly IndexTest? _index = IndexTest.Of(terms, leg, argument);

    private Unit Price => _form.Money / given;

    /// <param name="ratio">Shares for one target share.</param>
    /// <param name="stock">What they are worth at the acquirer's price.</param>
    /// <param name="price">The acquirer's price.</param>
    /// <param name="less">What is taken off a fixed value, for one target share.</param>
    /// <param name="restated">A later word on the fixed value.</param>
    /// <param name="isLimited">What is agreed may be more than is issued: the shares given are worth what was agreed only as long as no limit is reached.</param>
    public void Relate(Reference ratio, Reference stock, Reference price, Expression? less, Fact? restated, bool isLimited = false)
    {
        if (!leg.IsByWorth) RelateRatio(ratio, price);
        else RelateValue(ratio, stock, price, less, restated, isLimited);
    }

    private void RelateRatio(Reference ratio, Reference price)
    {
        if (leg.Terms is { Rounding: null, Collar: null or { Outside: CollarOutside.Walk or CollarOutside.RatioFixed } })
        {
            terms.Agree(ratio, leg);
            RelateWalk(price);
            return;
        }
        var fixedRatio = _form.Input("ratio.fixed", given / target, argument);
        terms.Agree(fixedRatio, leg);
        if (leg.Terms.Collar is not { Outside: not (CollarOutside.Walk or CollarOutside.RatioFixed) } collar)
        {
            _form.Relate(RatioName, "T02", ratio, Rounded(fixedRatio));
            RelateWalk(price);
            return;
        }
        var reference = ReferencePrice(price);
        if (leg.Terms.Beside?.Behind is not null) _index?.RelateBehind(reference);
        _form.Relate(RatioName, "T02", ratio, Rounded(fixedRatio * Within(collar, reference) / reference));
        _form.RelateLast(new Relation("ratio within the collar", "T02", ratio, Rounded(fixedRatio)) { Note = "as long as the price is within the collar" });
    }

    private void RelateWalk(Reference price)
    {
        if (leg.Terms.Walk is not { } collar) return;
        // What is tested is the average that the terms ask for, though the ratio does not move with it.
        var reference = ReferencePrice(price);
        if (collar.Behind is not null) _index?.RelateBehind(reference);
        if (collar.Of is null) return;
        _ = (Floor(collar), Cap(collar));
    }

    private void RelateValue(Reference ratio, Reference stock, Reference price, Expression? less, Fact? restated, bool isLimited)
    {
        bool isPlain = !isLimited && leg.Terms with { Less = [] } == LegTerms.None && less is null && restated is null;
        var value = isPlain ? stock : _form.Input("fixed-value", _form.Money / target, argument);
        if (restated is not null) terms.Give(value, restated, restated.Quantity!);
        else terms.Agree(value, leg);
        if (isPlain) return;

        Expression net = less is null ? value : value - less;
        var reference = ReferencePrice(price);
        if ((leg.Terms.Walk ?? leg.Terms.Collar)?.Behind is not null) _index?.RelateBehind(reference);
        if (leg.Terms is { Beside: null, Walk: { Of: not null } walk }) _ = (Floor(walk), Cap(walk));
        var collar = leg.Terms.Collar is { Outside: not (CollarOutside.Walk or CollarOutside.ValueFixed) } holding ? holding : null;
        var at = collar is null ? reference : Within(collar, reference);
        _form.Relate(new Relation(RatioName, "T02", ratio, Rounded(net / at))
        {
            Routes = leg.Terms.Rounding is null && collar is null && !isLimited ? [] :
            [
                new Route(value.Path, less is null ? ratio * at : (ratio * at) + less),
                .. reference is Reference averaged ? (Route[])[new Route(averaged.Path, net / ratio)] : [],
            ],
        });
        if (leg.Terms.Collar is { } band)
        {
            if (Cap(band) is { } cap) _form.Relate("ratio at the cap", "T02", _form.Figure("ratio.min", given / target, argument), Rounded(net / cap));
            if (Floor(band) is { } floor) _form.Relate("ratio at the floor", "T02", _form.Figure("ratio.max", given / target, argument), Rounded(net / floor));
        }
        if (!isLimited) _form.RelateLast(new Relation("value within the collar", "T02", stock, net) { Note = "the value that the shares are given for" });
    }

    private Expression Rounded(Expression ratio) => leg.Terms.Rounding is { } rounding ? new Rounded(ratio, rounding.Places, rounding.Direction) : ratio;

    private Expression Within(Collar collar, Expression price)
    {
        if (Cap(collar) is { } cap) price = Expression.Min(cap, price);
        return Floor(collar) is { } floor ? Expression.Max(floor, price) : price;
    }

    /// <summary>
    /// The price below which the collar holds. Where the price must have fallen behind an index besides, it is the lower of the two: to make either good is enough.
    /// </summary>
    private Reference? Floor(Collar collar)
    {
        var floor = End("floor", collar.Floor, collar.Of?.Floor);
        if (floor is null || collar is not { Behind: { } behind, Outside: not CollarOutside.Walk } || _index is null) return floor;
        var both = _form.Input("collar", Price, Named("floor and index"));
        if (_counted.Add(both.Path)) _form.Relate("floor that the index moves", "T02", both, Expression.Min(floor, _index.At(behind)));
        return both;
    }

    private Reference? Cap(Collar collar) => End("cap", collar.Cap, collar.Of?.Cap);

    private readonly HashSet<FigurePath> _counted = [];

    /// <summary>An end of the band: a price, or a part of what the price would be had it moved as the index did.</summary>
    private Reference? End(string end, decimal? price, decimal? part)
    {
        if (price is null && (part is null || _index is null)) return null;
        var figure = _form.Input("collar", Price, Named(end));
        if (price is null)
        {
            if (_counted.Add(figure.Path)) _form.Relate("end of the band that the index moves", "T02", figure, _index!.At(part!.Value));
        }
        else if (!_form.IsGiven(figure)) terms.Give(figure, new Quantity(price, Price, Shape.Stated), leg);
        return figure;
    }

    private string Named(string end) => argument.Length == 0 ? end : $"{argument}, {end}";

    /// <summary>
    /// The price that the line itself names, else the average that it asks for, else the acquirer's price. Until the days of the average
    /// have passed the acquirer's price stands in for it.
    /// </summary>
    private Reference ReferencePrice(Reference price)
    {
        if (leg.Terms is { At: null, Priced: null }) return price;
        var reference = _form.Input("reference-price", Price, argument);
        if (leg.Terms.At is { } stated) terms.Give(reference, stated with { Unit = Price }, leg);
        else if (ReferencePrices.Of(terms, leg.Terms.Priced!) is { } averaged) terms.Give(reference, averaged, averaged.Quantity!, averaged.Used.Reading.ToString());
        else ReferencePrices.StandIn(_form, reference, price);
        return reference;
    }
}

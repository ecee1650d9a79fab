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

    private Unit Price => _form.Money / given;

    /// <param name="ratio">Shares for one target share.</param>
    /// <param name="stock">What they are worth at the acquirer's price.</param>
    /// <param name="price">The acquirer's price.</param>
    /// <param name="less">What is taken off a fixed value, for one target share.</param>
    /// <param name="restated">A later word on the fixed value.</param>
    public void Relate(Reference ratio, Reference stock, Reference price, Expression? less, Fact? restated)
    {
        if (!leg.IsByWorth) RelateRatio(ratio, price);
        else RelateValue(ratio, stock, price, less, restated);
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
        _form.Relate(RatioName, "T02", ratio, Rounded(fixedRatio * Within(collar, reference) / reference));
        _form.RelateLast(new Relation("ratio within the collar", "T02", ratio, Rounded(fixedRatio)) { Note = "as long as the price is within the collar" });
    }

    private void RelateWalk(Reference price)
    {
        if (leg.Terms.Collar is { Outside: CollarOutside.Walk }) IndexTest.Relate(terms, leg, ReferencePrice(price), argument);
    }

    private void RelateValue(Reference ratio, Reference stock, Reference price, Expression? less, Fact? restated)
    {
        bool isPlain = leg.Terms with { Less = [] } == LegTerms.None && less is null && restated is null;
        var value = isPlain ? stock : _form.Input("fixed-value", _form.Money / target, argument);
        if (restated is not null) terms.Give(value, restated, restated.Quantity!);
        else terms.Agree(value, leg);
        if (isPlain) return;

        Expression net = less is null ? value : value - less;
        var reference = ReferencePrice(price);
        IndexTest.Relate(terms, leg, reference, argument);
        var collar = leg.Terms.Collar is { Outside: not (CollarOutside.Walk or CollarOutside.ValueFixed) } holding ? holding : null;
        var at = collar is null ? reference : Within(collar, reference);
        _form.Relate(new Relation(RatioName, "T02", ratio, Rounded(net / at))
        {
            Routes = leg.Terms.Rounding is null && collar is null ? [] :
            [
                new Route(value.Path, less is null ? ratio * at : (ratio * at) + less),
                .. reference is Reference averaged ? (Route[])[new Route(averaged.Path, net / ratio)] : [],
            ],
        });
        if (leg.Terms.Collar is { } band)
        {
            if (band.Cap is not null) _form.Relate("ratio at the cap", "T02", _form.Figure("ratio.min", given / target, argument), Rounded(net / End("cap", band.Cap)));
            if (band.Floor is not null) _form.Relate("ratio at the floor", "T02", _form.Figure("ratio.max", given / target, argument), Rounded(net / End("floor", band.Floor)));
        }
        _form.RelateLast(new Relation("value within the collar", "T02", stock, net) { Note = "the value that the shares are given for" });
    }

    private Expression Rounded(Expression ratio) => leg.Terms.Rounding is { } rounding ? new Rounded(ratio, rounding.Places, rounding.Direction) : ratio;

    private Expression Within(Collar collar, Expression price)
    {
        if (collar.Cap is not null) price = Expression.Min(End("cap", collar.Cap), price);
        return collar.Floor is null ? price : Expression.Max(End("floor", collar.Floor), price);
    }

    private Reference End(string end, decimal? price)
    {
        var figure = _form.Input("collar", Price, argument.Length == 0 ? end : $"{argument}, {end}");
        if (!_form.IsGiven(figure)) terms.Give(figure, new Quantity(price, Price, Shape.Stated), leg);
        return figure;
    }

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

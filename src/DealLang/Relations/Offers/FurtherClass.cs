using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What is given in a class beside the one that most of it is paid in: tracking stock, a class without votes, shares of another company. It has a
/// ratio, a price and new shares of its own, told apart by the name of the class.
/// </summary>
internal sealed class FurtherClass
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly ShareClass _class;
    private readonly ElectionRelations? _election;
    private readonly IReadOnlyList<SidePackage> _sides;
    private readonly IReadOnlyList<Leg> _legs;
    private readonly Unit _target;
    private readonly Reference _price;
    private readonly IssuanceLimit? _limit;

    public FurtherClass(DealTerms terms, Offer offer, ShareClass given, ElectionRelations? election, IReadOnlyList<SidePackage> sides, IssuanceLimit? limit)
    {
        _limit = limit is not null && offer.Joins(given) ? limit : null;
        (_terms, _form, _class, _election, _sides) = (terms, terms.Form, given, election, sides);
        _legs = [.. offer.InFurtherClasses.Where(l => l.Gives == given)];
        _target = Unit.Shares(offer.TargetClass.FullName);
        Unit = Unit.Shares(given.FullName);
        _price = PriceOf(terms, given);
        NewShares = _form.Figure("new-shares", Unit, given.FullName);
        Consideration = _form.Figure("consideration", _form.Money, given.FullName);
        Ratio = election is not null ? election.RatioIn(given) ?? 0m : _legs.Count == 0 ? 0m : Own("ratio", Unit / _target);
        Agreed = Ratio is not Reference own ? null : _limit is null ? own : Own("ratio.agreed", Unit / _target);
        PerShare = election is not null ? election.WorthIn(given) ?? 0m : _legs.Count == 0 ? 0m : Own("per-share", _form.Money / _target);
    }

    public ShareClass Class => _class;
    public Unit Unit { get; }

    /// <summary>Its shares for one target share, and what they are worth; where holders choose, as a mean over all of them.</summary>
    public Expression Ratio { get; }
    public Expression PerShare { get; }

    /// <summary>The ratio before a limit on new shares; null where holders choose, and where all of it goes to single holders.</summary>
    public Reference? Agreed { get; }

    /// <summary>Cash that takes the place of its shares above a limit, for one target share.</summary>
    public Expression? Substituted => _limit is not null && Ratio is Reference ratio ? IssuanceLimit.Substituted(Agreed!, ratio, _price) : null;

    public Reference NewShares { get; }
    public Reference Consideration { get; }

    public static Reference PriceOf(DealTerms terms, ShareClass given) =>
        terms.Form.Input(terms.Deal.Subjects.Contains(given.Party) ? "acquirer-price" : "price", terms.Form.Money / Unit.Shares(given.FullName), given.FullName);

    /// <summary>The same, with the last price that is stated of it.</summary>
    public static Reference GivenPrice(DealTerms terms, ShareClass given)
    {
        var figure = PriceOf(terms, given);
        if (!terms.Form.IsGiven(figure) && new ClassPrices(terms.Reading.World, given, terms.Deal.Name).At(terms.Reading.Day) is { } price)
            terms.Give(figure, price, price.Quantity!, price.Used.Reading.ToString());
        return figure;
    }

    public void RelatePrice(PriceAdjustments adjustments, Reference exchanged)
    {
        GivenPrice(_terms, _class);
        if (_election is not null || Ratio is not Reference ratio || PerShare is not Reference perShare) return;
        var each = _legs.Where(l => l.Per is not null).ToList();
        if (each is [var only]) new ExchangeRatioTerms(_terms, only, Unit, _target, _class.FullName).Relate(Agreed!, perShare, _price, adjustments.Less(only), null, isLimited: _limit is not null);
        else
        {
            Sum("ratio", Agreed!, each.Where(l => !l.IsByWorth));
            Sum("per-share", perShare, each.Where(l => l.IsByWorth));
        }
        var inAll = _legs.Where(l => l.Per is null && !l.IsByWorth).ToList();
        if (inAll is [{ Terms.Rounding: not null } counted]) FixedCount.Relate(_terms, counted, ratio, exchanged, _class.FullName);
        else Sum("new-shares", NewShares, inAll);
        Sum("consideration", Consideration, _legs.Where(l => l.Per is null && l.IsByWorth));
        _limit?.RelateRatio(ratio, Agreed!);
        _form.Relate("offer in shares", "T02", perShare, ratio * _price);
    }

    public void Relate(Reference exchanged)
    {
        _form.Relate("new shares", "T21", NewShares, WithSides(Ratio * exchanged, p => p.Ratio));
        _form.Relate("consideration in shares", "T18", Consideration, WithSides(PerShare * exchanged, p => p.Worth));
        _form.Relate(new Relation("new shares at their price", "T08", NewShares, Consideration / _price) { Combines = ["offer in shares", "new shares", "consideration in shares"] });
    }

    private Expression WithSides(Expression main, Func<SharePart, Reference> of) =>
        _sides.Aggregate(main, (sum, side) => side.Package.In(_class) is { } part ? sum + (of(part) * side.Exchanged) : sum);

    private Reference Own(string measure, Unit unit) => _form.Input(measure, unit, _class.FullName);

    private void Sum(string measure, Reference whole, IEnumerable<Leg> legs)
    {
        if (LegSum.Of(_terms, measure, whole, [.. legs]) is { } sum && sum != whole) _form.Relate(whole.Path.ToString(), "T03", whole, sum);
    }
}

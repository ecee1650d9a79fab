using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>The part of an acquisition that is paid in shares: ratio, price, new shares, who owns how much.</summary>
internal sealed class ShareConsideration
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly Offer _offer;
    private readonly ShareClass _class;
    private readonly Reference _price;
    private readonly Reference _basic;
    private readonly Reference _value;
    private readonly Reference _diluted;
    private readonly string _issuer;
    private readonly ElectionRelations? _election;
    private readonly IReadOnlyList<SidePackage> _sides;
    private readonly IssuanceLimit? _limit;
    private readonly List<OtherIssue> _others;
    private readonly Reference _old;
    private readonly Expression? _returned;
    private readonly Reference? _ratio;
    private readonly Reference? _perShare;

    public ShareConsideration(DealTerms terms, Offer offer, IReadOnlyList<SidePackage> sides, ElectionRelations? election)
    {
        (_terms, _form, _offer, _sides, _election) = (terms, terms.Form, offer, sides, election);
        _class = offer.AcquirerClass ?? new ShareClass(terms.Deal.Acquirer, "common", null, terms.Deal.Acquirer.Location);
        _issuer = _class.Party.Name;
        Unit = Unit.Shares(_class.FullName);
        var target = Unit.Shares(offer.TargetClass.FullName);

        _ratio = election is null ? _form.Input("ratio", Unit / target) : null;
        _price = _form.Input("acquirer-price", _form.Money / Unit);
        _perShare = election is null ? _form.Input("per-share", _form.Money / target, "stock") : null;
        _limit = election is null ? IssuanceLimit.Of(terms, _class, offer.TargetClass) : null;
        _basic = _form.Input("acquirer-shares", Unit);
        _value = _form.Input("acquirer-value", _form.Money);
        _diluted = _form.Figure("fdso", Unit, _issuer);
        Consideration = _form.Figure("consideration", _form.Money, "stock");
        NewShares = _form.Figure("new-shares", Unit);
        Further = [.. offer.FurtherClasses.Select(c => new FurtherClass(terms, offer, c, election, sides, _limit))];
        _others = OtherIssues.Relate(terms, offer, _class);
        GivenBack = [.. Relations.GivenBack.Of(terms, _class)];
        _old = Redemptions.Relate(terms, _class, _diluted, GivenBack);
        _returned = Redemptions.OfTheNew(terms, _class, GivenBack);
    }

    /// <summary>Shares of the class that is given.</summary>
    public Unit Unit { get; }

    /// <summary>Shares for one target share; where holders choose, as a mean over all of them.</summary>
    public Expression Ratio => _election is null ? _ratio! : _election.Ratio ?? 0m;

    /// <summary>What the shares given for one target share are worth.</summary>
    public Expression PerShare => _election is null ? _perShare! : _election.Stock ?? 0m;

    /// <summary>Cash that takes the place of shares above a limit, for one target share; null when nothing is limited.</summary>
    public Expression? Substituted => _limit is null ? null : Further.Select(f => f.Substituted).Aggregate(IssuanceLimit.Substituted(_limit.AgreedRatio, _ratio!, _limit.Price), (sum, other) => other is null ? sum : sum + other);

    /// <summary>The acquirer's price.</summary>
    public Reference Price => _price;

    /// <summary>The class that is given.</summary>
    public ShareClass Class => _class;

    /// <summary>The acquirer's diluted shares before.</summary>
    public Reference Diluted => _diluted;

    /// <summary>What others are issued beside the offer.</summary>
    public IReadOnlyList<OtherIssue> Others => _others;

    /// <summary>All shares after the deal.</summary>
    public Expression Combined => _others.Aggregate(_old + Kept, (sum, other) => sum + other.Counted);

    /// <summary>Shares of the acquirer that holders give back at the closing.</summary>
    public IReadOnlyList<GivenBack> GivenBack { get; }

    public Reference NewShares { get; }
    public Reference Consideration { get; }

    /// <summary>What is given in other classes besides.</summary>
    public ImmutableArray<FurtherClass> Further { get; }

    /// <summary>Everything that is given in shares for one target share, and in all.</summary>
    public Expression PerShareInAll => Further.Aggregate(PerShare, (sum, other) => sum + other.PerShare);
    public Expression ConsiderationInAll => Further.Aggregate((Expression)Consideration, (sum, other) => sum + other.Consideration);

    /// <summary>New shares of the company that issues them, whatever the class, counted as shares of the class that most is paid in.</summary>
    public Expression Issued => Joining.Aggregate((Expression)NewShares, (sum, other) => sum + (other.NewShares * _offer.InMainClass(other.Class)));

    /// <summary>The same for one target share.</summary>
    public Expression IssuedForOne => Joining.Aggregate(Ratio, (sum, other) => sum + (other.Ratio * _offer.InMainClass(other.Class)));

    /// <summary>New shares without those that their holders give back at once.</summary>
    public Expression Kept => _returned is null ? Issued : _form.Figure("remaining", Unit, _terms.Deal.Target.Name);

    /// <summary>What is given in classes that are no share in the whole: tracking stock, shares of another company.</summary>
    public IEnumerable<FurtherClass> Apart => Further.Where(f => !_offer.Joins(f.Class));

    private IEnumerable<FurtherClass> Joining => Further.Where(f => _offer.Joins(f.Class));

    public void RelatePrice(PriceAdjustments adjustments, Reference exchanged)
    {
        if (!IsAgreedInAll) Sum("consideration", Consideration, _offer.WorthInAll);
        if (IsAgreedInAll) RelateAgreedInAll(exchanged);
        else if (_ratio is not null && _offer.SharesInAll is [{ Terms.Rounding: not null } counted]) FixedCount.Relate(_terms, counted, _ratio, exchanged, "");
        else Sum("new-shares", NewShares, _offer.SharesInAll);
        if (new ClassPrices(_terms.Reading.World, _class, _terms.Deal.Name).At(_terms.Reading.Day) is { } price)
            _terms.Give(_price, price, price.Quantity!, price.Used.Reading.ToString());
        if (_election is not null) _election.Relate(_price, _basic);
        else RelateRatio(adjustments, exchanged);
        foreach (var other in Further) other.RelatePrice(adjustments, exchanged);
    }

    private void RelateRatio(PriceAdjustments adjustments, Reference exchanged)
    {
        var (ratio, perShare) = (_ratio!, _perShare!);
        var agreed = _limit?.AgreedRatio ?? ratio;
        if (_offer.Ratio.Concat(_offer.WorthPerShare).ToList() is [var only])
            new ExchangeRatioTerms(_terms, only, Unit, Unit.Shares(_offer.TargetClass.FullName), "").Relate(agreed, perShare, _price, adjustments.Less(only), FixedValue.Restated(_terms), isLimited: _limit is not null);
        else if (_offer is { HasShares: false })
        {
            // Only what single holders receive is paid in shares.
            _form.Relate("ratio", "T02", ratio, 0m);
            _form.Relate("offer in shares", "T02", perShare, 0m);
            return;
        }
        else if (!IsAgreedInAll)
        {
            Sum("ratio", agreed, _offer.Ratio);
            Sum("per-share", perShare, _offer.WorthPerShare);
        }
        RelateLimit(ratio, exchanged);
        _form.Relate("offer in shares", "T02", perShare, ratio * _price);
    }

    /// <summary>A number of shares, or shares of some worth, is agreed for the whole, and a limit may leave less of it.</summary>
    private bool IsAgreedInAll => _limit is not null && _offer.Ratio.Count + _offer.WorthPerShare.Count == 0 && (_offer.WorthInAll.Count > 0) != (_offer.SharesInAll.Count > 0);

    private void RelateAgreedInAll(Reference exchanged)
    {
        if (_offer.SharesInAll.Count > 0)
        {
            var count = _form.Input("new-shares.agreed", Unit);
            Sum("new-shares.agreed", count, _offer.SharesInAll);
            _form.Relate("exchange ratio", "T02", _limit!.AgreedRatio, count / exchanged);
            return;
        }
        var worth = _form.Input("fixed-value", _form.Money);
        Sum("fixed-value", worth, _offer.WorthInAll);
        _form.Relate("exchange ratio", "T02", _limit!.AgreedRatio, worth / (_price * exchanged));
    }

    /// <summary>Shares of all classes count against the limit, and those that single holders receive.</summary>
    private void RelateLimit(Reference ratio, Reference exchanged)
    {
        if (_limit is null) return;
        var beside = _sides.Aggregate(default(Expression), (sum, side) => side.Package.Main is { } part ? sum.Plus(part.Ratio * side.Exchanged) : sum);
        var further = Joining.Where(f => f.Agreed is not null).ToList();
        if (further.Count == 0)
        {
            _limit.Relate(ratio, _basic, _price, exchanged, beside);
            return;
        }
        _limit.RelateKept(further.Aggregate((Expression)_limit.AgreedRatio, (sum, other) => sum + (other.Agreed! * _offer.InMainClass(other.Class))), _basic, _price, exchanged, beside);
        _limit.RelateRatio(ratio, _limit.AgreedRatio);
    }

    public void RelateAcquirer()
    {
        if (ValueAtPrice() is { } value) _terms.Give(_value, value, value.Quantity!);
        // What is paid in alone is no measure of the whole where it has no part of it.
        if (!_class.IsPartOfTheWhole) return;
        var diluted = _terms.Diluted(_class, _basic, _diluted);
        _form.Relate("acquirer's diluted shares", "T21", _diluted, diluted.At(_price));
        var apart = ClassWorths.Relate(_class, _price, c => FurtherClass.GivenPrice(_terms, c), c => _form.Input("acquirer-shares", Unit.Shares(c.FullName), c.FullName), c => _terms.Weight(c, _class), _terms.Reading, _terms.Deal.Name);
        _form.Relate("acquirer's value", "T18", _value, apart is null ? _price * _diluted : (_price * _diluted) + apart);
        if (!diluted.HasOptions || apart is not null) return;
        var (fewest, most) = diluted.Bounds;
        _form.Relate(new Relation("acquirer's price from its value", "T18", _value, _price * diluted.At(_price))
        {
            Combines = ["acquirer's diluted shares", "acquirer's value"],
            Routes = [new Route(_price.Path, new Root(_price.Path, (_price * diluted.At(_price)) - _value, _value / most, _value / fewest))],
        });
    }

    public void RelateNewShares(Reference exchanged, Reference targetDiluted, string target)
    {
        var ownership = _form.Figure("ownership", Unit.One, target);
        Expression beside = _sides.Where(s => !s.IsInner).Aggregate((Expression)targetDiluted, (rest, side) => rest - side.Shares);
        _form.Relate("new shares before the acquirer's own stake", "T21", _form.Figure("new-shares.gross", Unit), WithSides(Ratio * beside, p => p.Ratio, s => s.Paid));
        _form.Relate("new shares", "T21", NewShares, WithSides(Ratio * exchanged, p => p.Ratio, s => s.Exchanged));
        foreach (var other in Further) other.Relate(exchanged);
        // Tracking stock is a part of something else than the whole company.
        if (!_class.IsPartOfTheWhole) return;
        var joined = Joining.Aggregate(default(Expression), (sum, other) => sum.Plus(other.NewShares * _offer.InMainClass(other.Class)));
        if (joined is not null) _form.Relate("new shares of all classes", "T21", _form.Figure("new-shares.all", Unit), Issued);
        var all = ownership * Others.Aggregate((Expression)_old, (sum, other) => sum + other.Counted) / (1m - ownership);
        if (_returned is not null) _form.Relate("shares that stay", "T21", (Reference)Kept, Issued - _returned);
        _form.Relate(new Relation("ownership", "T22", ownership, Kept / Combined)
        {
            Routes =
            [
                _returned is not null ? new Route(((Reference)Kept).Path, all) : new Route(NewShares.Path, joined is null ? all : all - joined),
                new Route(_old.Path, Others.Aggregate(Kept * (1m - ownership) / ownership, (rest, other) => rest - other.Counted)),
            ],
        });
        RelateOwnershipByWorth(ownership);
        _form.Relate("ownership", "T22", _form.Figure("ownership", Unit.One, _issuer), OtherIssues.RelateParts(_terms, "ownership", _others, i => i.Counted, Combined, 1m - ownership));
    }

    /// <summary>Shares that are given by their worth alone are such a part of the whole as they are worth of both together, where nobody counts the acquirer's.</summary>
    private void RelateOwnershipByWorth(Reference ownership)
    {
        if (_form.Given.ContainsKey(_basic.Path) || _form.Given.ContainsKey(_diluted.Path)) return;
        if (_offer.WorthInAll.Count == 0 || _offer.SharesInAll.Count > 0 || _offer.Ratio.Count > 0 || !Further.IsEmpty || _others.Count > 0 || GivenBack.Count > 0) return;
        _form.RelateLate(new Relation("ownership by worth", "T22", ownership, Consideration / (_value + Consideration))
        {
            Routes =
            [
                new Route(Consideration.Path, ownership * _value / (1m - ownership)),
                new Route(_value.Path, Consideration * (1m - ownership) / ownership),
            ],
        });
    }

    /// <summary>What the shares of both are worth, side by side; not the deal's value, and nobody's debt is in it.</summary>
    public void RelateCombined(Reference equity)
    {
        if (_class.IsPartOfTheWhole) _form.Relate("combined value", "T23", _form.Figure("combined", _form.Money), _value + equity);
    }

    public void RelateConsideration(Reference exchanged)
    {
        _form.Relate("consideration in shares", "T18", Consideration, WithSides(PerShare * exchanged, p => p.Worth, s => s.Exchanged));
        _form.Relate(new Relation("new shares at the acquirer's price", "T08", NewShares, Consideration / _price)
        {
            Combines = ["offer in shares", "new shares", "consideration in shares"],
        });
    }

    private Expression WithSides(Expression main, Func<SharePart, Reference> of, Func<SidePackage, Expression> count) =>
        _sides.Aggregate(main, (sum, side) => side.Package.Main is { } part ? sum + (of(part) * count(side)) : sum);

    private void Sum(string measure, Reference whole, List<Leg> legs)
    {
        if (LegSum.Of(_terms, measure, whole, legs) is { } sum && sum != whole) _form.Relate(whole.Path.ToString(), "T03", whole, sum);
    }

    /// <summary>A valuation of the acquirer speaks for its shares only if it is of the price's own date.</summary>
    private Fact? ValueAtPrice()
    {
        var price = new ClassPrices(_terms.Reading.World, _class, _terms.Deal.Name).At(_terms.Reading.Day);
        return _terms.Reading.InForce(_issuer, "value").Where(f => f.Fact.Key.Argument.Length == 0 && f.Fact.Quantity is not null)
            .Select(f => f.Fact).FirstOrDefault(f => price?.Key.Valid is not { } priced || f.Key.Valid is not { } valued || priced.Overlaps(valued));
    }
}

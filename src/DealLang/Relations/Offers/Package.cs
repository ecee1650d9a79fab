using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>What one target share receives under one set of terms: an option of an election, the terms of one holder or one class.</summary>
internal sealed class Package
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly IssuanceLimit? _limit;
    private readonly ShareClass? _paidIn;
    private readonly List<SharePart> _parts = [];

    /// <param name="name">What its figures are told apart by: the option's, the holder's, the class's name.</param>
    /// <param name="ratioName">The same for its ratio in a class; empty where no other terms pay in it.</param>
    /// <param name="limit">The most shares that are issued in all; null when nothing is limited.</param>
    public Package(DealTerms terms, string name, Func<ShareClass, string> ratioName, IReadOnlyList<Leg> legs, ShareClass target, Offer offer, IssuanceLimit? limit = null)
    {
        (_terms, _form, Name, Legs, _paidIn) = (terms, terms.Form, name, legs, offer.AcquirerClass);
        Target = Unit.Shares(target.FullName);
        Value = PerShare(name);
        List<ShareClass> classes = _paidIn is null ? [] : [.. offer.FurtherClasses.Prepend(_paidIn).Where(c => legs.Any(l => l.Gives == c))];
        _limit = classes.Exists(c => IsLimited(offer, c)) ? limit : null;
        bool hasCash = _limit is not null || legs.Any(l => l.Asset == AssetKind.Cash);
        bool isMix = classes.Count + (hasCash ? 1 : 0) > 1;
        if (hasCash) Cash = isMix ? PerShare($"{name}, cash") : Value;
        foreach (var given in classes)
        {
            string worth = given == _paidIn ? "stock" : given.FullName;
            _parts.Add(Part(offer, given, ratioName(given), isMix ? PerShare($"{name}, {worth}") : Value));
        }
    }

    public IReadOnlyList<Leg> Legs { get; }
    public Unit Target { get; }

    /// <summary>What a share receives in all: per-share(NAME).</summary>
    public Reference Value { get; }
    public Reference? Cash { get; }
    public string Name { get; }

    /// <summary>What it gives in the class that most are paid in; null when nothing.</summary>
    public SharePart? Main => _paidIn is null ? null : In(_paidIn);

    public SharePart? In(ShareClass given) => _parts.Find(p => p.Class == given);

    /// <param name="price">The acquirer's price.</param>
    /// <param name="restated">A later word on what a share receives, whichever option it is turned into.</param>
    public void Relate(Reference price, PriceAdjustments adjustments, Fact? restated)
    {
        bool isFixedValue = Legs.Any(l => l is { Asset: AssetKind.Shares, IsByWorth: true });
        if (Cash is not null) RelateCash(adjustments, isFixedValue ? null : restated);
        foreach (var part in _parts) RelateShares(part, part == Main ? price : FurtherClass.PriceOf(_terms, part.Class), adjustments, restated);
        Expression? whole = _parts.Aggregate((Expression?)Cash, (sum, part) => sum.Plus(part.Worth));
        if (whole is not null && whole != Value) _form.Relate("offer", "T02", Value, whole);
    }

    private void RelateShares(SharePart part, Reference price, PriceAdjustments adjustments, Fact? restated)
    {
        var legs = Legs.Where(l => l.Asset == AssetKind.Shares && l.Gives == part.Class).ToList();
        if (legs is [var only])
            new ExchangeRatioTerms(_terms, only, part.Given, Target, part.Argument).Relate(part.Agreed, part.Worth, price, adjustments.Less(only), restated, isLimited: part.Agreed != part.Ratio);
        else if (LegSum.Of(_terms, part.Agreed.Path.Measure, part.Agreed, legs) is { } sum && sum != part.Agreed) _form.Relate(part.Agreed.Path.ToString(), "T03", part.Agreed, sum);
        if (part.Agreed != part.Ratio) _limit!.RelateRatio(part.Ratio, part.Agreed);
        _form.Relate("offer in shares", "T02", part.Worth, part.Ratio * price);
    }

    private void RelateCash(PriceAdjustments adjustments, Fact? restated)
    {
        var legs = Legs.Where(l => l.Asset == AssetKind.Cash).ToList();
        if (restated is not null)
        {
            _terms.Give(Cash!, restated, restated.Quantity!);
            return;
        }
        var substituted = _parts.Where(p => p.Agreed != p.Ratio).Aggregate(default(Expression), (sum, part) =>
            sum.Plus(IssuanceLimit.Substituted(part.Agreed, part.Ratio, part == Main ? _limit!.Price : FurtherClass.PriceOf(_terms, part.Class))));
        bool changes = substituted is not null || adjustments.Change(legs);
        var agreed = !changes ? Cash! : _form.Input("per-share.agreed", _form.Money / Target, Cash!.Path.Argument);
        if (legs.Count == 0)
        {
            _form.Relate("cash in the place of shares", "T02", Cash!, substituted!);
            return;
        }
        if (LegSum.Of(_terms, "per-share", agreed, legs) is not { } sum) return;
        if (sum != agreed) _form.Relate("cash for a share", "T03", agreed, sum);
        if (!changes) return;
        var net = adjustments.Applied(agreed, legs, Name);
        _form.Relate("cash after what is added and taken off", "T02", Cash!, substituted is null ? net : net + substituted);
    }

    private static bool IsLimited(Offer offer, ShareClass given) => given == offer.AcquirerClass || offer.Joins(given);

    private SharePart Part(Offer offer, ShareClass given, string argument, Reference worth)
    {
        var unit = Unit.Shares(given.FullName) / Target;
        var ratio = _form.Input("ratio", unit, argument);
        return new(given, ratio, worth, _limit is not null && IsLimited(offer, given) ? _form.Input("ratio.agreed", unit, argument) : ratio, argument);
    }

    private Reference PerShare(string argument) => _form.Input("per-share", _form.Money / Target, argument);
}

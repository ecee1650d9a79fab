using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>What one target share receives under one set of terms: an option of an election, the terms of one holder or one class.</summary>
internal sealed class Package
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly string _ratioName;

    /// <param name="name">What its figures are told apart by: the option's, the holder's, the class's name.</param>
    /// <param name="ratioName">The same for its ratio; empty where no other terms pay in shares.</param>
    public Package(DealTerms terms, string name, string ratioName, IReadOnlyList<Leg> legs, ShareClass target, ShareClass? paidIn)
    {
        (_terms, _form, _ratioName, Name, Legs) = (terms, terms.Form, ratioName, name, legs);
        Target = Unit.Shares(target.FullName);
        Value = _form.Input("per-share", _form.Money / Target, name);
        bool isMix = legs.Any(l => l.Asset == AssetKind.Cash) && legs.Any(l => l.Asset == AssetKind.Shares);
        if (legs.Any(l => l.Asset == AssetKind.Cash)) Cash = isMix ? _form.Input("per-share", _form.Money / Target, $"{name}, cash") : Value;
        if (paidIn is null || !legs.Any(l => l.Asset == AssetKind.Shares)) return;
        Given = Unit.Shares(paidIn.FullName);
        Stock = isMix ? _form.Input("per-share", _form.Money / Target, $"{name}, stock") : Value;
        Ratio = _form.Input("ratio", Given / Target, ratioName);
    }

    public IReadOnlyList<Leg> Legs { get; }
    public Unit Target { get; }
    public Unit? Given { get; }

    /// <summary>What a share receives in all: per-share(NAME).</summary>
    public Reference Value { get; }
    public Reference? Cash { get; }
    public Reference? Ratio { get; }

    /// <summary>What its shares are worth.</summary>
    public Reference? Stock { get; }
    public string Name { get; }

    /// <param name="restated">A later word on what a share receives, whichever option it is turned into.</param>
    public void Relate(Reference price, PriceAdjustments adjustments, Fact? restated)
    {
        bool isFixedValue = Legs.Any(l => l is { Asset: AssetKind.Shares, Amount: null });
        if (Cash is not null) RelateCash(adjustments, isFixedValue ? null : restated);
        if (Ratio is { } ratio && Stock is { } stock && Given is not null)
        {
            var shareLegs = Legs.Where(l => l.Asset == AssetKind.Shares).ToList();
            if (shareLegs is [var only])
                new ExchangeRatioTerms(_terms, only, Given, Target, _ratioName).Relate(ratio, stock, price, adjustments.Less(only), restated);
            else if (LegSum.Of(_terms, "ratio", ratio, shareLegs) is { } sum && sum != ratio) _form.Relate(ratio.Path.ToString(), "T03", ratio, sum);
            _form.Relate("offer in shares", "T02", stock, ratio * price);
        }
        if (Cash is { } cash && Stock is { } worth && Cash != Value) _form.Relate("offer", "T02", Value, cash + worth);
    }

    private void RelateCash(PriceAdjustments adjustments, Fact? restated)
    {
        var legs = Legs.Where(l => l.Asset == AssetKind.Cash).ToList();
        if (restated is not null)
        {
            _terms.Give(Cash!, restated, restated.Quantity!);
            return;
        }
        bool changes = adjustments.Change(legs);
        var agreed = !changes ? Cash! : _form.Input("per-share.agreed", _form.Money / Target, Cash!.Path.Argument);
        if (LegSum.Of(_terms, "per-share", agreed, legs) is not { } sum) return;
        if (sum != agreed) _form.Relate("cash for a share", "T03", agreed, sum);
        if (changes) _form.Relate("cash after what is added and taken off", "T02", Cash!, adjustments.Applied(agreed, legs));
    }
}

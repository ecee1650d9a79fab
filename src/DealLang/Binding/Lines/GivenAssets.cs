using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>What one item of a leg gives, sorted by what it counts.</summary>
internal sealed record GivenAsset(AssetKind Kind, Quantity? Amount)
{
    public ShareClass? Class { get; init; }
    public ShareClass? Per { get; init; }
    public ShareClass? For { get; init; }
    public string Product { get; init; } = "";
}

internal sealed class GivenAssets(BindingSession session, ValueContext values, LineSuffixes suffixes)
{
    private readonly ValueBinder _binder = new(session, values);

    /// <summary>The leg's worth and the class for each share of which it is given; false when either is wrong.</summary>
    public bool TryWorth(AssetSyntax asset, out ShareClass? per, out Quantity? worth)
    {
        (per, worth) = (null, null);
        if (asset.Per is { } path)
        {
            per = session.Names.FindClass(path, values) ?? (path.Dotted is "share" ? values.PerShare : session.Names.FindParty(path, values)?.Classes is [var only] ? only : null);
            if (per is null)
            {
                session.ReportUnknown(Rules.Names.UnknownUnit, values.Block.LocationOf(path), path.Dotted, session.Names.Classes);
                return false;
            }
        }
        if (asset.Worth is null) return true;
        if (_binder.Bind(asset.Worth)?.Quantity is not { } amount) return false;
        worth = per is null || amount.Unit.Currency is null ? amount : amount with { Unit = amount.Unit / Unit.Shares(per.FullName) };
        per ??= PerOf(asset.Worth);
        return true;
    }

    /// <summary>Null when it is wrong, which has been reported.</summary>
    public GivenAsset? Bind(ItemSyntax? item, ShareClass? per)
    {
        if (item is null) return new GivenAsset(AssetKind.Cash, null);
        if (item.Value is StringSyntax text) return new GivenAsset(AssetKind.Product, null) { Product = text.Content };
        if (_binder.BindFigure(item.Value) is not { } bound) return null;
        if (bound.Formula is not null)
        {
            session.Report(Rules.NotYet.Form, values.Block.LocationOf(item.Value), $"an amount that is itself a formula (\"{values.Block.Line.TextOf(item.Value)}\")");
            return null;
        }
        var forClass = item.ForWhat is { } what ? session.Names.FindClass(what, values) : null;
        var amount = Amount(bound, per);
        return new GivenAsset(KindOf(bound), amount) { Class = bound.Class, Per = bound.Per, For = forClass, Product = bound.Product };
    }

    private Quantity? Amount(BoundValue bound, ShareClass? per)
    {
        if (bound.Quantity is not { } quantity) return null;
        if (bound.Unit is null) quantity = quantity with { Unit = Unit.Money(session.Settings.Currency) };
        if (per is not null && bound.Per is null) quantity = Ratio(bound, quantity with { Unit = quantity.Unit / Unit.Shares(per.FullName) });
        return suffixes.Base is { } written ? quantity with { Base = _binder.Bind(written)?.Quantity?.Value } : quantity;
    }

    /// <summary>A published ratio is rounded; a whole number is not.</summary>
    private static Quantity Ratio(BoundValue bound, Quantity quantity) =>
        bound.Class is not null && quantity is { Shape: Shape.Stated, Value: { } number } && number != decimal.Truncate(number)
            ? quantity with { Width = Math.Min(bound.HalfDigit, number * 0.005m) } : quantity;

    private AssetKind KindOf(BoundValue bound) =>
        bound.Class is not null ? suffixes.Modifier("warrants") is not null ? AssetKind.Warrants : suffixes.Modifier("options") is not null ? AssetKind.Options : AssetKind.Shares
        : values.Rights.Contains(bound.Product) ? AssetKind.Right
        : bound.Product.Length > 0 || bound.Unit is { } unit && IsProduct(unit) ? AssetKind.Product
        : AssetKind.Cash;

    private static bool IsProduct(Unit unit) => unit.Factors.Any(f => f.Power > 0) && !unit.Factors.Any(f => f.Power > 0 && Unit.IsCurrency(f.Name));

    private ShareClass? PerOf(ValueSyntax value) => value switch
    {
        PerSyntax per => session.Names.FindClass(per.Unit, values),
        HedgedSyntax hedged => PerOf(hedged.Value),
        _ => null,
    };
}

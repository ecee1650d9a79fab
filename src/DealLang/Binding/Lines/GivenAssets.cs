using DealLang.Lowering;
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

    /// <summary>An amount that follows from other figures: 3% of equity.</summary>
    public Expression? Formula { get; init; }
}

internal sealed class GivenAssets(BindingSession session, ValueContext values, LineSuffixes suffixes)
{
    private readonly ValueBinder _binder = new(session, values);

    /// <summary>The leg's worth, for each share where it says so; false when it is wrong, which has been reported.</summary>
    public bool TryWorth(AssetSyntax asset, out BoundValue? worth)
    {
        worth = null;
        if (asset.Worth is PathSyntax only && session.Names.FindClass(only, values) is { } given)
        {
            string amount = string.Join(", ", asset.Items.Select(i => values.Block.Line.TextOf(i)));
            session.Report(Rules.SyntaxErrors.SaidOtherwise, values.Block.LocationOf(asset), values.Block.Line.TextOf(asset), $"What is given stands first, and its worth behind it: `{given.FullName} worth {amount}`.");
            return false;
        }
        worth = asset.Worth is null ? null : _binder.Bind(asset.Worth);
        if (worth is not null && asset.Per is { } per)
        {
            var each = session.Names.FindClass(per, values);
            if (!IsForEach(worth.Unit, per)) worth = _binder.Per(worth, per);
            if (worth is { Formula: not null }) worth = worth with { Per = each };
        }
        return asset.Worth is null || worth is { Quantity: not null } or { Formula: not null };
    }

    /// <summary>Null when it is wrong, which has been reported.</summary>
    public GivenAsset? Bind(ItemSyntax? item, PathSyntax? per)
    {
        if (item is null) return new GivenAsset(AssetKind.Cash, null);
        if (item.Value is StringSyntax text) return new GivenAsset(AssetKind.Product, null) { Product = text.Content };
        if (_binder.Bind(item.Value) is not { } bound) return null;
        if (bound is { IsPercent: true, HasBase: false })
        {
            session.Report(Rules.Units.PercentOfWhat, values.Block.LocationOf(item.Value), values.Block.Line.TextOf(item.Value), "an amount", values.Deal is { } deal ? deal.Name + ".equity" : "$10bn");
            return null;
        }
        if (per is not null && bound.Per is null && !IsForEach(bound.Unit, per) && (bound.Quantity ?? (object?)bound.Formula) is not null)
        {
            if (_binder.Per(bound, per) is not { } divided) return null;
            bound = divided;
        }
        if (bound.Formula is { } formula) return OfFormula(formula, bound, per, item.Value);
        if (KindOf(bound) == AssetKind.Cash && bound is { IsPercent: false, Unit: { } counted, Quantity.Value: not (null or 0m) } && !counted.Factors.Any(f => Unit.IsCurrency(f.Name)))
        {
            string written = values.Block.Line.TextOf(item.Value);
            session.Report(Rules.Units.Missing, values.Block.LocationOf(item.Value), $"\"{written}\"", "an amount of money, or shares of a class,", $"${written}, or the class of the shares");
            return null;
        }
        var forClass = item.ForWhat is { } what ? session.Names.FindClass(what, values) : null;
        return new GivenAsset(KindOf(bound), Amount(bound)) { Class = bound.Class, Per = bound.Per, For = forClass, Product = bound.Product };
    }

    /// <summary>A price of another share is so much for each already: 1.1x Target.price per Target.common.</summary>
    private bool IsForEach(Unit? unit, PathSyntax per) => unit is not null && session.Names.FindClass(per, values) is { } each && IsPer(unit, each);

    private static bool IsPer(Unit unit, ShareClass each) => unit.Factors.Any(f => f.Power < 0 && f.Name == "share:" + each.FullName);

    /// <summary>What follows from other figures is cash, or so many shares of a class.</summary>
    private GivenAsset? OfFormula(Expression formula, BoundValue bound, PathSyntax? per, SyntaxNode written)
    {
        var each = bound.Per ?? (per is not null ? session.Names.FindClass(per, values) : bound.Unit is { } unit ? session.Names.Parties.Values.SelectMany(p => p.Classes).FirstOrDefault(c => IsPer(unit, c)) : null);
        var whole = bound.Unit is { } of && each is not null && IsPer(of, each) ? of * Unit.Shares(each.FullName) : bound.Unit;
        var counted = whole?.ShareClass is { } name ? session.Names.Parties.Values.SelectMany(p => p.Classes).FirstOrDefault(c => c.FullName == name) : null;
        if (whole is not null && whole.Currency is null && counted is null)
        {
            session.Report(Rules.Units.WrongUnit, values.Block.LocationOf(written), values.Block.Line.TextOf(written), UnitWords.Of(whole), "what is given", "money or shares", "Say what it is a part or a multiple of: 3% of equity, 1.5x ebitda 2025");
            return null;
        }
        return new GivenAsset(counted is null ? AssetKind.Cash : AssetKind.Shares, null) { Formula = formula, Class = counted, Per = each };
    }

    private Quantity? Amount(BoundValue bound)
    {
        if (bound.Quantity is not { } quantity) return null;
        if (bound.Unit is null) quantity = quantity with { Unit = Unit.Money(session.Settings.Currency) };
        return suffixes.Base is { } written ? quantity with { Base = _binder.Bind(written)?.Quantity?.Value } : quantity;
    }

    private AssetKind KindOf(BoundValue bound) =>
        bound.Class is not null ? suffixes.Modifier("warrants") is not null ? AssetKind.Warrants : suffixes.Modifier("options") is not null ? AssetKind.Options : AssetKind.Shares
        : values.Rights.Contains(bound.Product) ? AssetKind.Right
        : bound.Product.Length > 0 || bound.Unit is { } unit && IsProduct(unit) ? AssetKind.Product
        : AssetKind.Cash;

    private static bool IsProduct(Unit unit) => unit.Factors.Any(f => f.Power > 0) && !unit.Factors.Any(f => f.Power > 0 && Unit.IsCurrency(f.Name));
}

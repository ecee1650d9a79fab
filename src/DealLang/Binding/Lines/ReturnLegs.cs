using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>What one item of a leg pays: a return, or a rate.</summary>
internal sealed record PaidReturn(ReturnTerms? Return, RateTerms? Rate)
{
    public bool IsRight => Return is not null || Rate is not null;
}

/// <summary>The legs of a swap of returns: <c>total return on 1m AMD.common at $162</c>, and the rate that is paid against it.</summary>
internal sealed class ReturnLegs(BindingSession session, ValueContext values, LineSuffixes suffixes)
{
    private readonly ValueBinder _binder = new(session, values);

    /// <summary>Null for what is neither a return nor a rate; with nothing in it where it is wrong, which has been reported.</summary>
    public PaidReturn? Of(ItemSyntax item)
    {
        if (item.Returns != ReturnKind.None) return new PaidReturn(BindReturn(item), null);
        return BindRate(item) is { } rate ? new PaidReturn(null, rate) : null;
    }

    private ReturnTerms? BindReturn(ItemSyntax item)
    {
        if (item.Value is not QuantitySyntax { } written || (written.Of ?? (ValueSyntax?)written.Counted) is not PathSyntax on || Underlying(on) is not { } underlying)
        {
            session.Report(Rules.SwapKinds.ReturnOnWhat, values.Block.LocationOf(item), values.Block.Line.TextOf(item));
            return null;
        }
        var notional = written.Counted is not null
            ? _binder.Bind(written)?.Quantity
            : _binder.Bind(new QuantitySyntax(written.Tokens, written.Minus, written.Currency, written.Number, written.Scale, written.Unit, null, null))?.Quantity;
        if (notional is null) return null;
        if (notional.Unit.Currency is null && notional.Unit.ShareClass is null)
        {
            session.Report(Rules.SwapKinds.ReturnOnWhat, values.Block.LocationOf(item), values.Block.Line.TextOf(item));
            return null;
        }
        var initial = suffixes.Modifier("at") is { Values: [var price] } ? _binder.Bind(price)?.Quantity : null;
        return new ReturnTerms(item.Returns == ReturnKind.Total, underlying.Class, underlying.Levels, notional)
        {
            Initial = initial is not null && underlying.Class is { } priced && initial.Unit.Currency is not null
                ? initial with { Unit = initial.Unit / Unit.Shares(priced.FullName) } : initial,
            IsConstant = Constant(),
        };
    }

    /// <summary>A percentage, a reference rate, or both; null for anything else.</summary>
    private RateTerms? BindRate(ItemSyntax item)
    {
        if (!IsRate(item.Value) || _binder.BindFigure(item.Value) is not { } bound) return null;
        RateTerms? rate = bound switch
        {
            { Quantity: { Unit.IsOne: true } rateFixed, IsPercent: true } => new RateTerms("", rateFixed),
            { Formula: Reference { Path.Owner: "" } index } => new RateTerms(index.Path.Measure, null),
            { Formula: Binary { Operation: Operation.Add or Operation.Subtract, Left: Reference { Path.Owner: "" } index, Right: Number spread } sum } =>
                new RateTerms(index.Path.Measure, new Quantity(sum.Operation == Operation.Add ? spread.Value : -spread.Value, Unit.One, Shape.Stated)),
            _ => null,
        };
        return rate is null ? null : rate with
        {
            IsConstant = Constant(),
            IsSetInArrears = suffixes.Modifier("set in arrears") is not null,
            Days = suffixes.Modifiers.Select(PaymentLines.DaysOf).LastOrDefault(d => d is not null),
        };
    }

    private bool? Constant() => suffixes.Modifier("notional constant") is not null ? true : suffixes.Modifier("notional reset") is not null ? false : null;

    /// <summary>A percentage of nothing, or a series by its name.</summary>
    private bool IsRate(ValueSyntax value) => value switch
    {
        QuantitySyntax { Unit: { } unit, Of: null, Currency: null } => unit.Text is "%" or "bp",
        PathSyntax { Names: [var only] } => IsSeries(only.ToString()),
        BinarySyntax { Left: PathSyntax { Names: [var only] } } => IsSeries(only.ToString()),
        _ => false,
    };

    private (ShareClass? Class, string Levels)? Underlying(PathSyntax path)
    {
        if (session.Names.FindClass(path, values) is { } shareClass) return (shareClass, "");
        if (path is { Names: [var only], Arguments: [] } && session.Names.Full(only.ToString(), values.Block) is var name && session.Names.Series.Contains(name)) return (null, name);
        return session.Names.FindParty(path, values) switch
        {
            { Kind: PartyKind.Index } index => (null, index.Name),
            { Classes: [var sole] } => (sole, ""),
            _ => null,
        };
    }

    private bool IsSeries(string name) => session.Names.Series.Contains(session.Names.Full(name, values.Block)) || Vocabulary.ReferenceRates.Find(name) is not null;
}

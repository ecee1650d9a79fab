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

    private ReturnKind _kind;

    /// <summary>Null for what is neither a return nor a rate; with nothing in it where it is wrong, which has been reported.</summary>
    public PaidReturn? Of(ItemSyntax item)
    {
        if (item.Returns != ReturnKind.None) _kind = item.Returns;
        // A basket: what stands behind a return, and has a price, is one of the things that the return is on.
        if (item.Returns != ReturnKind.None || (_kind != ReturnKind.None && item.Value is QuantitySyntax amount && Counted(amount) is { } thing && Underlying(thing) is not null)) return new PaidReturn(BindReturn(item), null);
        return BindRate(item) is { } rate ? new PaidReturn(null, rate) : null;
    }

    private ReturnTerms? BindReturn(ItemSyntax item)
    {
        var on = item.Value switch { QuantitySyntax amount => Counted(amount), PathSyntax path => path, _ => null };
        if (on is null || Underlying(on) is not { } underlying)
        {
            session.Report(Rules.SwapKinds.ReturnOnWhat, values.Block.LocationOf(item), values.Block.Line.TextOf(item));
            return null;
        }
        var notional = item.Value switch
        {
            QuantitySyntax { Counted: not null } written => _binder.Bind(written)?.Quantity,
            QuantitySyntax written => _binder.Bind(new QuantitySyntax(written.Tokens, written.Minus, written.Currency, written.Number, written.Scale, written.Unit, null, null))?.Quantity,
            _ => Stated("notional", underlying.Class) ?? Quantity.Undisclosed(Unit.One),
        };
        if (notional is null) return null;
        if (notional.Unit.Currency is null && notional.Unit.ShareClass is null)
        {
            session.Report(Rules.SwapKinds.ReturnOnWhat, values.Block.LocationOf(item), values.Block.Line.TextOf(item));
            return null;
        }
        var initial = suffixes.Modifier("at") is { Values: [var price] } ? _binder.Bind(price)?.Quantity : Stated("initial price", underlying.Class);
        return new ReturnTerms(_kind == ReturnKind.Total, underlying.Class, underlying.Levels, notional)
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
        if (rate is { Index.Length: > 0, Fixed: null } && Stated("spread", null) is { } margin) rate = rate with { Fixed = margin };
        return rate is null ? null : rate with
        {
            IsConstant = Constant(),
            Compounding = suffixes.Modifiers.Select(m => m.Key switch
            {
                "compounded daily" => new Runtime.Cycle(1, Runtime.CycleUnit.Day),
                "compounded monthly" => Runtime.Cycle.Monthly,
                "compounded quarterly" => Runtime.Cycle.Quarterly,
                _ => (Runtime.Cycle?)null,
            }).LastOrDefault(c => c is not null),
            IsSetInArrears = suffixes.Modifier("set in arrears") is not null,
            SaysWhenSet = suffixes.Modifier("set in arrears") is not null || suffixes.Modifier("set in advance") is not null,
            Days = suffixes.Modifiers.Select(PaymentLines.DaysOf).LastOrDefault(d => d is not null),
        };
    }

    private static PathSyntax? Counted(QuantitySyntax amount) => (amount.Of ?? (ValueSyntax?)amount.Counted) as PathSyntax;

    /// <summary>What a line of its own says, under the leg or for the whole deal.</summary>
    private Quantity? Stated(string term, ShareClass? of)
    {
        foreach (var block in values.Block.Children.Concat(values.Block.Parent?.Children ?? []))
        {
            if (block.Content is not FactLineSyntax { OwnTerm: null, Asset: { } asset } line || line.Term != term || IsHeldConstant(line) is not null) continue;
            if (line.Subject is not null && session.Names.FindClass(line.Subject, values) != of) continue;
            return new ValueBinder(session, values with { Block = block }).Bind(asset)?.Quantity;
        }
        return null;
    }

    private bool? Constant() => suffixes.Modifier("notional constant") is not null ? true : suffixes.Modifier("notional reset") is not null ? false : HowStated();

    /// <summary><c>notional constant</c> on a line of its own, under the leg or for the whole deal.</summary>
    private bool? HowStated() => values.Block.Children.Concat(values.Block.Parent?.Children ?? []).Select(b => b.Content is FactLineSyntax line ? IsHeldConstant(line) : null).FirstOrDefault(h => h is not null);

    /// <summary>Whether a line says that the amount stays, or that it follows the price; null for any other line.</summary>
    public static bool? IsHeldConstant(FactLineSyntax line) =>
        line is { Term: "notional", OwnTerm: null, Asset.Items: [{ Value: PathSyntax { Dotted: "constant" or "reset" } how }] } ? how.Dotted == "constant" : null;

    /// <summary>A percentage of nothing, or a series by its name.</summary>
    private bool IsRate(ValueSyntax value) => value switch
    {
        QuantitySyntax { Unit: { } unit, Of: null, Currency: null } => unit.ToString() is "%" or "bp",
        PathSyntax { Arguments: [] } path => IsSeries(path.Dotted),
        BinarySyntax { Left: PathSyntax { Arguments: [] } path } => IsSeries(path.Dotted),
        _ => false,
    };

    private (ShareClass? Class, string Levels)? Underlying(PathSyntax path)
    {
        if (session.Names.FindClass(path, values) is { } shareClass) return (shareClass, "");
        if (path.Arguments.IsEmpty && session.Names.Full(path.Dotted, values.Block) is var name && session.Names.Series.Contains(name)) return (null, name);
        return session.Names.FindParty(path, values) switch
        {
            { Kind: PartyKind.Index } index => (null, index.Name),
            { Classes: [var sole] } => (sole, ""),
            _ => null,
        };
    }

    private bool IsSeries(string name) => session.Names.Series.Contains(session.Names.Full(name, values.Block)) || Vocabulary.ReferenceRates.Find(name) is not null;
}

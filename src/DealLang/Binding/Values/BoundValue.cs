using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Binding;

/// <summary>
/// What a written value comes to: a quantity where it is all figures, a formula where it refers to others, a class or a product where it
/// names one.
/// </summary>
/// <param name="Unit">Null when what it refers to is not known to have one.</param>
internal sealed record BoundValue(Unit? Unit)
{
    public Quantity? Quantity { get; init; }
    public Expression? Formula { get; init; }
    public Meaning Meaning { get; init; }

    /// <summary>False for a class or a product alone, which has no amount.</summary>
    public bool IsFigure => Quantity is not null || Formula is not null;

    /// <summary>Half the last written digit, without the cap of 0.5 %.</summary>
    public decimal HalfDigit { get; init; }

    /// <summary>A number with nothing said of what it counts.</summary>
    public bool IsBare { get; init; }

    /// <summary>Written with %, bp.</summary>
    public bool IsPercent { get; init; }

    /// <summary>One amount of money over another of the same currency: $75.46 / $526.59.</summary>
    public bool IsMoneyOverMoney { get; init; }

    /// <summary>A series, or a part of one: what is added to a rate wants a unit, what is added to a price is for the same unit.</summary>
    public bool IsSeries { get; init; }

    /// <summary>What money for one unit, as the series writes it, is for one of the unit that figures are kept in.</summary>
    public decimal SeriesScale { get; init; } = 1m;

    /// <summary>A percentage that says of what.</summary>
    public bool HasBase { get; init; }

    /// <summary>The multiple and the measure that it is of, where that is how the figure is written: 10x ebitda 2024.</summary>
    public (Quantity Times, string Measure)? Multiple { get; init; }
    /// <summary>The class that a path names, or that is counted.</summary>
    public ShareClass? Class { get; init; }

    /// <summary>The class for each share of which it is.</summary>
    public ShareClass? Per { get; init; }

    /// <summary>The right or product that is counted.</summary>
    public string Product { get; init; } = "";

    public Expression AsExpression => Formula ?? new Number(Quantity?.Value ?? 0m) { Unit = Unit ?? Unit.One };

    /// <summary>The same for each share of a class.</summary>
    public BoundValue PerShareOf(ShareClass shareClass)
    {
        var per = Unit.Shares(shareClass.FullName);
        return this with
        {
            Unit = Unit is null ? null : Unit / per,
            Quantity = Quantity is null ? null : ExchangeRatio.Rounded(Quantity with { Unit = Quantity.Unit / per }, HalfDigit),
            IsBare = false,
            Per = shareClass,
        };
    }

    public static BoundValue Of(Quantity quantity) => new(quantity.Unit) { Quantity = quantity };
}

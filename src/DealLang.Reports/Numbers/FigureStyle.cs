using DealLang.Values;

namespace DealLang.Reports.Numbers;

/// <summary>The forms in which figures are shown; each has its own places.</summary>
internal enum FigureStyle
{
    /// <summary>$250bn: 3-4 significant digits.</summary>
    Money,
    /// <summary>$75.46: two places.</summary>
    PerShare,
    /// <summary>3.31bn shares.</summary>
    Count,
    /// <summary>0.1433x: four places.</summary>
    Ratio,
    /// <summary>14.3x: one place.</summary>
    Multiple,
    /// <summary>1.25x: two places, for ratios that a covenant tests.</summary>
    Cover,
    /// <summary>20.0 %: one place.</summary>
    Percent,
    /// <summary>10.75 %, 4.375 %: what is agreed in basis points keeps them.</summary>
    Rate,
    /// <summary>+8.7 %: one place and the sign.</summary>
    Change,
    /// <summary>6.95 years, of a time that is kept in months.</summary>
    Years,
    /// <summary>4.5 GW, 18 months.</summary>
    Quantity,
    Date,
    /// <summary>2027; none for 0.</summary>
    Year,
}

internal static class FigureStyles
{
    /// <summary>The form that a figure's unit and its measure call for.</summary>
    public static FigureStyle Of(Unit unit, string measure)
    {
        if (unit.Equals(Unit.Date)) return FigureStyle.Date;
        if (unit.IsOne) return Measures.StyleOf(measure);
        if (unit.Equals(Unit.Month) && Measures.StyleOf(measure) == FigureStyle.Years) return FigureStyle.Years;
        // The units of an index are a notional by a level, which is a plain number: a count in a currency's guise.
        if (unit.Currency is not null) return Measures.StyleOf(measure) == FigureStyle.Count ? FigureStyle.Count : FigureStyle.Money;
        if (unit.ShareClass is not null) return FigureStyle.Count;
        return IsPerShare(unit) ? FigureStyle.PerShare : IsRatio(unit) ? FigureStyle.Ratio : FigureStyle.Quantity;
    }

    private static bool IsPerShare(Unit unit) =>
        unit.Factors is [var a, var b] && (IsMoneyOver(a, b) || IsMoneyOver(b, a));

    private static bool IsMoneyOver(UnitFactor money, UnitFactor share) =>
        money.Power == 1 && Unit.IsCurrency(money.Name) && share.Power == -1 && IsShare(share.Name);

    private static bool IsRatio(Unit unit) =>
        unit.Factors is [var a, var b] && a.Power + b.Power == 0 && Math.Abs(a.Power) == 1 && IsShare(a.Name) && IsShare(b.Name);

    private static bool IsShare(string name) => name.StartsWith("share:", StringComparison.Ordinal);
}

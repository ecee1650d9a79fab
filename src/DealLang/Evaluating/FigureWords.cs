using System.Globalization;
using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Values;

namespace DealLang.Evaluating;

/// <summary>Figures in messages, in the file's own spelling: $75.46, $7.43bn, 0.1433, 471m, 25%.</summary>
internal static class FigureWords
{
    public const int Digits = 4;
    public const int MostWritten = 9;

    private static readonly (decimal From, decimal Factor, string Suffix)[] s_scales =
        [(999_500_000_000m, 1e12m, "tn"), (999_500_000m, 1e9m, "bn"), (999_500m, 1e6m, "m")];

    /// <summary>Plain numbers of these measures are parts of a whole.</summary>
    private static readonly HashSet<string> s_parts = ["premium", "ownership", "stake", "held", "holder", "portion", "greenshoe", "votes", "pool", "limit", "elected", "allotted", "accepted", "filled", "paid", "funding.share", "ltv", "margin", "rate", "floor", "sweep", "oid", "growth", "tax", "irr", "uses.share", "fee.percent", "tendered", "held-after", "minimum-held", "minimum-tender", "squeeze-out", "limit.kept", "limit.share", "behind-index", "accretion.percent", "contribution", "loop.ratio", "vendor-financed", "part", "look-through", "control", "yield", "issue-price", "haircut", "advance-rate", "undrawn-fee", "utilisation-fee", "utilisation", "parity", "parity.premium", "conversion-premium", "forced-conversion", "pik", "upfront-fee", "exit-fee", "prepayment-fee", "redemption-price", "make-whole.yield", "guarantee-fee", "fixing", "reference-rate", "cap", "escalator"];

    /// <summary>A figure as it stands in the file, with all the digits that are written there.</summary>
    public static string Of(decimal value, ModelFigure figure) =>
        Of(value, figure, figure.Quantity is { Digits: > Digits and <= MostWritten } written && written.Value == value ? written.Digits : Digits);

    public static string Of(decimal value, ModelFigure figure, int digits) => Of(value, figure.Unit, figure.Path.Measure, digits);

    public static string Of(decimal value, Unit unit, string measure = "", int digits = Digits)
    {
        if (unit == Unit.Date && value >= 0m && value <= DateOnly.MaxValue.DayNumber) return DateOnly.FromDayNumber((int)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string sign = value < 0m ? "-" : "";
        decimal size = Math.Abs(value);
        if (unit.IsOne && s_parts.Contains(measure)) return sign + Plain(size * 100m, digits) + "%";
        string currency = "";
        foreach (var factor in unit.Factors)
        {
            if (currency.Length == 0 && factor.Power == 1 && Unit.IsCurrency(factor.Name)) currency = Sign(factor.Name);
        }
        if (IsPerShare(unit)) return sign + currency + Grouped(Rounding.ToPlaces(size, Places(size, digits)), Math.Min(2, Places(size, digits)));
        return sign + currency + Scaled(size, digits) + Counted(unit);
    }

    /// <summary>Digits enough to tell two values apart.</summary>
    public static int DigitsToTell(decimal left, decimal right, Unit unit, string measure)
    {
        int digits = Digits;
        while (digits < 15 && left != right && Of(left, unit, measure, digits) == Of(right, unit, measure, digits)) digits++;
        return digits;
    }

    /// <summary>A tolerance: one digit, or two where one would round it by a third. What decimal division itself needs is none.</summary>
    public static string Width(decimal width, Unit unit, string measure) =>
        Of(width < 0.000_001m ? 0m : Rounding.ToDigits(width, 1), unit == Unit.Date ? Unit.Day : unit, measure, 2);

    private static bool IsPerShare(Unit unit) => unit.Factors.Count == 2
        && unit.Factors.Any(f => f.Power == 1 && Unit.IsCurrency(f.Name)) && unit.Factors.Any(f => f.Power == -1 && f.Name.StartsWith("share:", StringComparison.Ordinal));

    private static int Places(decimal value, int digits) => Math.Clamp(Math.Max(2, digits - 1 - Rounding.Magnitude(value)), 0, 12);

    private static string Scaled(decimal size, int digits)
    {
        foreach (var (from, factor, suffix) in s_scales)
        {
            if (size >= from) return Plain(size / factor, digits) + suffix;
        }
        return Plain(size, digits);
    }

    private static string Plain(decimal size, int digits) => Grouped(Rounding.ToDigits(size, Math.Max(digits, Rounding.Magnitude(size) + 1)), 0);

    private static string Sign(string currency) => currency switch { "USD" => "$", "EUR" => "€", "GBP" => "£", "JPY" => "¥", _ => currency + " " };

    private const string Always = "00000000000000000000";
    private const string IfAny = "####################";

    private static string Grouped(decimal value, int places) =>
        value.ToString("#,0." + Always[..places] + IfAny[places..], CultureInfo.InvariantCulture);

    private static string Counted(Unit unit) => unit.Factors.Select(f => f.Name).FirstOrDefault(n => n is "GW" or "GWh" or "month" or "day") switch
    {
        "month" when unit == Unit.Month => " months",
        "month" => " per month",
        "day" when unit == Unit.Day => " days",
        { } name when unit == Unit.Base(name) => " " + name,
        { } name => " per " + name,
        null => "",
    };
}

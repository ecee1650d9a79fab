using System.Globalization;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Reports.Numbers;

/// <summary>A figure as prose shows it: $250bn, $75.46, 0.1433x, ~471m, ≤ $100bn, +8.7 %, n/d.</summary>
internal static class FigureText
{
    /// <summary>Not disclosed, or not to be had from what is stated.</summary>
    public const string Unknown = "n/d";

    /// <summary>A percentage or a multiple of a loss: everything is known, and it means nothing.</summary>
    public const string Meaningless = "n.m.";

    public static string Of(FigureValue figure) => Of(figure, FigureStyles.Of(figure.Figure.Unit, figure.Figure.Path.Measure));

    /// <summary>A range of which one end is known is a bound; that a figure is no less than nothing says little, and as much as the other end.</summary>
    public static Mark MarkOf(FigureValue figure) => figure switch
    {
        { Figure.Formula: not null, Mark: Mark.AtLeast, Low: 0m, High: { } high } when high > 0m => Mark.Range,
        { Mark: Mark.Range, Low: not null, High: null } => Mark.AtLeast,
        { Mark: Mark.Range, Low: null, High: not null } => Mark.AtMost,
        _ => figure.Mark,
    };

    public static string Of(FigureValue figure, FigureStyle style)
    {
        if (MarkOf(figure) == Mark.Range && figure is { Low: { } low, High: { } high } && low != high)
            return Between(low, high, figure.Figure.Unit, style, figure.Width);
        // A year that may never come.
        if (style == FigureStyle.Year && figure is { Mark: Mark.AtLeast, Low: { } year }) return $"none before {Of(year, figure.Figure.Unit, style)}";
        return Shown(figure) is { } value ? Before(figure) + Of(value, figure.Figure.Unit, style, figure.Width, WrittenDigits.Of(figure), figure.Mark == Mark.About) + Doubt(figure, style)
            : figure.Figure is { Formula: not null, Path.Measure: "accretion.percent" or "multiple" } ? Meaningless : Unknown;
    }

    /// <summary>
    /// A difference of rounded figures may be off by more than half of itself. Its digits cannot say so, wherever it is shown: $180m ± $220m. What is a
    /// multiple of a figure that is itself only about right has the mark of that figure. What comes to nothing is shown as nothing: that both sides agree is
    /// what a reader wants to know, and how far each is good stands on the figure's card.
    /// </summary>
    public static bool IsVague(FigureValue figure) => figure is { Figure.Formula: { } formula, Width: > 0m } && Shown(figure) is { } value && value != 0m && figure.Width > Math.Abs(value) / 2m
        && (figure.Mark != Mark.About || IsDifference(formula));

    private static bool IsDifference(Expression formula) => formula is Binary { Operation: Operation.Subtract } || formula.Parts.Any(IsDifference);

    /// <summary>How far it may be off says more than that it may.</summary>
    public static string Before(FigureValue figure) => IsVague(figure) && figure.Mark == Mark.About ? "" : Marks.Before(MarkOf(figure));

    private static string Doubt(FigureValue figure, FigureStyle style) =>
        IsVague(figure) && style is not (FigureStyle.Date or FigureStyle.Year) ? $"{Space.NoBreak}±{Space.NoBreak}{Width(figure.Width, figure.Figure.Unit, style)}" : "";

    /// <summary>The number behind the mark: of a bound the bound itself, whatever the case puts in its place; null when nothing is known.</summary>
    public static decimal? Shown(FigureValue figure) => MarkOf(figure) switch
    {
        Mark.Unknown => null,
        Mark.AtMost => figure.High ?? figure.Value,
        Mark.AtLeast => figure.Low ?? figure.Value,
        _ => figure.Value,
    };

    /// <summary>"base $10bn" of a bound or a range, when the case counts with another number than is shown.</summary>
    public static string Counted(FigureValue figure, string caseName) =>
        figure is { Mark: Mark.AtMost or Mark.AtLeast or Mark.Range, Value: { } value } && value != (figure.Mark == Mark.Range ? null : Shown(figure))
            ? $"{caseName} {Of(value, figure.Figure.Unit, FigureStyles.Of(figure.Figure.Unit, figure.Figure.Path.Measure), figure.Width)}"
            : "";

    /// <summary>An amount as the file states it: the shape's own number, whatever the case makes of it.</summary>
    public static string Of(Quantity quantity, string measure)
    {
        var style = FigureStyles.Of(quantity.Unit, measure);
        if (quantity is { Shape: Shape.Range, Low: { } low, High: { } high }) return Between(low, high, quantity.Unit, style, quantity.Width);
        return quantity.Value is { } value ? Marks.Before(quantity.Mark) + Of(value, quantity.Unit, style, quantity.Width, isAbout: quantity.Mark == Mark.About) : Unknown;
    }

    /// <summary>One number. <paramref name="width"/> limits the digits of amounts and counts (R01).</summary>
    /// <param name="written">The digits that a document says it with, all of which are shown; null for any other number.</param>
    /// <param name="isAbout">Only about right, which fewer digits say.</param>
    public static string Of(decimal value, Unit unit, FigureStyle style, decimal width = 0m, WrittenDigits? written = null, bool isAbout = false)
    {
        if (style == FigureStyle.Date) return Date(value);
        if (style == FigureStyle.Year) return value == 0m ? "none" : value.ToString("0", CultureInfo.InvariantCulture);
        string body = written?.Shown(Math.Abs(value), Sign(unit), style) ?? Magnitude(Math.Abs(value), unit, style, width, isAbout);
        bool vanishes = !body.AsSpan().ContainsAnyInRange('1', '9');
        string sign = vanishes ? "" : value < 0m ? "−" : style == FigureStyle.Change ? "+" : "";
        return sign + body;
    }

    /// <summary>An amount of money to its last unit, where a scale would lose digits: $1,049,549, but $50m.</summary>
    public static string InFull(decimal value, Unit unit)
    {
        decimal whole = SignificantDigits.RoundAt(Math.Abs(value), Math.Abs(value) < 1000m ? 2 : 0);
        return whole < 1_000_000m || SignificantDigits.Round(whole, SignificantDigits.Most) == whole ? Of(value, unit, FigureStyle.Money)
            : (value < 0m ? "−" : "") + Sign(unit) + Trimmed(whole, 0);
    }

    /// <summary>A closed range: what both ends are per is written once, $25bn–$37.5bn per GW.</summary>
    public static string Between(decimal low, decimal high, Unit unit, FigureStyle style, decimal width = 0m)
    {
        string from = Of(low, unit, style, width), to = Of(high, unit, style, width);
        string per = to.IndexOf(Space.NoBreak + "per" + Space.NoBreak, StringComparison.Ordinal) is var at and > 0 ? to[at..] : "";
        return per.Length > 0 && from.EndsWith(per, StringComparison.Ordinal) ? $"{from[..^per.Length]}–{to}" : $"{from}–{to}";
    }

    /// <summary>How far a figure may be off, by its first digits: ± 0.04 %, ± $0.005.</summary>
    public static string Width(decimal width, Unit unit, FigureStyle style)
    {
        decimal shown = style is FigureStyle.Percent or FigureStyle.Change or FigureStyle.Rate ? width * 100m : width;
        decimal rounded = SignificantDigits.Round(shown, Fewest(shown));
        return style switch
        {
            FigureStyle.Percent or FigureStyle.Change or FigureStyle.Rate => Trimmed(rounded, 0) + Space.NoBreak + "%",
            FigureStyle.PerShare => Sign(unit) + Trimmed(rounded, rounded >= 1m ? 2 : 0),
            FigureStyle.Ratio or FigureStyle.Multiple or FigureStyle.Cover => Trimmed(rounded, 0) + "x",
            _ => Of(rounded, unit, style),
        };
    }

    /// <summary>One digit, or two where one would round it by a third.</summary>
    private static int Fewest(decimal value) => value == SignificantDigits.Round(value, 1) ? 1 : 2;

    private static string Magnitude(decimal value, Unit unit, FigureStyle style, decimal width, bool isAbout) => style switch
    {
        FigureStyle.PerShare => Sign(unit) + PerShare(value, width),
        FigureStyle.Ratio => Ratio(value, width) + "x",
        FigureStyle.Cover => Places(value, 2) + "x",
        FigureStyle.Multiple => Places(value, width >= 0.5m ? 0 : 1) + "x",
        FigureStyle.Percent or FigureStyle.Change => Places(value * 100m, width > 0.005m && value != 0m ? 0 : 1) + Space.NoBreak + "%",
        FigureStyle.Rate => Trimmed(SignificantDigits.RoundAt(value * 100m, 3), 1) + Space.NoBreak + "%",
        FigureStyle.Money => Sign(unit) + Amount(value, width, isAbout, cents: true),
        FigureStyle.Count => Amount(value, width, isAbout),
        FigureStyle.Years => Places(value / 12m, 2) + Space.NoBreak + "years",
        _ => Measured(value, unit, width, isAbout),
    };

    /// <summary>
    /// Two places, none of a price that is only known to the dollar; a price of less than ten cents keeps two digits, and a small price that is
    /// exact to four places, as rounds are priced, keeps those.
    /// </summary>
    private static string PerShare(decimal value, decimal width) =>
        width == 0m && value is > 0m and < 10m && value == SignificantDigits.RoundAt(value, 4) ? Trimmed(value, 2)
        : value is > 0m and < 0.1m ? Trimmed(SignificantDigits.Round(value, 2), 2) : Places(value, width >= 0.5m ? 0 : 2);

    /// <summary>Four places; of a ratio below a tenth as many as leave it four digits, where it is good to them.</summary>
    private static string Ratio(decimal value, decimal width) =>
        value is > 0m and < 0.1m ? Trimmed(SignificantDigits.Round(value, Math.Min(SignificantDigits.Supported(value, width), SignificantDigits.Most)), 4) : Places(value, 4);

    private static string Amount(decimal value, decimal width, bool isAbout, bool cents = false)
    {
        int supported = SignificantDigits.Supported(value, width, isAbout);
        decimal scaled = SignificantDigits.Round(value, Math.Min(supported, SignificantDigits.Most));
        var scale = Scale.Of(scaled);
        if (scale != Scale.One) return Trimmed(scaled / scale.Factor, 0) + scale.Suffix;
        int places = value < 1000m ? 2 : 0;
        decimal whole = SignificantDigits.RoundAt(SignificantDigits.Round(value, supported), places);
        return cents && whole != decimal.Truncate(whole) ? Places(whole, 2) : Trimmed(whole, 0);
    }

    private static string Measured(decimal value, Unit unit, decimal width, bool isAbout)
    {
        var (currency, noun) = UnitText.Split(unit);
        if (UnitText.Smaller(unit, value) is { } smaller)
        {
            (value, width) = unit.Factors.Any(f => f.Power < 0) ? (value / 1000m, width / 1000m) : (value * 1000m, width * 1000m);
            noun = noun.Replace(smaller.Unit, smaller.Instead, StringComparison.Ordinal);
        }
        string number = IsExchangeRate(unit) ? Trimmed(SignificantDigits.Round(value, Math.Min(SignificantDigits.Supported(value, width, isAbout), MostOfARate)), 0)
            : currency.Length > 0 || value >= 1_000_000m
            ? Amount(value, width, isAbout, cents: currency.Length > 0)
            : Trimmed(SignificantDigits.Round(value, Math.Min(SignificantDigits.Supported(value, width, isAbout), value >= 1000m ? 6 : SignificantDigits.Most)), 0);
        return currency + number + (number == "1" || currency.Length > 0 ? noun : UnitText.Plural(unit) ?? noun);
    }

    /// <summary>1.3546, 147.611: rates are quoted to five or six digits, and all of them count.</summary>
    private const int MostOfARate = 6;

    private static bool IsExchangeRate(Unit unit) => unit.Factors is [var a, var b] && a.Power + b.Power == 0 && Math.Abs(a.Power) == 1 && Unit.IsCurrency(a.Name) && Unit.IsCurrency(b.Name);

    private static string Sign(Unit unit) => UnitText.Split(unit).Currency;

    private static string Date(decimal dayNumber) => dayNumber >= 0m && dayNumber <= DateOnly.MaxValue.DayNumber
        ? DateOnly.FromDayNumber((int)dayNumber).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Unknown;

    /// <summary>Grouped digits with exactly that many places.</summary>
    internal static string Places(decimal value, int places) =>
        SignificantDigits.RoundAt(value, places).ToString(places == 0 ? "#,0" : "#,0." + new string('0', places), CultureInfo.InvariantCulture);

    /// <summary>Grouped digits without closing zeros, but at least that many places.</summary>
    internal static string Trimmed(decimal value, int atLeast) =>
        value.ToString("#,0." + new string('0', atLeast) + new string('#', 28 - atLeast), CultureInfo.InvariantCulture);
}

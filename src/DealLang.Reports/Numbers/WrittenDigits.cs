using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Reports.Numbers;

/// <summary>
/// The digits that a document says a figure with. What is agreed is shown with all of them, whatever its size: $37.411, 19.9999 %, $1.23456bn; what
/// somebody reports, with all of those behind the point of a price, a ratio or a percentage.
/// </summary>
internal sealed record WrittenDigits(bool IsAgreed)
{
    /// <summary>More places than this are no longer what somebody wrote, but what a division left.</summary>
    private const int MostPlaces = 8;

    /// <summary>Null for what follows from others, for what a split has restated, and for what a case puts in its place.</summary>
    public static WrittenDigits? Of(FigureValue figure) => figure.Figure is { Origin: Origin.Stated, Formula: null, Restated: 1m, Quantity: { Value: { } stated } quantity } && stated == FigureText.Shown(figure)
        ? new WrittenDigits(quantity.Width == 0m && quantity.Shape == Shape.Stated) : null;

    /// <summary>Null where the form that the style has anyway shows them.</summary>
    public string? Shown(decimal value, string sign, FigureStyle style) => style switch
    {
        FigureStyle.PerShare => With(value, 2) is { } price ? sign + price : null,
        FigureStyle.Ratio => With(value, 4) is { } ratio ? ratio + "x" : null,
        FigureStyle.Multiple => With(value, 1) is { } multiple ? multiple + "x" : null,
        FigureStyle.Percent or FigureStyle.Change => With(value * 100m, 1) is { } percent ? percent + Space.NoBreak + "%" : null,
        FigureStyle.Money when IsAgreed => Amount(value) is { } amount ? sign + amount : null,
        FigureStyle.Count when IsAgreed => Amount(value) ?? With(value, 2),
        _ => null,
    };

    private static string? With(decimal value, int places) => Places(value) is var written && written > places && written <= MostPlaces ? FigureText.Places(value, written) : null;

    private static string? Amount(decimal value)
    {
        var scale = Scale.Of(value);
        decimal scaled = value / scale.Factor;
        return scale != Scale.One && scaled != SignificantDigits.Round(scaled, SignificantDigits.Most) && Places(scaled) <= MostPlaces ? FigureText.Trimmed(scaled, 0) + scale.Suffix : null;
    }

    /// <summary>Digits behind the point, closing zeros left out.</summary>
    private static int Places(decimal value) => (value / 1.0000000000000000000000000000m).Scale;
}

using DealLang.Evaluating;
using DealLang.Values;

namespace DealLang.Reports.Numbers;

/// <summary>A number of a table column that states its scale once: 1,000 · (12.5) · – · ≤ 100 · n/d.</summary>
internal static class TableNumber
{
    public const string Zero = "–";

    public static string Of(decimal? value, Scale scale, Mark mark = Mark.Exact, decimal width = 0m)
    {
        if (value is not { } number || mark == Mark.Unknown) return FigureText.Unknown;
        if (number == 0m) return Zero;
        int digits = SignificantDigits.Supported(number, width, mark == Mark.About);
        decimal rounded = scale == Scale.One
            ? SignificantDigits.RoundAt(SignificantDigits.Round(number, digits), Math.Abs(number) < 1000m ? 2 : 0)
            : SignificantDigits.Round(number, Math.Min(digits, SignificantDigits.Most)) / scale.Factor;
        return Marks.Before(mark) + Signed(rounded, FigureText.Trimmed(Math.Abs(rounded), 0));
    }

    /// <summary>A figure; what is agreed with all the digits that the document says it with.</summary>
    public static string Shown(FigureValue figure, Scale scale)
    {
        if (FigureText.Shown(figure) is { } agreed && agreed != 0m && WrittenDigits.Of(figure) is { IsAgreed: true }) return Signed(agreed, FigureText.Trimmed(Math.Abs(agreed) / scale.Factor, 0));
        bool isVague = FigureText.IsVague(figure);
        string number = Of(FigureText.Shown(figure), scale, isVague && figure.Mark == Mark.About ? Mark.Exact : figure.Mark, figure.Width);
        return isVague ? $"{number}{Space.NoBreak}±{Space.NoBreak}{Of(SignificantDigits.Round(figure.Width, SignificantDigits.Fewest), scale)}" : number;
    }

    /// <summary>Negatives in parentheses, as accountants write them.</summary>
    public static string Signed(decimal value, string magnitude) => value < 0m ? $"({magnitude})" : magnitude;
}

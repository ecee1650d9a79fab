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
        int digits = Math.Min(SignificantDigits.Supported(number, width), SignificantDigits.Most);
        decimal rounded = SignificantDigits.Round(number, digits) / scale.Factor;
        return Marks.Before(mark) + Signed(rounded, FigureText.Trimmed(Math.Abs(rounded), 0));
    }

    /// <summary>Negatives in parentheses, as accountants write them.</summary>
    public static string Signed(decimal value, string magnitude) => value < 0m ? $"({magnitude})" : magnitude;
}

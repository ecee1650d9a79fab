using DealLang.Reports.Numbers;

namespace DealLang.Spreadsheets;

/// <summary>How a figure's cell shows its unrounded number: negatives in parentheses, zero as a dash.</summary>
internal static class NumberFormats
{
    /// <summary>Words in a column of numbers, which stand at its end as the numbers do.</summary>
    public const string Words = "@";

    public const string Day = "yyyy-mm-dd";

    public static string Of(FigureStyle style, decimal? value) => style switch
    {
        FigureStyle.Date => Day,
        FigureStyle.Percent => "0.0%;(0.0%);0.0%",
        FigureStyle.Rate => "0.00#%;(0.00#%);0.00%",
        FigureStyle.Change => "+0.0%;(0.0%);0.0%",
        FigureStyle.Ratio when value is > 0m and < 0.1m => "0.0000####\"x\"",
        FigureStyle.Ratio => "0.0000\"x\"",
        FigureStyle.Multiple => "0.0\"x\"",
        FigureStyle.Cover => "0.00\"x\"",
        FigureStyle.PerShare => "#,##0.00;(#,##0.00);\"–\"",
        FigureStyle.Money or FigureStyle.Count when value is null or >= 1_000_000m or <= -1_000_000m => "#,##0;(#,##0);\"–\"",
        FigureStyle.Quantity when value is > -1m and < 1m => "0.00####;(0.00####);\"–\"",
        _ => "#,##0.00;(#,##0.00);\"–\"",
    };
}

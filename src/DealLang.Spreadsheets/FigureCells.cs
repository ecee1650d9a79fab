using DealLang.Evaluating;
using DealLang.Reports.Numbers;
using DealLang.Values;

namespace DealLang.Spreadsheets;

/// <summary>Figures as cells: the unrounded number, its format, its look; days as a spreadsheet counts them.</summary>
internal static class FigureCells
{
    public static SheetCell Figure(FigureValue value, Look look) => value.Value is { } number
        ? Number(Serialized(number, value.Figure.Unit), NumberFormats.Of(FigureStyles.Of(value.Figure.Unit, value.Figure.Path.Measure), number), look)
        : Unknown with { Look = look == Look.Formula ? Look.Plain : look };

    /// <summary>What is not known, where a number would stand.</summary>
    public static SheetCell Unknown => new(FigureText.Unknown, false, Look.Plain, NumberFormats.Words);

    public static string Serial(decimal value, Unit unit) => ExcelFormula.Number(Serialized(value, unit));

    public static decimal Serialized(decimal value, Unit unit) => unit.Equals(Unit.Date) ? value - ExcelFormula.FirstDay : value;

    public static SheetCell Number(decimal value, string format, Look look) => new(ExcelFormula.Number(value), true, look, format);
}

using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>A cell of a table as a figure that can be asked for: <c>pref.proceeds(Fund, Co.exit = $40m) in plain</c>.</summary>
internal static class CellPath
{
    /// <summary>Empty for a formula, which has no path of its own.</summary>
    public static string Of(SensitivityCells cells, int row, int col, int shown) => Reference(cells, row, col, shown)?.ToString() ?? "";

    /// <summary>Null for a formula.</summary>
    public static Reference? Reference(SensitivityCells cells, int row, int col, int shown)
    {
        if (cells.Table.Shown[shown].Figure is not Reference reference) return null;
        var (down, across) = (cells.Rows[row], cells.Cols[col]);
        var supposed = new[] { down, across }.Select(s => s.Assignment).OfType<Assignment>().Select(a => Told(a, reference.Path.Owner));
        return reference with
        {
            WhatIf = reference.WhatIf.With(supposed),
            Case = reference.Case.Length > 0 ? reference.Case : across.Case.Length > 0 ? across.Case : down.Case,
            View = reference.View.Length > 0 ? reference.View : across.View.Length > 0 ? across.View : down.View,
        };
    }

    /// <summary>An assignment with the words that say so to a figure of an owner.</summary>
    public static Assignment Told(Assignment assignment, string owner)
    {
        bool isOwn = assignment.Figure.Owner == owner && assignment.Figure.Argument.Length == 0;
        string figure = isOwn ? assignment.Figure.Measure : assignment.Figure.ToString();
        return assignment with { Line = assignment.Line with { Words = $"{figure} = {FigureText.Of(assignment.Line.Quantity!, assignment.Figure.Measure)}" } };
    }
}

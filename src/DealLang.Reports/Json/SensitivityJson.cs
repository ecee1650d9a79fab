using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Reports.Building.Deals;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Json;

/// <summary>A table as machines read it: its axes, and each cell with the path by which it can be asked for.</summary>
internal static class SensitivityJson
{
    public static SortedObject Of(ReportContext context, Sensitivity table)
    {
        var cells = context.Evaluator.Cells(table, context.Options.Case);
        var places = cells.Rows.SelectMany((_, row) => cells.Cols.SelectMany((_, col) => table.Shown.Select((_, shown) => (row, col, shown))));
        var json = new SortedObject().Set("title", table.Title).Set("rows", Of(table.Rows)).At(table.Location)
            .Set("cells", places.Select(p => Of(cells, p.row, p.col, p.shown)));
        return table.Cols is { } cols ? json.Set("cols", Of(cols)) : json;
    }

    private static SortedObject Of(Axis axis) => new SortedObject()
        .Set("figure", axis.Figure?.ToString())
        .Set("stops", axis.Stops.Select(s => s.Assignment?.Line.Quantity is { Value: { } value, Unit: var unit } ? JsonNumber.Of(value, unit) : s.Written));

    private static SortedObject Of(SensitivityCells cells, int row, int col, int shown)
    {
        var (value, figure) = (cells[row, col, shown], cells.Table.Shown[shown]);
        var style = FigureStyles.Of(value.Figure.Unit, figure.Figure is Reference { Path.Measure: var measure } ? measure : "");
        return new SortedObject()
            .Set("row", row).Set("col", col)
            .Set("figure", figure.Written)
            .Set("path", CellPath.Of(cells, row, col, shown))
            .Set("value", value.Value is { } number ? JsonNumber.Of(number, value.Figure.Unit) : null)
            .Set("unit", value.Figure.Unit.ToString())
            .Set("display", FigureText.Of(value, style))
            .Set("mark", Marks.Plain(value.Mark));
    }
}

using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DealLang.Spreadsheets;

/// <summary>One sheet as its part's XML: the header frozen, printed on each page, the whole fitted to the page's width.</summary>
internal static class SheetXml
{
    public static Worksheet Of(Sheet sheet, StyleTable styles, bool selected, bool rightToLeft)
    {
        var data = new SheetData();
        data.Append(Row(1, [.. sheet.Columns.Select(c => new SheetCell(c.Title, false, Look.Header))], styles));
        for (int i = 0; i < sheet.Rows.Count; i++) data.Append(Row(i + 2, sheet.Rows[i], styles));
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetDimension { Reference = $"A1:{Last(sheet)}" },
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft }) { WorkbookViewId = 0, TabSelected = selected, ShowGridLines = false, RightToLeft = rightToLeft ? true : null }),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            new Columns(sheet.Columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })),
            data,
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0, PaperSize = 9 });
    }

    /// <summary>What is printed, and the rows repeated on every page.</summary>
    public static IEnumerable<DefinedName> Names(Sheet sheet, uint number)
    {
        string name = $"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'";
        yield return new DefinedName($"{name}!$A$1:{Printed(sheet)}") { Name = "_xlnm.Print_Area", LocalSheetId = number };
        yield return new DefinedName($"{name}!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = number };
    }

    /// <summary>The table, and what is drawn beside it.</summary>
    private static string Printed(Sheet sheet)
    {
        var (column, row) = ChartXml.Corner(sheet);
        return $"${Sheet.Letter(Math.Max(sheet.Columns.Length - 1, column))}${Math.Max(sheet.Rows.Count + 1, row).ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Last(Sheet sheet) => Sheet.Letter(sheet.Columns.Length - 1) + (sheet.Rows.Count + 1).ToString(CultureInfo.InvariantCulture);

    private static Row Row(int number, SheetCell[] cells, StyleTable styles)
    {
        var row = new Row { RowIndex = (uint)number };
        for (int i = 0; i < cells.Length; i++)
        {
            if (cells[i].Value.Length > 0 || cells[i].Formula.Length > 0) row.Append(Cell(cells[i], Sheet.Letter(i) + number.ToString(CultureInfo.InvariantCulture), styles));
        }
        return row;
    }

    private static Cell Cell(SheetCell cell, string address, StyleTable styles)
    {
        var xml = new Cell { CellReference = address, StyleIndex = styles.Of(cell.Look, cell.Format) };
        if (cell.Formula.Length > 0)
        {
            xml.CellFormula = new CellFormula(cell.Formula);
            xml.CellValue = new CellValue(cell.Value);
            if (!cell.IsNumber) xml.DataType = CellValues.String;
        }
        else if (cell.IsNumber)
        {
            xml.CellValue = new CellValue(cell.Value);
        }
        else
        {
            xml.DataType = CellValues.InlineString;
            xml.InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(Legal(cell.Value)) { Space = SpaceProcessingModeValues.Preserve });
        }
        return xml;
    }

    /// <summary>XML has no place for control characters; a cell holds 32,767 characters.</summary>
    private static string Legal(string text)
    {
        string kept = string.Concat(text.Where(c => c >= ' ' || c is '\t' or '\n'));
        return kept.Length <= 32_767 ? kept : kept[..32_766] + "…";
    }
}

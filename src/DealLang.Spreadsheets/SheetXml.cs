using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DealLang.Spreadsheets;

/// <summary>One sheet as its part's XML: the header frozen, printed on each page, the whole fitted to the page's width.</summary>
internal static class SheetXml
{
    public static Worksheet Of(Sheet sheet, StyleTable styles, bool selected, bool rightToLeft)
    {
        double[] widths = ColumnWidths.Of(sheet);
        var data = new SheetData();
        data.Append(Row(1, [.. sheet.Columns.Select((c, i) => new SheetCell(c.Title, false, IsOfNumbers(sheet, i) ? Look.HeaderOfNumbers : Look.Header))], styles, widths));
        for (int i = 0; i < sheet.Rows.Count; i++) data.Append(Row(i + 2, sheet.Wraps ? Wrapped(sheet.Rows[i], widths) : sheet.Rows[i], styles, widths));
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetDimension { Reference = $"A1:{Last(sheet)}" },
            new SheetViews(new SheetView(Frozen(sheet)) { WorkbookViewId = 0, TabSelected = selected, ShowGridLines = false, RightToLeft = rightToLeft ? true : null }),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            new Columns(widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })),
            data,
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { Orientation = OrientationValues.Landscape, FitToWidth = (uint)PagesWide(sheet), FitToHeight = 0, PaperSize = 9 },
            new HeaderFooter(new OddFooter("&L&A&R&P / &N")));
    }

    /// <summary>A head stands where its numbers stand; a few words among them change nothing.</summary>
    private static bool IsOfNumbers(Sheet sheet, int column)
    {
        int numbers = 0, words = 0;
        foreach (var row in sheet.Rows)
        {
            if (column >= row.Length || row[column] is { Value.Length: 0, Formula.Length: 0 }) continue;
            if (row[column].IsNumber || row[column].Format.Length > 0) numbers++;
            else words++;
        }
        return numbers > words;
    }

    /// <summary>The header row, and on a wide sheet the columns that say what a row is.</summary>
    private static IEnumerable<OpenXmlElement> Frozen(Sheet sheet)
    {
        if (sheet.Heads == 0)
        {
            yield return new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
            yield return new Selection { Pane = PaneValues.BottomLeft };
            yield break;
        }
        yield return new Pane { HorizontalSplit = sheet.Heads, VerticalSplit = 1, TopLeftCell = Sheet.Letter(sheet.Heads) + "2", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen };
        yield return new Selection { Pane = PaneValues.BottomRight };
    }

    /// <summary>Wider than this, a sheet would have to be printed too small to read.</summary>
    private const double PageWidth = 230;

    private static int PagesWide(Sheet sheet) => (int)Math.Ceiling(ColumnWidths.Of(sheet).Sum() / PageWidth);

    /// <summary>What is printed, and the rows repeated on every page.</summary>
    public static IEnumerable<DefinedName> Names(Sheet sheet, uint number)
    {
        string name = $"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'";
        yield return new DefinedName($"{name}!$A$1:{Printed(sheet)}") { Name = "_xlnm.Print_Area", LocalSheetId = number };
        string heads = PagesWide(sheet) > 1 ? $"{name}!$A:${Sheet.Letter(Math.Max(sheet.Heads, 1) - 1)}," : "";
        yield return new DefinedName($"{heads}{name}!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = number };
    }

    /// <summary>The table, and what is drawn beside it.</summary>
    private static string Printed(Sheet sheet)
    {
        var (column, row) = ChartXml.Corner(sheet);
        return $"${Sheet.Letter(Math.Max(sheet.Columns.Length - 1, column))}${Math.Max(sheet.Rows.Count + 1, row).ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Last(Sheet sheet) => Sheet.Letter(sheet.Columns.Length - 1) + (sheet.Rows.Count + 1).ToString(CultureInfo.InvariantCulture);

    private static SheetCell[] Wrapped(SheetCell[] cells, double[] widths) =>
        [.. cells.Select((c, i) => c is { Look: Look.Plain, IsNumber: false } && i < widths.Length && c.Value.Length > widths[i] - 2 ? c with { Look = Look.Wrapped } : c)];

    private static Row Row(int number, SheetCell[] cells, StyleTable styles, double[] widths)
    {
        var row = new Row { RowIndex = (uint)number };
        // Not every reader measures wrapped text itself.
        if (ColumnWidths.Height(cells, widths) is var height and > ColumnWidths.Line) (row.Height, row.CustomHeight) = (height, true);
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

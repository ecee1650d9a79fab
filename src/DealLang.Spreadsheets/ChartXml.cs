using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace DealLang.Spreadsheets;

/// <summary>A sheet's charts: columns that follow the cells they are drawn from, beside the table, one under another.</summary>
internal static class ChartXml
{
    private const int Height = 18, Wide = 9;

    /// <summary>Told apart by colour-blind readers: equity, purchases, warrants, debt, guarantees.</summary>
    private static readonly string[] s_colours = ["0072B2", "D55E00", "009E73", "CC79A7", "999999"];

    public static void Add(WorksheetPart part, Sheet sheet)
    {
        var drawings = part.AddNewPart<DrawingsPart>("rIdDrawing");
        drawings.WorksheetDrawing = new Xdr.WorksheetDrawing();
        // A drawing's place in a worksheet is behind the page's setup.
        part.Worksheet.Append(new DocumentFormat.OpenXml.Spreadsheet.Drawing { Id = "rIdDrawing" });
        for (int i = 0; i < sheet.Charts.Count; i++)
        {
            string id = "rIdChart" + (i + 1).ToString(CultureInfo.InvariantCulture);
            drawings.AddNewPart<ChartPart>(id).ChartSpace = Space(sheet, sheet.Charts[i]);
            drawings.WorksheetDrawing.Append(Anchor(sheet.Charts[i], id, (uint)i + 2, sheet.Columns.Length, 1 + (i * (Height + 1))));
        }
    }

    /// <summary>The last column, from 0, and the last row that the charts of a sheet cover; 0 for none.</summary>
    public static (int Column, int Row) Corner(Sheet sheet) => sheet.Charts.Count == 0 ? (0, 0) : (sheet.Columns.Length + 1 + Wide, 2 + (sheet.Charts.Count * (Height + 1)));

    private static Xdr.TwoCellAnchor Anchor(SheetChart chart, string id, uint number, int column, int row) => new(
        new Xdr.FromMarker(new Xdr.ColumnId(Text(column + 1)), new Xdr.ColumnOffset("0"), new Xdr.RowId(Text(row)), new Xdr.RowOffset("0")),
        new Xdr.ToMarker(new Xdr.ColumnId(Text(column + 1 + Wide)), new Xdr.ColumnOffset("0"), new Xdr.RowId(Text(row + Height)), new Xdr.RowOffset("0")),
        new Xdr.GraphicFrame(
            new Xdr.NonVisualGraphicFrameProperties(new Xdr.NonVisualDrawingProperties { Id = number, Name = Title(chart), Description = Title(chart) }, new Xdr.NonVisualGraphicFrameDrawingProperties()),
            new Xdr.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = id }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" })),
        new Xdr.ClientData());

    private static C.ChartSpace Space(Sheet sheet, SheetChart chart)
    {
        bool stacked = chart.Values.Length > 1;
        var bars = new C.BarChart(new C.BarDirection { Val = C.BarDirectionValues.Column }, new C.BarGrouping { Val = stacked ? C.BarGroupingValues.Stacked : C.BarGroupingValues.Clustered }, new C.VaryColors { Val = false });
        for (int i = 0; i < chart.Values.Length; i++) bars.Append(Series(sheet, chart, i));
        bars.Append(new C.GapWidth { Val = 60 });
        if (stacked) bars.Append(new C.Overlap { Val = 100 });
        bars.Append(new C.AxisId { Val = 1 }, new C.AxisId { Val = 2 });
        var space = new C.ChartSpace(
            new C.RoundedCorners { Val = false },
            new C.Chart(
                new C.Title(new C.ChartText(new C.RichText(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 1100, Bold = true }), new A.Run(new A.RunProperties { FontSize = 1100, Bold = true }, new A.Text(Title(chart)))))), new C.Overlay { Val = false }),
                new C.AutoTitleDeleted { Val = false },
                new C.PlotArea(new C.Layout(), bars, Categories(), Values(sheet, chart))),
            Small());
        var inner = space.GetFirstChild<C.Chart>()!;
        if (stacked) inner.Append(new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }));
        inner.Append(new C.PlotVisibleOnly { Val = true }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap });
        return space;
    }

    private static C.BarChartSeries Series(Sheet sheet, SheetChart chart, int index)
    {
        int column = chart.Values[index];
        return new C.BarChartSeries(
            new C.Index { Val = (uint)index }, new C.Order { Val = (uint)index },
            new C.SeriesText(new C.StringReference(new C.Formula(Range(sheet, column, 1, 1)), new C.StringCache(new C.PointCount { Val = 1 }, new C.StringPoint(new C.NumericValue(sheet.Columns[column].Title)) { Index = 0 }))),
            new C.ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = s_colours[index % s_colours.Length] })),
            new C.InvertIfNegative { Val = false },
            new C.CategoryAxisData(new C.StringReference(new C.Formula(Range(sheet, chart.Labels, chart.First, chart.Last)), Cached(new C.StringCache(), sheet, chart, chart.Labels, t => new C.StringPoint(new C.NumericValue(t))))),
            new C.Values(new C.NumberReference(new C.Formula(Range(sheet, column, chart.First, chart.Last)), Cached(new C.NumberingCache(new C.FormatCode("General")), sheet, chart, column, t => new C.NumericPoint(new C.NumericValue(t))))));
    }

    /// <summary>What the cells hold, so that a reader that does not calculate draws too.</summary>
    private static OpenXmlCompositeElement Cached(OpenXmlCompositeElement cache, Sheet sheet, SheetChart chart, int column, Func<string, OpenXmlElement> point)
    {
        cache.Append(new C.PointCount { Val = (uint)(chart.Last - chart.First + 1) });
        for (int row = chart.First; row <= chart.Last; row++)
        {
            var cells = sheet.Rows[row - 2];
            if (column >= cells.Length || cells[column].Value.Length == 0) continue;
            var at = point(cells[column].Value);
            if (at is C.StringPoint text) text.Index = (uint)(row - chart.First);
            else if (at is C.NumericPoint number) number.Index = (uint)(row - chart.First);
            cache.Append(at);
        }
        return cache;
    }

    private static C.CategoryAxis Categories() => new(
        new C.AxisId { Val = 1 }, new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }), new C.Delete { Val = false }, new C.AxisPosition { Val = C.AxisPositionValues.Bottom },
        new C.MajorTickMark { Val = C.TickMarkValues.None }, new C.MinorTickMark { Val = C.TickMarkValues.None }, new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low }, new C.CrossingAxis { Val = 2 });

    private static C.ValueAxis Values(Sheet sheet, SheetChart chart) => new(
        new C.AxisId { Val = 2 }, new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }), new C.Delete { Val = false }, new C.AxisPosition { Val = C.AxisPositionValues.Left },
        new C.MajorGridlines(new C.ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "D5DAE0" })))),
        new C.NumberingFormat { FormatCode = Format(sheet, chart), SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None }, new C.MinorTickMark { Val = C.TickMarkValues.None }, new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo }, new C.CrossingAxis { Val = 1 });

    /// <summary>Large sums in thousands, millions or billions, as their size calls for.</summary>
    private static string Format(Sheet sheet, SheetChart chart)
    {
        decimal most = Enumerable.Range(chart.First, chart.Last - chart.First + 1).SelectMany(r => chart.Values.Select(c => sheet.Rows[r - 2].ElementAtOrDefault(c)))
            .Select(c => c is { IsNumber: true } && decimal.TryParse(c.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? Math.Abs(value) : 0m).DefaultIfEmpty(0m).Max();
        return most switch { > 1_000_000_000m => "#,##0.0,,,\"bn\"", > 1_000_000m => "#,##0,,\"m\"", > 2m => "#,##0", _ => "0%" };
    }

    private static C.TextProperties Small() => new(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 900 }), new A.EndParagraphRunProperties()));

    private static string Title(SheetChart chart) => $"{chart.Owner} · {chart.Title}";

    private static string Range(Sheet sheet, int column, int first, int last) => first == last ? sheet.Address(column, first) : $"{sheet.Address(column, first)}:${Sheet.Letter(column)}${Text(last)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

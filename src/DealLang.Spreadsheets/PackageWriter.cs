using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DealLang.Spreadsheets;

/// <summary>Sheets as an Office Open XML package.</summary>
internal static class PackageWriter
{
    public static byte[] Write(Workbook workbook)
    {
        Enumerations.Keep();
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var main = package.AddWorkbookPart();
            package.ChangeIdOfPart(main, "rIdMain");
            var styles = new StyleTable();
            var sheets = new Sheets();
            var names = new List<DefinedName>();
            for (int i = 0; i < workbook.Sheets.Count; i++)
            {
                string id = "rId" + (i + 1).ToString(CultureInfo.InvariantCulture);
                var part = main.AddNewPart<WorksheetPart>(id);
                part.Worksheet = SheetXml.Of(workbook.Sheets[i], styles, selected: i == 0, workbook.IsRightToLeft);
                if (workbook.Sheets[i].Charts.Count > 0) ChartXml.Add(part, workbook.Sheets[i]);
                sheets.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = workbook.Sheets[i].Name, SheetId = (uint)i + 1, Id = id });
                names.AddRange(SheetXml.Names(workbook.Sheets[i], (uint)i));
            }
            names.AddRange(workbook.Names.Select(n => new DefinedName(n.Address) { Name = n.Name }));
            main.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets,
                new DefinedNames(names.OrderBy(n => n.Name!.Value, StringComparer.OrdinalIgnoreCase).ThenBy(n => n.LocalSheetId?.Value ?? 0)), new CalculationProperties { FullCalculationOnLoad = true });
            main.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = styles.Stylesheet();
        }
        return Still(stream.ToArray());
    }

    /// <summary>The same package with its parts in order and without the time of day.</summary>
    private static byte[] Still(byte[] package)
    {
        using var result = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        using (var to = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }
        return result.ToArray();
    }
}

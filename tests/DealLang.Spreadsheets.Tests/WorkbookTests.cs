using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports;
using DealLang.Syntax;
using DealLang.Tests;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace DealLang.Spreadsheets.Tests;

/// <summary>The workbooks of every example: valid, live, and not moved by a cent when a spreadsheet recalculates them.</summary>
public class WorkbookTests
{
    public static TheoryData<string> Worlds()
    {
        var data = new TheoryData<string> { "" };
        data.AddRange([.. Repository.Deals("examples")]);
        return data;
    }

    [Theory, MemberData(nameof(Worlds))]
    public void Valid(string world)
    {
        using var package = Open(Print(world));
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Theory, MemberData(nameof(Worlds))]
    public void The_same_bytes_each_time(string world) => Assert.Equal(Print(world), Print(world));

    /// <summary>Every figure that has a value stands under its path with that value.</summary>
    [Theory, MemberData(nameof(Worlds))]
    public void Cached_values_are_the_engines(string world)
    {
        var compilation = Compile(world);
        var evaluator = compilation.Evaluator();
        using var package = Open(Print(world));
        var cells = Cells(package, "Inputs").Concat(Cells(package, "Calc")).Where(r => r.Count > 2).ToLookup(r => r[0].Text, r => r[2]);
        foreach (var deal in compilation.World.Deals)
        {
            foreach (var figure in evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase).Figures.Where(f => f.Value is not null && !f.Figure.Unit.Equals(Values.Unit.Date)))
            {
                var cell = Assert.Single(cells[figure.Figure.Path.ToString()]);
                Assert.Equal(figure.Value!.Value, decimal.Parse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>A figure with a formula is live, unless a spreadsheet has no word for it.</summary>
    [Fact]
    public void Formulas_are_live_and_by_name()
    {
        using var package = Open(Print("examples/spacex-xai/spacex-xai.deal"));
        var calc = Cells(package, "Calc").Where(r => r.Count > 2).ToDictionary(r => r[0].Text, r => r[2].Formula);
        Assert.Equal("spacex_xai.ratio*spacex_xai.exchanged", calc["spacex-xai.new-shares"]);
        Assert.Equal("spacex_xai.new_shares/(spacex_xai.fdso.SpaceX+spacex_xai.new_shares)", calc["spacex-xai.ownership(xAI)"]);
        Assert.Equal("CHOOSE(case_selected,E" , Cells(package, "Inputs").Single(r => r[0].Text == "spacex-xai.ratio")[2].Formula[..22]);
        var names = package.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().Select(n => n.Name!.Value!).ToList();
        Assert.Contains("spacex_xai.ownership.xAI", names);
        foreach (string formula in calc.Values.Where(f => f.Length > 0))
            Assert.All(Regex.Matches(formula, @"[A-Za-z_][\w.]*(?!\()\b").Select(m => m.Value).Where(n => !Regex.IsMatch(n, "^(CHOOSE|MIN|MAX|ROUND|ROUNDUP|ROUNDDOWN|IF|POWER)$")), n => Assert.Contains(n, names));
    }

    [Theory]
    [InlineData("spacex-xai.ownership(xAI)", "spacex_xai.ownership.xAI")]
    [InlineData("d1", "_d1")]
    [InlineData("r", "_r")]
    [InlineData("2025", "_2025")]
    [InlineData("true", "_true")]
    public void Names(string path, string name)
    {
        var names = new ExcelNames();
        Assert.Equal(name, names.Take(path));
        Assert.Equal(name + "_2", names.Take(path));
    }

    [Fact]
    public void Formulas_keep_the_order_of_the_tree()
    {
        Expression a = new FigurePath("", "a"), b = new FigurePath("", "b");
        string? Of(Expression e) => ExcelFormula.Of(e, r => r.Path.Measure);
        Assert.Equal("a-(b-a)", Of(a - (b - a)));
        Assert.Equal("(a+b)*a/(a*b)", Of((a + b) * a / (a * b)));
        Assert.Equal("MAX(0,a-b)", Of(Expression.Max(0m, a - b)));
        Assert.Equal("a-(-2)", Of(a - -2m));
        Assert.Equal("ROUNDDOWN(a/b,4)", Of(new Rounded(a / b, 4, Runtime.RoundingDirection.Down)));
        Assert.Equal("IF(a>=b,a,b+1)", Of(new Choice(a, true, b, a, b + 1m)));
        Assert.Null(Of(new Root(new FigurePath("", "x"), a, 0m, 1m)));
    }

    [Fact]
    public void A_page_for_print_and_a_header_that_stays()
    {
        using var package = Open(Print("examples/spacex-xai/spacex-xai.deal"));
        Assert.All(package.WorkbookPart!.WorksheetParts, p => Assert.Equal(PaneStateValues.Frozen, p.Worksheet.Descendants<Pane>().Single().State!.Value));
        var names = package.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().Select(n => n.Name!.Value).ToList();
        Assert.Equal(package.WorkbookPart.WorksheetParts.Count(), names.Count(n => n == "_xlnm.Print_Area"));
        Assert.DoesNotContain(package.WorkbookPart.WorksheetParts, p => p.Worksheet.Descendants<MergeCell>().Any());
    }

    /// <summary>LibreOffice recalculates every cell; none moves by more than a cent, or by a part in 10^12 of what it is.</summary>
    [TheoryWith("DEAL_SPREADSHEET"), MemberData(nameof(Worlds))]
    public void Recalculated_nothing_moves(string world)
    {
        string program = Environment.GetEnvironmentVariable("DEAL_SPREADSHEET")!;
        var folder = Directory.CreateTempSubdirectory("deal");
        try
        {
            string file = Path.Combine(folder.FullName, "book.xlsx"), again = Path.Combine(folder.FullName, "again");
            File.WriteAllBytes(file, Print(world));
            using (var process = Process.Start(new ProcessStartInfo(program, ["--headless", "-env:UserInstallation=file://" + folder.FullName + "/profile", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", again, file]) { RedirectStandardOutput = true, RedirectStandardError = true })!)
                Assert.True(process.WaitForExit(120_000));
            using var before = Open(File.ReadAllBytes(file));
            using var after = Open(File.ReadAllBytes(Path.Combine(again, "book.xlsx")));
            int compared = 0;
            foreach (var sheet in before.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>())
            {
                var known = Addressed(before, sheet.Name!).ToDictionary(c => c.Address, c => c);
                var found = Addressed(after, sheet.Name!).ToDictionary(c => c.Address, c => c.Text);
                foreach (var cell in known.Values.Where(c => c.Formula.Length > 0))
                {
                    string text = found.GetValueOrDefault(cell.Address, "");
                    if (decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value))
                    {
                        Assert.True(decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal recalculated), $"{sheet.Name}!{cell.Address} ={cell.Formula}: {cell.Text} became {text}");
                        Assert.True(Math.Abs(value - recalculated) <= Math.Max(0.01m * Math.Min(1m, Math.Abs(value)), Math.Abs(value) * 1e-12m) + 1e-9m, $"{sheet.Name}!{cell.Address} ={cell.Formula}: {value} became {recalculated}");
                    }
                    else Assert.Equal(cell.Text, text);
                    compared++;
                }
            }
            Assert.True(world.Length == 0 || compared > 0);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed record Read(string Address, string Text, string Formula);

    private static DealCompilation Compile(string world) => DealCompilation.Create([DealSyntaxTree.Parse(world.Length == 0 ? "" : Repository.Read(world), "deals/sample.deal")]);

    private static byte[] Print(string world)
    {
        var compilation = Compile(world);
        return WorkbookPrinter.Print(compilation, compilation.Evaluator());
    }

    private static SpreadsheetDocument Open(byte[] package) => SpreadsheetDocument.Open(new MemoryStream(package), isEditable: false);

    private static IEnumerable<Read> Addressed(SpreadsheetDocument package, string name) => Rows(package, name).SelectMany(r => r.Elements<Cell>()).Select(c => Of(package, c));

    private static IEnumerable<List<Read>> Cells(SpreadsheetDocument package, string name) => Rows(package, name).Select(r => r.Elements<Cell>().Select(c => Of(package, c)).ToList());

    private static IEnumerable<Row> Rows(SpreadsheetDocument package, string name)
    {
        var sheet = package.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().FirstOrDefault(s => s.Name == name);
        return sheet is null ? [] : ((WorksheetPart)package.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>();
    }

    private static Read Of(SpreadsheetDocument package, Cell cell) => new(cell.CellReference!, cell.DataType?.Value == CellValues.SharedString
        ? package.WorkbookPart!.SharedStringTablePart!.SharedStringTable.ElementAt(int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)).InnerText
        : cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "", cell.CellFormula?.Text ?? "");
}

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
        var data = new TheoryData<string> { "", Grid };
        data.AddRange([.. Repository.Deals("examples")]);
        data.Add("tests/Corpus/Offers/buyout-what-stays.deal");
        return data;
    }

    /// <summary>An amended offer and a grid of its value.</summary>
    private const string Grid = "grid";

    private const string GridText = """
        as of 2026-01-01
        company A
          class common
        company B
          class common
          shares 100m common as of 2025-01-01
        acquisition x: A acquires B
          announced 2025-01-01
          signed 2025-01-01
          pays $50 per B.common
          net debt $1bn
        2025-03-01 amend x
          pays $55 per B.common
        table "what it costs"
          rows x.net-debt = $0bn, $1bn, $2bn
          cols x.target-shares = 100m B.common, 120m B.common
          show x.ev
        """;

    /// <summary>What a cell of a grid comes to can be followed to its row's and its column's head.</summary>
    [Fact]
    public void A_grid_is_live()
    {
        using var package = Open(Print(Grid));
        var cells = Addressed(package, "Sensitivity").ToDictionary(c => c.Address);
        Assert.Equal(("((x.per_share*(C$4))+$A7)", "8600000000"), (cells["C7"].Formula, cells["C7"].Text));
        Assert.Equal("", cells["A7"].Formula);
    }

    [Fact]
    public void Changes_of_an_amendment()
    {
        using var package = Open(Print(Grid));
        var row = Cells(package, "Changes").Single(r => r[0].Text == "x.equity");
        Assert.Equal(["5000000000", "5500000000", "500000000"], row.Skip(3).Select(c => c.Text));
        Assert.Equal("E5-D5", row[^1].Formula);
    }

    [Fact]
    public void Who_owns_what_is_drawn()
    {
        using var package = Open(Print("examples/spacex-xai/spacex-xai.deal"));
        var chart = Assert.Single(package.WorkbookPart!.WorksheetParts.SelectMany(p => p.DrawingsPart?.ChartParts ?? []));
        Assert.Equal(["xAI", "SpaceX"], chart.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.StringPoint>().Select(p => p.InnerText).Where(t => t is "xAI" or "SpaceX"));
        Assert.Contains("'Ownership'!$D$2:$D$3", chart.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.Formula>().Select(f => f.Text));
    }

    /// <summary>What earlier owners leave in is a source, what a loan is paid out short of a use; without them the sides would not meet.</summary>
    [Fact]
    public void Sources_meet_uses()
    {
        using var package = Open(Print("examples/brandt-buyout/brandt-buyout.deal"));
        var rows = Cells(package, "S&U").ToList();
        Assert.Equal(["Row", "Term loan", "Notes", "Equity", "Rollover", "total", "Purchase", "Fees", "Arranging", "Discount on notes", "total", "sources less uses"], rows.Select(r => r.First(c => c.Address[0] == 'C').Text));
        Assert.Equal(("D6-D11", "0"), (rows[^1][^1].Formula, rows[^1][^1].Text));
    }

    /// <summary>A measure is a row and a year a column, each cell the figure of that year.</summary>
    [Fact]
    public void A_plan_is_laid_out_across_time()
    {
        using var package = Open(Print("examples/paper-lbo/paper-lbo.deal"));
        var rows = Cells(package, "Periods").Where(r => r.Count > 1).ToList();
        Assert.Equal(["paper-lbo", "2024", "2025", "2026", "2027", "2028", "2029"], rows[1].Select(c => c.Text).Where(t => t.Length > 0));
        var earnings = rows.First(r => r[1].Text == "EBITDA");
        Assert.Equal(["paper_lbo.ebitda.2024", "D3*(1+paper_lbo.growth.ebitda)", "E3*(1+paper_lbo.growth.ebitda)"], earnings.Where(c => c.Formula.Length > 0).Take(3).Select(c => c.Formula));
        Assert.Equal("105000000", earnings.Single(c => c.Address == "E3").Text);
        Assert.Contains(package.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>(), n => n.Name == "paper_lbo.ebitda.2025" && n.Text == "'Periods'!$E$3");
    }

    /// <summary>A loan's days stand in a row of their own, and its years ask its periods.</summary>
    [Fact]
    public void A_loan_is_laid_out_by_periods_and_by_years()
    {
        using var package = Open(Print("examples/coreweave-debt/coreweave-debt.deal"));
        var rows = Cells(package, "Periods").Where(r => r.Count > 3).ToList();
        Assert.Equal(["SUMIF($E11:$X11,D$2,$E17:$X17)", "LOOKUP(D$2,$E11:$X11,$E15:$X15)"], rows.Where(r => r[1].Text is "Interest" or "Balance").Take(2).Select(r => r[3].Formula));
        Assert.Equal(["D15*E13*E16/360", "E15*F13*F16/360"], rows.Last(r => r[1].Text == "Interest").Skip(3).Take(2).Select(c => c.Formula));
        Assert.Equal(["92", "92", "91", "90"], rows.Single(r => r[1].Text.StartsWith("Interest: ", StringComparison.Ordinal)).Skip(3).Take(4).Select(c => c.Text));
    }

    /// <summary>Loans, buyouts, purchases, leases: between the period that opens a row and the one that ends it, which may be cut short, each cell has the formula of the one before it, moved by a column.</summary>
    [Theory, MemberData(nameof(Worlds))]
    public void A_row_is_one_formula_across_time(string world)
    {
        using var package = Open(Print(world));
        foreach (var row in Cells(package, "Periods").Where(r => r.Count > 3))
        {
            // What is stated for each period is an input, and only shown here.
            string[] formulas = [.. row.Skip(3).Where(c => c.Formula.Length > 0).Select(Moved).Skip(1).SkipLast(1).Where(f => !Regex.IsMatch(f, @"^\w+(\.\w+)+$"))];
            Assert.True(formulas.Distinct().Count() < 2, $"{row[0].Text} {row[1].Text}: {string.Join("   ", formulas.Distinct())}");
        }
    }

    /// <summary>A formula with its neighbours named by how far they are: what a spreadsheet calls R1C1.</summary>
    private static string Moved(Read cell)
    {
        int column = Column(Regex.Match(cell.Address, "^[A-Z]+").Value);
        return Regex.Replace(cell.Formula, @"(?<![\w.$])([A-Z]{1,3})(\$?\d+)\b(?![\w.(])", m => $"[{Column(m.Groups[1].Value) - column}]{m.Groups[2].Value}");
    }

    private static int Column(string letters) => letters.Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1);

    /// <summary>Who owns how much, fully diluted and as issued, is told apart and drawn apart.</summary>
    [Fact]
    public void Two_counts_of_ownership_are_two_tables()
    {
        using var package = Open(Print("examples/yc-safe-series-a/yc-safe-series-a.deal"));
        var rows = Cells(package, "Ownership").Skip(1).ToList();
        Assert.Contains("Ownership (basic)", rows.Select(r => r[1].Text));
        Assert.DoesNotContain(rows, r => r[2].Text.Contains(',', StringComparison.Ordinal));
        Assert.All(rows.GroupBy(r => r[1].Text), g => Assert.Equal(g.Count(), g.Select(r => r[2].Text).Distinct().Count()));
    }

    public static TheoryData<string> Languages() => [.. Reports.Languages.Language.All.Select(l => l.Tag)];

    /// <summary>The same numbers and formulas; sheets that Excel takes, from right to left where the language goes so.</summary>
    [Theory, MemberData(nameof(Languages))]
    public void In_every_language(string tag)
    {
        var compilation = Compile("examples/spacex-xai/spacex-xai.deal");
        using var english = Open(Print("examples/spacex-xai/spacex-xai.deal"));
        using var package = Open(WorkbookPrinter.Print(compilation, compilation.Evaluator(), new ReportOptions { Language = Reports.Languages.Language.Find(tag) }));
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package));
        string[] names = Names(package), originals = Names(english);
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, n => Assert.Matches(@"^[^\[\]:*?/\\']{1,31}$", n));
        Assert.All(package.WorkbookPart!.WorksheetParts, p => Assert.Equal(tag is "ar" or "he", p.Worksheet.Descendants<SheetView>().Single().RightToLeft?.Value ?? false));
        foreach (var (name, original) in names.Zip(originals))
            Assert.Equal(Numeric(english, original), Numeric(package, name));
        if (tag != "en") Assert.NotEqual(originals, names);

        static string[] Names(SpreadsheetDocument document) => [.. document.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value!)];
        static IEnumerable<(string, string, string)> Numeric(SpreadsheetDocument document, string sheet) => [.. Addressed(document, sheet).Where(c => !c.IsText).Select(c => (c.Address, c.Formula, c.Text))];
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
        var folder = Directory.CreateTempSubdirectory("deal");
        try
        {
            string file = Path.Combine(folder.FullName, "book.xlsx"), again = Path.Combine(folder.FullName, "again");
            File.WriteAllBytes(file, Print(world));
            Recalculate(folder, file, again);
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
                        // A residual is what a solver leaves of large sums: nothing, to the cent.
                        bool isResidual = sheet.Name == "Calc" && cell.Address[0] == 'G';
                        Assert.True(Math.Abs(value - recalculated) <= (isResidual ? 0.01m : 0m) + Math.Max(0.01m * Math.Min(1m, Math.Abs(value)), Math.Abs(value) * 1e-12m) + 1e-9m, $"{sheet.Name}!{cell.Address} ={cell.Formula}: {value} became {recalculated}");
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

    /// <summary>Somebody types another number over an input: what is expected no longer holds, and the workbook says so.</summary>
    [TheoryWith("DEAL_SPREADSHEET"), InlineData("examples/paper-lbo/paper-lbo.deal", "paper-lbo.exit.multiple", "12")]
    public void A_changed_input_changes_the_verdict(string world, string input, string value)
    {
        var folder = Directory.CreateTempSubdirectory("deal");
        try
        {
            string file = Path.Combine(folder.FullName, "book.xlsx"), again = Path.Combine(folder.FullName, "again");
            File.WriteAllBytes(file, Print(world));
            using (var package = SpreadsheetDocument.Open(file, isEditable: true))
            {
                var row = Rows(package, "Inputs").Single(r => Of(package, r.Elements<Cell>().First()).Text == input);
                row.Elements<Cell>().Single(c => c.CellReference!.Value!.StartsWith('F')).CellValue!.Text = value;
            }
            Recalculate(folder, file, again);
            using var after = Open(File.ReadAllBytes(Path.Combine(again, "book.xlsx")));
            var checks = Cells(after, "Checks").ToList();
            Assert.Equal("FAILS", checks[1].Last(c => c.Text.Length > 0).Text);
            Assert.Equal("FAILS", checks.Single(r => r[0].Text == "paper-lbo.exit.ev = $1_276m")[^1].Text);
            Assert.Equal("ok", checks.Single(r => r[0].Text == "paper-lbo.exit.ebitda = $127.6m")[^1].Text);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Left to itself LibreOffice would take over the values that it finds in the file; a profile of its own tells it to work all of them out.</summary>
    private static void Recalculate(DirectoryInfo folder, string file, string to)
    {
        string profile = Path.Combine(folder.FullName, "profile");
        Directory.CreateDirectory(Path.Combine(profile, "user"));
        File.WriteAllText(Path.Combine(profile, "user", "registrymodifications.xcu"), """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """);
        using var process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DEAL_SPREADSHEET")!,
            ["--headless", "-env:UserInstallation=file://" + profile, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", to, file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Assert.True(process.WaitForExit(120_000));
    }

    private sealed record Read(string Address, string Text, string Formula, bool IsText);

    private static DealCompilation Compile(string world) => DealCompilation.Create([DealSyntaxTree.Parse(world switch { "" => "", Grid => GridText, _ => Repository.Read(world) }, "deals/sample.deal")]);

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
        : cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "", cell.CellFormula?.Text ?? "", cell.InlineString is not null);
}

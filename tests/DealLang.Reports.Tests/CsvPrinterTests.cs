using System.Text.Json;
using DealLang.Reports.Documents;
using DealLang.Reports.Tests.Worlds;

namespace DealLang.Reports.Tests;

public class CsvPrinterTests
{
    public static TheoryData<string> Worlds() => EveryReportTests.Worlds();

    [Fact]
    public void Figures_of_a_cash_deal() => Snapshots.Match(Figures("cash").ReplaceLineEndings("\n"), extension: "csv");

    /// <summary>Value, ends, mark and words of every figure are those of the JSON.</summary>
    [Theory, MemberData(nameof(Worlds))]
    public void The_same_figures_as_in_the_JSON(string world)
    {
        var (compilation, _) = EveryReportTests.Report(world);
        var json = JsonDocument.Parse(JsonPrinter.Print(compilation, compilation.Evaluator())).RootElement.GetProperty("figures");
        var rows = Read(Figures(world));
        Assert.Equal(json.EnumerateObject().Select(f => f.Name), rows.Skip(1).Select(r => r[0]));
        foreach (var row in rows.Skip(1))
        {
            string Json(string name) => json.GetProperty(row[0]).TryGetProperty(name, out var value) ? value.ToString() : "";
            foreach (string name in new[] { "value", "unit", "display", "mark", "low", "high", "origin", "status", "binding", "formula", "file", "line" })
                Assert.Equal(Json(name), row[Array.IndexOf(rows[0], name)].TrimStart('\''));
        }
    }

    [Theory, MemberData(nameof(Worlds))]
    public void Transfers_are_those_of_the_JSON(string world)
    {
        var (compilation, _) = EveryReportTests.Report(world);
        var json = JsonDocument.Parse(JsonPrinter.Print(compilation, compilation.Evaluator())).RootElement.GetProperty("transfers");
        var rows = Read(CsvPrinter.Transfers(compilation, compilation.Evaluator()));
        Assert.Equal(json.EnumerateArray().Select(t => (t.GetProperty("id").GetString()!, t.TryGetProperty("amount", out var a) ? a.GetString()! : "")), rows.Skip(1).Select(r => (r[1], r[8])));
    }

    [Theory, MemberData(nameof(Worlds))]
    public void Each_table_has_the_figures_of_the_report(string world)
    {
        var document = EveryReportTests.Report(world).Document;
        string all = string.Concat(CsvPrinter.Tables(document).Select(t => t.Text)).Replace("\"\"", "\"", StringComparison.Ordinal);
        var shown = Figures(document.Blocks);
        Assert.All(shown, f => Assert.Contains(f.Replace('\u00A0', ' '), all, StringComparison.Ordinal));
        Assert.Equal(CsvPrinter.Tables(document).Select(t => t.Name).Distinct(), CsvPrinter.Tables(document).Select(t => t.Name));
    }

    [Fact]
    public void Fields_that_a_spreadsheet_would_misread()
    {
        var table = new Table([new("a, b"), new("c")], [["=1+1", "say \"x\""], ["@x", "-1"], ["−$1", "+8.7\u00A0%"]]);
        Assert.Equal("\"a, b\",c\r\n'=1+1,\"say \"\"x\"\"\"\r\n'@x,-1\r\n−$1,+8.7 %\r\n", CsvPrinter.Print(table));
    }

    private static string Figures(string world)
    {
        var (compilation, _) = EveryReportTests.Report(world);
        return CsvPrinter.Figures(compilation, compilation.Evaluator());
    }

    private static IEnumerable<string> Figures(IEnumerable<Block> blocks) => blocks.SelectMany(b => b switch
    {
        Section section => Figures(section.Blocks),
        Table table => table.Rows.SelectMany(r => r.Where((_, i) => table.Columns[i].Kind != ColumnKind.Text)).Select(c => c.Text.Plain).Where(t => t.Length > 0),
        _ => [],
    });

    private static List<string[]> Read(string csv)
    {
        var rows = new List<string[]>();
        var (row, field, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (int i = 0; i < csv.Length; i++)
        {
            char c = csv[i];
            if (quoted && c == '"' && i + 1 < csv.Length && csv[i + 1] == '"') field.Append(csv[++i]);
            else if (c == '"') quoted = !quoted;
            else if (quoted || c is not (',' or '\r' or '\n')) field.Append(c);
            else if (c is ',' or '\r')
            {
                row.Add(field.ToString());
                field.Clear();
                if (c == '\r') { rows.Add([.. row]); row.Clear(); }
            }
        }
        return rows;
    }

    /// <summary>The flat files are data: a program reads them alike whatever language the report is in. A table of a report is in the report's.</summary>
    [Fact]
    public void Data_is_the_same_in_every_language()
    {
        var compilation = Tests.Worlds.Written.Compile(Tests.Worlds.Written.Circle);
        string Figures(string tag) => CsvPrinter.Figures(compilation, compilation.Evaluator(), new ReportOptions { Language = Reports.Languages.Language.Find(tag) });
        string Moves(string tag) => CsvPrinter.Transfers(compilation, compilation.Evaluator(), new ReportOptions { Language = Reports.Languages.Language.Find(tag) });
        string Tables(string tag) => string.Concat(CsvPrinter.Tables(ReportBuilder.Build(compilation, compilation.Evaluator(), new ReportOptions { Language = Reports.Languages.Language.Find(tag) })).Select(t => t.Text));
        foreach (var language in Reports.Languages.Language.All.Where(l => !l.IsEnglish))
        {
            Assert.Equal(Figures("en"), Figures(language.Tag));
            Assert.Equal(Moves("en"), Moves(language.Tag));
            Assert.NotEqual(Tables("en"), Tables(language.Tag));
        }
    }
}

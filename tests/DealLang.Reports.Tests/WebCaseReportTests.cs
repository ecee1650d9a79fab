using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Tests.Worlds;

namespace DealLang.Reports.Tests;

/// <summary>What a company owes, and what a world comes to, in the cases that every world has and in the file's own, side by side.</summary>
public class WebCaseReportTests
{
    /// <summary>$30m signed, $20m to $40m signed, about $50m announced, up to $100m that bind nobody.</summary>
    private const string Web = """
        currency USD
        as of 2026-06-30
        source s 2026-01-05 filing "Contracts"
        company A
        company B
        company C
        web chips [s]
          one: A buys "chips" from B $30m in 2027, signed 2026-01-05
          two: A buys "chips" from B $20m..$40m in 2028, signed 2026-01-05
          three: A buys "chips" from C about $50m in 2028, announced 2026-01-05
          four: A buys "chips" from C up to $100m in 2029, announced 2026-01-05, nonbinding
        A.commitments.total more than $1bn [s]

        case dear
          one.amount = $60m

        """;

    [Theory]
    [InlineData("low", 100)]        // 30 + 20 + 50
    [InlineData("base", 80)]        // 30 + 50: of a range nobody says a middle
    [InlineData("high", 220)]       // 30 + 40 + 50 + 100
    [InlineData("signed-only", 30)] // 30
    public void What_is_owed_is_of_the_case(string caseName, int millions)
    {
        var evaluator = Compilation(Web).Evaluator();
        foreach (var path in new[] { new FigurePath("A", "commitments.total"), new FigurePath("chips", "gross") })
        {
            var figure = evaluator.Value(path, null, caseName is "low" or "high" ? "base" : caseName)!;
            Assert.Equal(millions * 1_000_000m, caseName switch { "low" => figure.Low, "high" => figure.High, _ => evaluator.Value(path, null, caseName)!.Value });
        }
    }

    [Fact]
    public void Its_cases_stand_side_by_side()
    {
        var document = Report(Web);
        var tables = Sections(document).SelectMany(s => s.Blocks.OfType<Table>().Where(t => t.Caption == "Cases").Concat(s.Title == "Cases" ? s.Blocks.OfType<Table>() : [])).ToList();
        Assert.Equal(2, tables.Count);
        Assert.Equal(["Figure", "low", "base", "high", "signed-only", "dear"], tables[0].Columns.Select(c => c.Header));
        Assert.Equal("Who", tables[1].Columns[0].Header);
    }

    /// <summary>A claim on all contracts is none on those that are signed.</summary>
    [Fact]
    public void A_claim_is_no_total_where_no_contract_counts()
    {
        string none = Web.Replace("signed 2026-01-05", "announced 2026-01-05", StringComparison.Ordinal);
        Assert.Equal(0m, Compilation(none).Evaluator().Value(new FigurePath("A", "commitments.total"), null, "signed-only")!.Value);
        const string Alone = """
            currency USD
            source s 2026-01-05 filing "F"
            company A
            A.commitments.total $1bn [s]

            """;
        var evaluator = Compilation(Alone).Evaluator();
        Assert.Equal(1_000_000_000m, evaluator.Value(new FigurePath("A", "commitments.total"), null, "base")!.Value);
        Assert.Null(evaluator.Value(new FigurePath("A", "commitments.total"), null, "signed-only")?.Value);
    }

    private static IEnumerable<Section> Sections(Document document) => document.Blocks.OfType<Section>();

    private static DealCompilation Compilation(string text) => Written.Compile(text);

    private static Document Report(string text)
    {
        var compilation = Written.Compile(text);
        return ReportBuilder.Build(compilation, compilation.Evaluator());
    }
}

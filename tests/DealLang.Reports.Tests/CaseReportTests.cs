using DealLang.Reports.Documents;
using DealLang.Reports.Tests.Worlds;

namespace DealLang.Reports.Tests;

/// <summary>The same deal in another case: what counts there, what does not, and which columns say something.</summary>
public class CaseReportTests
{
    private const string Announced = """
        currency USD
        source release 2026-01-05 release "R"
        company A [release]
        company B [release]
        commitment loi: A invests in B [release]
          announced 2026-01-05, nonbinding
          pays up to $100bn
        expect loi.committed = $0

        """;

    [Fact]
    public void A_deal_that_does_not_count_says_so_and_claims_no_figures()
    {
        var document = Report(Announced, "signed-only");
        Assert.Contains(document.Blocks.OfType<Paragraph>(), p => p.Text.Plain == "Not counted in the case signed-only: the deal has not got that far.");
        Assert.Empty(document.Blocks.OfType<KeyFigures>());
        Assert.DoesNotContain("undisclosed", TextPrinter.Print(document), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("base")]
    [InlineData("max")]
    [InlineData("signed-only")]
    public void Expectations_are_of_the_base_case_whatever_is_shown(string caseName) =>
        Assert.Contains("checks 1 ✓ 0 ⚠ 0 ✗", TextPrinter.Print(Report(Announced, caseName)), StringComparison.Ordinal);

    [Fact]
    public void Columns_that_say_nothing_of_their_own_are_left_out()
    {
        Assert.Equal(["Figure", "low", "base", "high"], Columns(Announced));
        string signed = Announced.Replace("announced 2026-01-05, nonbinding", "signed 2026-01-05", StringComparison.Ordinal);
        Assert.Equal(["Figure", "base", "more"], Columns(signed.Replace("up to $100bn", "$100bn", StringComparison.Ordinal).Replace("expect loi.committed = $0", "case more\n  loi.amount = $120bn", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Columns(string text) =>
        ((Table)Report(text, "base").Blocks.OfType<Section>().Single(s => s.Title == "Cases").Blocks[0]).Columns.Select(c => c.Header);

    private static Document Report(string text, string caseName)
    {
        var compilation = Written.Compile(text);
        return ReportBuilder.Build(compilation, compilation.Evaluator(), new ReportOptions(caseName));
    }
}

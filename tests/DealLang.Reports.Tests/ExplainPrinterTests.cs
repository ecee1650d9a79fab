using DealLang.Diagnostics;
using DealLang.Reports.Printing;
using DealLang.Reports.Tests.Worlds;
using DealLang.Text;

namespace DealLang.Reports.Tests;

public class ExplainPrinterTests
{
    [Fact]
    public void Down_to_the_sources() => Snapshots.Match(Explain("orbit-lumen.ownership(Lumen)"));

    [Fact]
    public void A_stated_figure_with_its_ties() => Snapshots.Match(Explain("combined"));

    [Fact]
    public void After_a_split() => Snapshots.Match(Explain("ratio at now"));

    [Fact]
    public void An_unknown_figure_with_a_line_to_add() => Snapshots.Match(Explain("ev"));

    [Fact]
    public void An_own_figure_that_lacks_an_input() => Snapshots.Match(Explain("burn-share"));

    [Theory]
    [InlineData("ownership:Lumen")]
    [InlineData("ownership(Lumen)")]
    [InlineData("ownership(Target)")]
    [InlineData("orbit-lumen.ownership(Lumen) at closed")]
    [InlineData("orbit-lumen.ownership:Lumen in base")]
    public void Ways_to_ask(string query) => Assert.StartsWith("orbit-lumen.ownership(Lumen) = 19.9\u00A0%\n", Explain(query), StringComparison.Ordinal);

    [Theory]
    [InlineData("orbit-lumen.ownrship(Lumen)", "Did you mean orbit-lumen.ownership(Lumen)?")]
    [InlineData("nonsense", "There is no figure orbit-lumen.nonsense.")]
    [InlineData("value at signed", "orbit-lumen has not reached signed by 2026-11-22.")]
    [InlineData("value in hihg", "There is no case hihg. Did you mean high?")]
    [InlineData("", "There is no figure")]
    [InlineData("((:))", "There is no figure")]
    public void Not_found(string query, string says)
    {
        var explanation = ExplainPrinter.Print(StockDeal.Evaluator, query);
        Assert.False(explanation.Found);
        Assert.Contains(says, explanation.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_has_a_page()
    {
        foreach (var rule in DiagnosticCatalog.All)
        {
            var explanation = ExplainPrinter.Print(StockDeal.Evaluator, rule.Code.ToLowerInvariant());
            Assert.True(explanation.Found);
            Assert.StartsWith($"{rule.Code} · {rule.Title}", explanation.Text, StringComparison.Ordinal);
            Assert.Contains("\nRight\n", explanation.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Never_wider_than_asked()
    {
        string[] queries = ["orbit-lumen.ownership(Lumen)", "combined", "ev", "burn-share", "D01"];
        for (int width = TextOptions.Narrowest; width < 110; width += 3)
        {
            foreach (string line in queries.SelectMany(q => ExplainPrinter.Print(StockDeal.Evaluator, q, new TextOptions(width)).Text.Split('\n')))
                Assert.True(DisplayWidth.Of(line) <= width, $"{width}: {line}");
        }
    }

    private static string Explain(string query) => ExplainPrinter.Print(StockDeal.Evaluator, query).Text;
}

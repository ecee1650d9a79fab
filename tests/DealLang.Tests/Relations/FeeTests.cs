using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Tests.Corpus;

namespace DealLang.Tests.Relations;

/// <summary>What a side pays its advisers, and a margin on a line of its own.</summary>
public class FeeTests
{
    private const string Deal = """
        source note 2026-01-12 contract "Agreement"
        company Alpha [note]
        company Beta [note]
          class common
        acquisition beta: Alpha acquires Beta [note]
          signed 2026-01-12
          closed 2026-02-12
          pays $2bn

        """;

    [Theory]
    [InlineData("fee $20m", "Alpha", 20)]
    [InlineData("fee Beta 1% of consideration", "Beta", 20)]
    [InlineData("fee Beta 0.5% of consideration name sale", "sale", 10)]
    public void A_fee_is_what_a_side_pays_its_advisers(string line, string label, int millions)
    {
        var compilation = Compile.Text(Deal + "  " + line + "\n");
        var evaluator = compilation.Evaluator();
        Assert.Equal(millions * 1_000_000m, evaluator.Value(new FigurePath("beta", "fees", label), null, WorldEvaluator.BaseCase)?.Value);
        Assert.Equal(2_000_000_000m, evaluator.Value(new FigurePath("beta", "consideration", ""), null, WorldEvaluator.BaseCase)?.Value);
        var deal = compilation.World.Deals[0];
        Assert.Contains(evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase).Transfers, t => t.Rule.To.EndsWith(".advisers", StringComparison.Ordinal) && t.Amount == millions * 1_000_000m);
    }

    [Fact]
    public void A_margin_on_a_line_of_its_own_is_that_of_the_rate()
    {
        Assert.Equal(Net("pays term-rate + 80bp, set in advance\n"), Net("pays term-rate, set in advance\n    spread 80bp\n"));
        Assert.NotEqual(Net("pays term-rate + 80bp, set in advance\n"), Net("pays term-rate, set in advance\n"));
    }

    private static decimal? Net(string rate) => Compile.Text("""
        source note 2025-06-30 contract "Confirmation"
        fund Client [note]
        fund Dealer [note]
        series term-rate [note]
          2025-06-30 4.30%
        company Alpha [note]
          class common
          price common $44.00 close on 2025-06-30
          price common $46.20 close on 2025-09-30
        equity swap s: Dealer swaps with Client [note]
          signed 2025-06-30
          effective 2025-06-30
          ends 2025-09-30
          periods quarterly, days ACT/360
          Dealer pays price return on 100_000 Alpha.common
          Client 
        """.TrimEnd() + " " + rate).Evaluator().Value(new FigurePath("s", "net", "1"), null, WorldEvaluator.BaseCase)?.Value;
}

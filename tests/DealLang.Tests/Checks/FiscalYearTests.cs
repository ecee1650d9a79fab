using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Tests.Corpus;

namespace DealLang.Tests.Checks;

/// <summary>Years of a deal whose acquirer's end in another month than December.</summary>
public class FiscalYearTests
{
    private static string Deal(string lines, int ends = 5) => $"""
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha [note]
          class common
          fiscal year ends {ends}
          shares 100m common as of 2026-02-01
          price common $50 close on 2026-02-01
          net income FY2027(Alpha) $500m
        company Beta [note]
          class common
          fiscal year ends {ends}
          shares 10m common as of 2026-02-01
          net income FY2027(Beta) $20m
        acquisition beta: Alpha acquires Beta [note]
          signed 2026-02-02
          pays 0.5 Alpha.common per Beta.common
          tax 25%
          {lines}

        """;

    [Theory]
    [InlineData("synergies 2027 $30m", 5, 1)]
    [InlineData("cost to achieve 2027 $30m", 5, 1)]
    [InlineData("expenses 2027 $30m", 5, 1)]
    [InlineData("accretion 2027 2.4%", 5, 1)]
    [InlineData("synergies FY2027(Alpha) $30m", 5, 0)]
    [InlineData("synergies 2027 $30m", 12, 0)]
    public void A_bare_year_of_what_changes_its_earnings_is_asked_about(string line, int ends, int asked) =>
        Assert.Equal(asked, Compile.Text(Deal(line, ends)).GetDiagnostics().Count(d => d.Code == "D06"));

    /// <summary>(500 + 20 + 30 × 75 %) ÷ 105 over 500 ÷ 100.</summary>
    [Fact]
    public void A_fiscal_year_is_worked_out_like_any_other()
    {
        var evaluator = Compile.Text(Deal("synergies FY2027(Alpha) $30m")).Evaluator();
        Assert.Equal(542.5m / 105m / 5m - 1m, evaluator.Value(new FigurePath("beta", "accretion.percent", "2027"), null, WorldEvaluator.BaseCase)?.Value ?? evaluator.Value(new FigurePath("beta", "accretion.percent", ""), null, WorldEvaluator.BaseCase)!.Value!.Value, 6);
    }

    /// <summary>$1.9m of 100m × $50, and of 10m × $40.</summary>
    [Theory]
    [InlineData("One", 0.00038)]
    [InlineData("Two", 0.00475)]
    public void The_fee_of_each_side_of_a_merger_is_a_part_of_its_own_equity(string payer, double part) => Assert.Equal((decimal)part, Compile.Text($"""
        source note 2026-02-02 release "One and Two to merge"
        company One [note]
          class common
          shares 100m common as of 2026-02-01
          price common $50 close on 2026-02-01 name undisturbed
        company Two [note]
          class common
          shares 10m common as of 2026-02-01
          price common $40 close on 2026-02-01 name undisturbed
        company Both [note]
          class common
        acquisition both: One merges with Two into Both [note]
          signed 2026-02-02
          pays 1 Both.common per One.common
          pays 0.8 Both.common per Two.common
          termination fee {payer} $1.9m

        """).Evaluator().Value(new FigurePath("both", "fee.percent", payer + ", equity"), null, WorldEvaluator.BaseCase)?.Value);
}

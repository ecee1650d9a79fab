using DealLang.Tests.Corpus;
using DealLang.Evaluating;
using DealLang.Lowering;

namespace DealLang.Tests.Relations;

/// <summary>Amounts that are stated in terms of other figures, of the deal's own and of others, in whichever direction they are solved.</summary>
public class FormulaAmountTests
{
    private const string Parties = """
        source note 2026-01-12 contract "Agreement"
        company Owner [note]
          equity $10bn as of 2026-01-01
        company Alpha [note]
          class common
          shares 400m common as of 2026-01-09
          price common $50.00 close on 2026-01-09
        company Beta [note]
          class common
          price common $20.00 close on 2026-01-09 name undisturbed
          revenue 2026 $100m
        company Gamma [note]
          class common
        acquisition beta: Alpha acquires Beta [note]
          signed 2026-01-12

        """;

    [Theory]
    [InlineData("  shares 100m Beta.common\n  pays 1.25x Beta.price per Beta.common\n", "equity", "", 2_500_000_000)]
    [InlineData("  equity $2.5bn\n  pays 1.25x Beta.price per Beta.common\n", "target-shares", "", 100_000_000)]
    [InlineData("  equity $2bn\n  net debt $500m\n  pays 80% of ev\n", "consideration", "cash", 2_000_000_000)]
    [InlineData("  pays 80% of ev\n  ev $2.5bn\n", "net-debt", "", 500_000_000)]
    [InlineData("  pays Alpha.common worth 20% of Owner.equity\n", "new-shares", "", 40_000_000)]
    [InlineData("  shares 100m Beta.common\n  pays Alpha.common worth 1.25x Beta.price per Beta.common\n", "ratio", "", 0.5)]
    [InlineData("  pays 10% of Alpha.shares\n  shares 80m Beta.common\n", "ratio", "", 0.5)]
    [InlineData("  pays $1bn\n  Beta pays 3% of consideration to Alpha when terminated name fee\n", "fee", "fee", 30_000_000)]
    public void An_amount_by_formula_is_an_equation_like_any_other(string lines, string measure, string argument, double expected) =>
        Assert.Equal((decimal)expected, Value(Parties + lines, measure, argument));

    [Fact]
    public void What_another_owner_states_moves_with_it()
    {
        const string text = Parties + "  pays 20% of Owner.equity\ncase larger\n  Owner.equity = $12bn\n";
        Assert.Equal(2_000_000_000m, Value(text, "consideration", "cash"));
        Assert.Equal(2_400_000_000m, Value(text, "consideration", "cash", "larger"));
    }

    [Fact]
    public void A_deal_in_terms_of_another_is_worked_out_behind_it() =>
        Assert.Equal(150_000_000m, Compile.Text(Parties + "  pays $1.5bn\nacquisition gamma: Alpha acquires Gamma [note]\n  signed 2026-01-12\n  pays 10% of beta.consideration\n")
            .Evaluator().Value(new FigurePath("gamma", "consideration", "cash"), null, WorldEvaluator.BaseCase)?.Value);

    [Fact]
    public void An_assumption_may_be_part_of_an_amount() =>
        Assert.Equal(1_200_000_000m, Value("assume multiple 12x\n" + Parties + "  pays multiple * Beta.revenue(2026)\n", "consideration", "cash"));

    [Fact]
    public void Deals_that_read_each_other_are_told_of_and_never_hang()
    {
        var compilation = Compile.Text(Parties + "  pays 50% of gamma.equity\nacquisition gamma: Alpha acquires Gamma [note]\n  signed 2026-01-12\n  pays 50% of beta.equity\n");
        Assert.Equal(["B10", "B10"], compilation.Errors().Select(d => d.Code));
        Assert.Contains("beta → gamma → beta", compilation.Errors().First().Message, StringComparison.Ordinal);
        Assert.Null(compilation.Evaluator().Value(new FigurePath("beta", "consideration", "cash"), null, WorldEvaluator.BaseCase)?.Value);
    }

    [Fact]
    public void A_price_of_a_past_period_is_no_earn_out() => Assert.Empty(Compile.Text(Parties + "  pays 7.5x Beta.revenue(2025)\n").Errors());

    [Theory]
    [InlineData("$130m", 1)]
    [InlineData("$110m", 0)]
    public void A_test_may_be_held_against_a_formula(string revenue, int met)
    {
        string text = Parties + $"  pays $1bn\n  pays $50m when Beta.revenue(2027) >= 1.2 * Beta.revenue(2026) name growth\nas of 2028-03-01\ncompany Beta\n  revenue 2027 {revenue} as of 2028-02-20 [note]\n";
        var evaluator = Compile.Text(text).Evaluator();
        Assert.Equal(met * 50_000_000m, evaluator.Value(new FigurePath("beta", "payoff", "growth"), evaluator.FindView("beta", "now"), WorldEvaluator.BaseCase)?.Value);
    }

    private static decimal? Value(string text, string measure, string argument, string caseName = WorldEvaluator.BaseCase)
    {
        var compilation = Compile.Text(text);
        Assert.Empty(compilation.Errors().Select(d => $"{d.Code} {d.Message}"));
        return compilation.Evaluator().Value(new FigurePath("beta", measure, argument), null, caseName)?.Value;
    }
}

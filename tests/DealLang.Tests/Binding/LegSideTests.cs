using DealLang.Tests.Corpus;
using DealLang.Evaluating;
using DealLang.Lowering;

namespace DealLang.Tests.Binding;

/// <summary>Several parties on one leg: in parts, each for all of it, or together.</summary>
public class LegSideTests
{
    private const string Deal = """
        source note 2026-01-12 contract "Agreement"
        fund North [note]
        fund South [note]
        person Founder [note]
        person Friend [note]
        company Beta [note]
          class common
          shares 100m common as of 2026-01-09
          holder Founder 10m common
          holder Friend 5m common
        acquisition beta: North and South acquire Beta [note]
          signed 2026-01-12
          closed 2026-02-12
          pays $25.00 per Beta.common

        """;

    [Theory]
    [InlineData("North(60%) and South(40%) pay $100m to Beta when terminated name fee", "fee, North", 60)]
    [InlineData("North(60%) and South(40%) pay $100m to Beta when terminated name fee", "fee, South", 40)]
    [InlineData("North, South pay $100m to Beta when terminated, each", "North", 100)]
    [InlineData("North, South pay $100m to Beta when terminated, each", "South", 100)]
    [InlineData("North and South pay $100m to Beta when terminated name fee", "fee", 100)]
    [InlineData("North(1 / 4) and South(3 / 4) pay 1% of equity to Beta when terminated", "South", 18.75)]
    [InlineData("Beta pays $80m to North(75%) and South(25%) when terminated name fee", "fee, North", 60)]
    public void What_each_owes_is_what_the_line_says(string leg, string label, double millions) =>
        Assert.Equal((decimal)millions * 1_000_000m, Compile.Text(Deal + "  " + leg + "\n").Evaluator().Value(new FigurePath("beta", "fee", label), null, WorldEvaluator.BaseCase)?.Value);

    [Fact]
    public void What_nobody_divides_is_paid_together()
    {
        var compilation = Compile.Text(Deal);
        var evaluator = compilation.Evaluator();
        var deal = compilation.World.Deals[0];
        var cash = Assert.Single(evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase).Transfers, t => t.Rule.Asset == "cash");
        Assert.Equal("North, South", cash.Rule.From);
        Assert.Equal(2_500_000_000m, cash.Amount);
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Code == "B16");
    }

    [Fact]
    public void Every_holder_that_is_named_receives_what_is_given_for_a_share()
    {
        var evaluator = Compile.Text(Deal + "  pays $24.00 per Beta.common to Founder and Friend\n").Evaluator();
        Assert.Equal(2_485_000_000m, evaluator.Value(new FigurePath("beta", "consideration", "cash"), null, WorldEvaluator.BaseCase)?.Value);
        Assert.Equal(24m, evaluator.Value(new FigurePath("beta", "per-share", "Friend"), null, WorldEvaluator.BaseCase)?.Value);
    }

    [Theory]
    [InlineData("North(60%) and South(30%) pay $100m to Beta when terminated", "90 %")]
    [InlineData("North(60%) and South pay $100m to Beta when terminated", "South say no part")]
    public void Parts_that_do_not_make_the_whole_are_an_error(string leg, string said) =>
        Assert.Contains(said, Assert.Single(Compile.Text(Deal + "  " + leg + "\n").Errors(), d => d.Code == "K23").Message, StringComparison.Ordinal);

    [Fact]
    public void Investors_of_whom_nobody_says_who_pays_how_much_hold_their_stake_together() =>
        Assert.Equal(0.25m, Compile.Text(Deal + "commitment series-b: North, South invest in Beta [note]\n  signed 2026-03-01\n  pays $5m\n  post $20m\n").Evaluator()
            .Value(new FigurePath("series-b", "stake", "North, South"), null, WorldEvaluator.BaseCase)?.Value);
}

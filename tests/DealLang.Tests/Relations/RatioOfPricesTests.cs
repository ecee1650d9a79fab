using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Tests.Binding;

namespace DealLang.Tests.Relations;

/// <summary>The target's price over the acquirer's is an exchange ratio, where the classes leave no doubt.</summary>
public class RatioOfPricesTests
{
    private const string Deal = """
        source release 2026-02-02 release "Terms"
        company Alpha
          class A
          price A $526.59 close on 2026-02-02
        company Beta
          class common
          shares 100m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta
          announced 2026-02-02
          ratio $75.46 / $526.59 [release]

        """;

    [Fact]
    public void A_price_over_a_price_is_the_acquirers_class_per_the_targets()
    {
        var compilation = Compile.Text(Deal);
        var evaluator = compilation.Evaluator();
        var deal = compilation.World.Deals.Single();
        var evaluation = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase);
        var ratio = evaluation.Find(new FigurePath("deal", "ratio"))!;
        Assert.Equal(75.46m / 526.59m, ratio.Value);
        Assert.Equal("release", Assert.Single(ratio.Figure.Citations).Source.Name);
        Assert.Equal(75.46m, decimal.Round(evaluation.Find(new FigurePath("deal", "per-share"))!.Value!.Value, 12));
        Assert.Equal("", Compile.Codes(Deal));
    }

    [Theory]
    [InlineData("company Alpha\n  class B\n")]
    [InlineData("company Beta\n  class preferred\n")]
    public void Of_several_classes_the_line_must_say_which(string second) => Assert.Contains("U06", Compile.Codes(Deal + second), StringComparison.Ordinal);

    [Theory]
    [InlineData("75.46 / 526.59")]
    [InlineData("$75.46 / 526.59")]
    [InlineData("€75.46 / $526.59")]
    public void Anything_but_money_over_the_same_money_is_not_one(string ratio) =>
        Assert.Matches("U0", Compile.Codes(Deal.Replace("$75.46 / $526.59", ratio, StringComparison.Ordinal)));
}

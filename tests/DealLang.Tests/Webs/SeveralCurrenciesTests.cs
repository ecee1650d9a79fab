using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Tests.Binding;
using DealLang.Values;

namespace DealLang.Tests.Webs;

/// <summary>Money of another currency: at a rate that the file assumes by name and with a source, in every total; at no other rate, and then the total says so.</summary>
public class SeveralCurrenciesTests
{
    private const string World = """
        currency EUR
        as of 2026-06-30
        source s 2026-01-02 filing "Terms"
        company A
          cash $55 as of 2026-06-01 [s]
          operating cash flow 2027 €10 [s]
        company B
        company C
        web w [s]
          one: A buys x from B $110 over 2 years starting 2027, signed 2026-01-01
          two: A buys y from C €30 in 2027, signed 2026-01-01
          three: B invests in A $22 in 2027, signed 2026-01-01

        """;

    /// <summary>$110 at 1.10 is €100, and $22 is €20; of cash, $55 is €50. In 2027 fall due 50 + 30 of 50 + 20 + 10; in 2028 the other 50 of nothing.</summary>
    [Theory]
    [InlineData("assume fx 1.10 USD per EUR [s]")]
    [InlineData("assume fx 0.9090909090909090909091 EUR per USD [s]")]
    public void Every_total_counts_it_at_the_rate(string rate)
    {
        string text = World + rate + "\n";
        Assert.Equal((130m, 80m, 50m), (In(text, "A", "commitments.total"), In(text, "A", "obligations", "2027"), In(text, "A", "obligations", "2028")));
        Assert.Equal((150m, 20m, 0.2m), (In(text, "w", "gross"), In(text, "w", "loop", "A, B"), In(text, "w", "loop.ratio", "B")));
        Assert.Equal((50m, 80m, 1m), (In(text, "A", "available", "2026"), In(text, "A", "available", "2027"), In(text, "A", "coverage", "2027")));
        Assert.Equal((50m, 2028m), (In(text, "A", "gap.total"), In(text, "A", "first-uncovered")));
    }

    /// <summary>Of dollars at 1.00 to 1.20 for a euro $110 are €91⅔ to €110: the least where the rate is greatest.</summary>
    [Fact]
    public void A_rate_that_is_a_range_gives_ends_in_their_order()
    {
        var evaluator = Compile.Text(World + "assume fx 1.10 USD per EUR, 1.00..1.20 [s]\n").Evaluator();
        foreach (var (owner, measure, argument, low, high) in ((string, string, string, decimal, decimal)[])
            [("A", "commitments.total", "", 30m + (110m / 1.2m), 140m), ("w", "loop", "A, B", 22m / 1.2m, 22m), ("w", "gross", "", 30m + (132m / 1.2m), 162m), ("w", "loop.ratio", "B", 22m / 1.2m / 110m, 22m / (110m / 1.2m))])
        {
            var figure = evaluator.Value(new FigurePath(owner, measure, argument), null, WorldEvaluator.BaseCase)!;
            Assert.Equal((low, high), (decimal.Round(figure.Low!.Value, 12) == decimal.Round(low, 12) ? low : figure.Low, decimal.Round(figure.High!.Value, 12) == decimal.Round(high, 12) ? high : figure.High));
        }
    }

    [Theory]
    [InlineData("", "in USD: no rate to EUR is assumed")]
    [InlineData("assume fx 1.10 USD per EUR", "in USD: the rate fx names no source")]
    [InlineData("assume fx 1.10 USD per EUR [s]\nassume later 1.20 USD per EUR [s]", "in USD: more than one rate to EUR is assumed")]
    [InlineData("series fx 2026-01-02 1.10 USD per EUR [s]", "in USD: no rate to EUR is assumed")]
    public void Without_such_a_rate_it_is_left_out_and_the_total_says_why(string rate, string why)
    {
        var evaluator = Compile.Text(World + rate + "\n").Evaluator();
        var total = evaluator.Value(new FigurePath("A", "commitments.total"), null, WorldEvaluator.BaseCase)!;
        Assert.Equal(30m, total.Value);
        Assert.Contains($"one ({why})", total.Figure.Note, StringComparison.Ordinal);
    }

    /// <summary>€30 fall due; €10 come in, and cash may: at most €20 are lacking, and none are where there is enough.</summary>
    [Fact]
    public void Cash_that_cannot_be_counted_bounds_the_gap_from_above()
    {
        var gap = Compile.Text(World).Evaluator().Value(new FigurePath("A", "gap.total"), null, WorldEvaluator.BaseCase)!;
        Assert.Equal((Mark.AtMost, 20m), (gap.Mark, gap.High));
    }

    [Fact]
    public void A_case_may_put_another_rate_in_its_place() =>
        Assert.Equal(140m, In(World + "assume fx 1.10 USD per EUR [s]\ncase weak\n  fx = 1.00 USD per EUR\n", "A", "commitments.total", caseName: "weak"));

    private static decimal? In(string text, string owner, string measure, string argument = "", string caseName = WorldEvaluator.BaseCase) =>
        Compile.Text(text).Evaluator().Value(new FigurePath(owner, measure, argument), null, caseName)?.Value is { } value ? decimal.Round(value, 12) : null;
}

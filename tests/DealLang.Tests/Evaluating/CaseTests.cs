using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Tests.Corpus;
using DealLang.Values;

namespace DealLang.Tests.Evaluating;

/// <summary>Low, base and high, and the cases of a file's own.</summary>
public class CaseTests
{
    /// <summary>A company with one figure in each shape; each is what its own formula doubles.</summary>
    private static FigureValue Doubled(string figure, string inCase)
    {
        var evaluator = Compile.Text($"company Maker\n  cash {figure} as of 2026-01-31\nfigure twice = Maker.cash * 2\n").Evaluator();
        return evaluator.EvaluateFigures(inCase).Find(new FigurePath("", "twice"))!;
    }

    [Theory]
    [InlineData("$300m", "600", "600", "600", Mark.Exact)]
    [InlineData("about $300m", "600", "600", "600", Mark.About)]
    [InlineData("about $300m ± $10m", "580", "600", "620", Mark.About)]
    [InlineData("up to $100m", "0", null, "200", Mark.AtMost)]
    [InlineData("up to $100m, base $80m", "0", "160", "200", Mark.AtMost)]
    [InlineData("at least $100m", "200", "200", "200", Mark.AtLeast)]
    [InlineData("more than $100m", "200", "200", "200", Mark.AtLeast)]
    [InlineData("$50m..$75m", "100", null, "150", Mark.Range)]
    [InlineData("$50m..$75m, base $60m", "100", "120", "150", Mark.About)]
    [InlineData("undisclosed", null, null, null, Mark.Unknown)]
    public void A_shape_means_one_number_in_each_case(string figure, string? low, string? inBase, string? high, Mark mark)
    {
        Assert.Equal(Millions(low), Doubled(figure, "low").Value);
        Assert.Equal(Millions(inBase), Doubled(figure, "base").Value);
        Assert.Equal(Millions(high), Doubled(figure, "high").Value);
        Assert.Equal(mark, Doubled(figure, "base").Mark);
    }

    [Fact]
    public void What_falls_as_a_figure_rises_has_its_ends_the_other_way_round()
    {
        var evaluator = Compile.Text("company Maker\n  cash $120m as of 2026-01-31\n  burn $4m..$6m per month, base $5m per month\nfigure left = Maker.cash / Maker.burn\n").Evaluator();
        var months = evaluator.EvaluateFigures("base").Find(new FigurePath("", "left"))!;
        Assert.Equal((20m, 24m, 30m), (months.Low, months.Value, months.High));
    }

    private const string Deal = """
        company Alpha
          class common
          price common $50.00 close on 2026-01-09
        company Beta
          class common
          shares 100m common as of 2026-01-09
          cash $80m as of 2025-12-31
        acquisition beta: Alpha acquires Beta
          announced 2026-01-12
          pays 0.5000 Alpha.common per Beta.common

        """;

    private static decimal? Value(string text, string path, string inCase)
    {
        var evaluator = Compile.Text(text).Evaluator();
        string[] parts = path.Split('.');
        return evaluator.Value(new FigurePath(parts[0], parts[1]), null, inCase)?.Value;
    }

    [Fact]
    public void A_case_of_one_s_own_puts_its_figures_in_the_place_of_those_stated()
    {
        const string text = Deal + "case cheap\n  Alpha.price(common) = $40.00\n";
        Assert.Equal(25m, Value(text, "beta.per-share", "base"));
        Assert.Equal(20m, Value(text, "beta.per-share", "cheap"));
        Assert.Equal(2.0e9m, Value(text, "beta.equity", "cheap"));
    }

    [Fact]
    public void What_a_case_assumes_is_marked_as_assumed()
    {
        var evaluator = Compile.Text(Deal + "case cheap\n  beta.per-share = $19.00\n").Evaluator();
        Assert.Equal(Origin.Assumed, evaluator.Value(new FigurePath("beta", "per-share"), null, "cheap")!.Figure.Origin);
        Assert.Equal(19m * 100e6m, evaluator.Value(new FigurePath("beta", "equity"), null, "cheap")!.Value);
        Assert.Equal(Origin.Derived, evaluator.Value(new FigurePath("beta", "per-share"), null, "base")!.Figure.Origin);
    }

    [Fact]
    public void A_claim_may_hold_in_one_case_alone()
    {
        const string text = Deal + "company Beta\n  cash $95m as of 2025-12-31 in rich\ncase rich\nfigure cash = Beta.cash\n";
        Assert.Empty(Compile.Text(text).Errors());
        Assert.Equal(80e6m, Value(text, ".cash", "base"));
        Assert.Equal(95e6m, Value(text, ".cash", "rich"));
    }

    [Fact]
    public void An_expectation_names_its_case()
    {
        const string text = Deal + "case cheap\n  Alpha.price(common) = $40.00\nexpect beta.per-share in cheap = $20.00\nexpect beta.per-share = $25.00\nexpect beta.per-share in cheap = $25.00\n";
        Assert.Equal([true, true, false], Compile.Text(text).Evaluator().Expectations(WorldEvaluator.BaseCase).Select(e => e.Passed));
    }

    private static decimal? Millions(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture) * 1e6m;
}

using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Tests.Evaluating;

/// <summary>The same world with other values: by a case, by an argument, by the evaluator's own question.</summary>
public sealed class WhatIfTests
{
    private const string Deal = """
        as of 2026-03-31
        company Alpha
          class  common
          shares 400m common            as of 2026-01-09
          price  common $50.00 close    on 2026-01-09
        company Beta
          class  common
          shares 100m common            as of 2026-01-09
          price  common $20.00 close    on 2026-01-09  name undisturbed
        acquisition beta: Alpha acquires Beta
          signed     2026-01-12
          announced  2026-01-12
          pays       $10.00 per Beta.common
          pays       0.3000 Alpha.common per Beta.common
          per-share  $25.00
          premium    undisturbed 25%
          equity     $2.5bn
        case cheap
          Alpha.price(common) = $40.00
        case dear
          Alpha.price(common) = Alpha.price(common) * 1.1
        case rich
          beta.premium(undisturbed) = 50%

        """;

    [Theory]
    [InlineData("beta.per-share in cheap", 22)]
    [InlineData("beta.equity in cheap", 2_200_000_000)]
    [InlineData("beta.per-share in dear", 26.5)]
    [InlineData("beta.per-share in rich", 30)]
    [InlineData("beta.ratio in rich", 0.4)]
    [InlineData("beta.per-share(cash) in rich", 10)]
    [InlineData("beta.per-share(price = $40)", 22)]
    [InlineData("beta.equity(price = $40)", 2_200_000_000)]
    [InlineData("beta.premium(undisturbed, price = $40)", 0.1)]
    [InlineData("beta.per-share(ratio = 0.5)", 35)]
    [InlineData("beta.per-share(price = $40, ratio = 0.5)", 30)]
    [InlineData("beta.new-shares(per-share = $30)", 40_000_000)]
    [InlineData("beta.target-shares(equity = $5bn)", 100_000_000)]
    [InlineData("beta.equity(target-shares = 110m)", 2_750_000_000)]
    [InlineData("beta.per-share(price = $40) in rich", 30)]
    [InlineData("beta.per-share", 25)]
    public void A_figure_with_other_values(string view, decimal expected)
    {
        var world = Load($"figure asked = {view}");
        Assert.Equal(expected, world.Evaluator().Value(new FigurePath("", "asked"), null, "base")!.Value);
    }

    [Fact]
    public void What_gives_way_is_shown_beside_what_holds()
    {
        var evaluator = Load("").Evaluator();
        var deal = evaluator.World.Deals[0];
        var cheap = evaluator.Evaluate(deal, evaluator.DefaultView(deal), "cheap");
        Assert.Equal(["beta.equity", "beta.per-share", "beta.premium(undisturbed)"], cheap.Model.Comparisons.Select(c => c.Path.ToString()).Order(StringComparer.Ordinal));
        Assert.All(cheap.Ties, tie => Assert.True(tie.Holds));
        Assert.All(evaluator.Evaluate(deal, evaluator.DefaultView(deal), "rich").Ties, tie => Assert.True(tie.Holds));
    }

    [Fact]
    public void A_count_that_a_value_and_a_price_gave_is_kept()
    {
        var world = DealCompilation.Create([DealSyntaxTree.Parse("""
            company SpaceX
              class A
              value $1tn on 2026-02-02
              price A $526.59 board on 2026-02-02
            company xAI
              class common
            acquisition deal: SpaceX acquires xAI
              closed 2026-02-02
              pays 0.1433 SpaceX.A per xAI.common
              value $250bn
            figure before = deal.fdso(xAI)
            figure after = deal.fdso(xAI, price = $400)
            figure worth = deal.value(price = $400) / deal.value
            """, "deal.deal")]);
        var evaluator = world.Evaluator();
        decimal? Of(string name) => evaluator.Value(new FigurePath("", name), null, "base")!.Value;
        Assert.Equal(Of("before"), Of("after"));
        Assert.Equal(400m / 526.59m, Of("worth")!.Value, 12);
    }

    [Fact]
    public void The_evaluator_is_asked_without_changing()
    {
        var evaluator = Load("").Evaluator();
        var price = new FigurePath("beta", "acquirer-price");
        var asked = Assignments.From([Assignment.Of(price, new Quantity(40m, Unit.Money("USD"), Shape.Stated), evaluator.World.Deals[0].Location)]);
        var path = new FigurePath("beta", "per-share");
        Assert.Equal(22m, evaluator.With(asked).Value(path, null, "base")!.Value);
        Assert.Equal(25m, evaluator.Value(path, null, "base")!.Value);
        Assert.Same(evaluator.With(asked), evaluator.With(Assignments.From([Assignment.Of(price, new Quantity(40m, Unit.Money("USD"), Shape.Stated), new Location(SourceText.From("", ""), default))])));
        Assert.Equal(Origin.Assumed, evaluator.With(asked).Value(price, null, "base")!.Figure.Origin);
        Assert.Same(evaluator, evaluator.With(Assignments.None));
    }

    [Theory]
    [InlineData("figure f = beta.per-share(price = 4 GW)", "U05")]
    [InlineData("figure f = beta.per-share(pirce = $40)", "B15")]
    [InlineData("case c\n  beta.equity = 3 GW", "U04")]
    [InlineData("case c\n  Alpha.price(common) = Alpha.shares(common) * 2", "U04")]
    public void What_does_not_fit_is_said(string line, string code) => Assert.Contains(code, Load(line).GetDiagnostics().Select(d => d.Code));

    private static DealCompilation Load(string more) => DealCompilation.Create([DealSyntaxTree.Parse(Deal + more, "beta.deal")]);
}

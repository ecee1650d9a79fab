using DealLang.Values;

namespace DealLang.Tests.Relations;

public class PartyTests
{
    private static WorldSketch Company(params Statement[] statements) => new()
    {
        Parties = [("Maker", ["A"])],
        Statements = [.. statements],
        AsOf = "2026-11-22",
    };

    [Fact]
    public void Runway_is_cash_over_burn()
    {
        var sketch = Company(new("Maker", "cash", "", "9bn", "USD", "2025-12-31"), new("Maker", "burn", "", "about 1bn", "USD/month"));
        Assert.Equal(9m, sketch.Of("Maker", "runway")!.Value);
        Assert.Equal(Unit.Month, sketch.Of("Maker", "runway")!.Figure.Unit);
        Assert.Equal(Mark.About, sketch.Of("Maker", "runway")!.Mark);
    }

    [Fact]
    public void Burn_ties_to_the_cash_used_in_a_period()
    {
        var sketch = Company(new("Maker", "burn", "", "about 1bn", "USD/month"), new("Maker", "cash-used", "2025-01..2025-09", "about 8bn", "USD"));
        var evaluator = sketch.Evaluator;
        var tie = Assert.Single(evaluator.Evaluate(evaluator.World.Parties[0], evaluator.Now, "base").Ties);
        Assert.Equal(("T20", true), (tie.Tie.Code, tie.Holds));
        Assert.Equal(0.89m, Math.Round(Math.Min(tie.Left, tie.Right) / 1e9m, 2));
    }

    [Fact]
    public void Value_ties_to_price_and_shares_of_its_own_day_alone()
    {
        Statement price = new("Maker", "price", "Maker.A", "526.59", "USD/share:Maker.A", "2026-02-02"), shares = new("Maker", "shares", "Maker.A", "about 1.899bn", "share:Maker.A", "2026-02-02");
        var sameDay = Company(price, shares, new("Maker", "value", "", "1tn", "USD", "2026-02-02"));
        var evaluator = sameDay.Evaluator;
        var tie = Assert.Single(evaluator.Evaluate(evaluator.World.Parties[0], evaluator.Now, "base").Ties);
        Assert.Equal(("T18", true), (tie.Tie.Code, tie.Holds));

        var later = Company(price, shares, new("Maker", "value", "", "1.5tn", "USD", "2026-06-12"));
        evaluator = later.Evaluator;
        Assert.Empty(evaluator.Evaluate(evaluator.World.Parties[0], evaluator.Now, "base").Ties);
        Assert.Equal(1.5e12m, later.Of("Maker", "value")!.Value);
        Assert.Equal(526.59m * 1.899e9m, later.Of("Maker", "market-value")!.Value);
    }

    [Fact]
    public void Stated_figures_stand_as_they_are()
    {
        var sketch = Company(new("Maker", "revenue", "2025", "15bn..16bn", "USD"), new("Maker", "net-income", "2025-Q3", "-1.46bn", "USD"));
        var revenue = sketch.Of("Maker", "revenue", "2025")!;
        Assert.Equal((null, 15e9m, 16e9m, Mark.Range), (revenue.Value, revenue.Low, revenue.High, revenue.Mark));
        Assert.Equal(-1.46e9m, sketch.Of("Maker", "net-income", "2025-Q3")!.Value);
    }
}

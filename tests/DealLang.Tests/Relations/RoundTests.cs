using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Tests.Relations;

public class RoundTests
{
    private static WorldSketch One(params Statement[] statements) => new()
    {
        Parties = [("Fund", ["common"]), ("Acme", ["common", "A"])],
        Deals = [("round", "invests", ["Fund"], ["Acme"])],
        Milestones = [("round", Status.Signed, "2025-03-31")],
        Statements = [.. statements],
    };

    private static Statement Pays(string amount) => new("round", "pays", "", amount, "USD");

    [Fact]
    public void Post_money_is_pre_money_and_the_new_money()
    {
        Assert.Equal(40e9m, Sketches.Round.Figure("amount")!.Value);
        Assert.Equal(300e9m, Sketches.Round.Figure("post")!.Value);
        Assert.Equal(0.1m, Sketches.Round.Without(s => s.Measure == "stake").Figure("stake", "SoftBank")!.Value);
        Assert.Equal(1m / 30m, Sketches.Round.Figure("stake", "Syndicate")!.Value!.Value, 20);
        Assert.All(Sketches.Round.Evaluate().Ties, t => Assert.True(t.Holds));
        Assert.Equal(["T06", "T07"], Sketches.Round.Evaluate().Ties.Select(t => t.Tie.Code));
    }

    /// <summary>What a holder of old shares is said to have after the round is held against the cap table.</summary>
    [Theory]
    [InlineData("80%", "T07")]
    [InlineData("66.7%", "")]
    public void A_stake_of_an_old_holder_ties(string stake, string code) =>
        Assert.Equal(code, string.Join(" ", DealLang.Tests.Corpus.Compile.Text($$"""
            currency USD
            source ts 2026-01-01 contract "Term sheet"
            fund F [ts]
            person Chief [ts]
            company Co [ts]
              class common
              class A
              holder Chief 8m common
              holder F 1m common
            commitment r: F invests in Co [ts]
              closed 2026-01-10
              pays $10m for Co.A
              pre $30m
              stake Chief {{stake}}
            """).GetDiagnostics().Select(d => d.Code)));

    [Fact]
    public void Pre_money_follows_from_post_money()
    {
        var sketch = One(Pays("5m"), new("round", "post", "", "20m", "USD"));
        Assert.Equal(15e6m, sketch.Figure("pre")!.Value);
        Assert.Equal(0.25m, sketch.Figure("stake", "Fund")!.Value);
    }

    [Fact]
    public void An_untagged_valuation_gives_both_readings()
    {
        var sketch = One(Pays("15bn"), new("round", "value", "", "230bn", "USD"));
        Assert.Equal(0.0612m, Math.Round(sketch.Figure("stake", "Fund, pre-money")!.Value!.Value, 4));
        Assert.Equal(0.0652m, Math.Round(sketch.Figure("stake", "Fund, post-money")!.Value!.Value, 4));
        Assert.Null(sketch.Figure("stake", "Fund"));
    }

    [Fact]
    public void A_tagged_valuation_is_pre_or_post_money()
    {
        var sketch = One(Pays("15bn"), new("round", "value", "", "230bn", "USD") { Modifier = "pre-money" });
        Assert.Equal(245e9m, sketch.Figure("post")!.Value);
    }

    [Fact]
    public void An_offering_raises_shares_times_price()
    {
        var sketch = One(
            new("round", "offers", "Acme.A", "555.6m", "share:Acme.A") { Second = "135", SecondUnit = "USD/share:Acme.A", Modifier = "primary" },
            new("round", "greenshoe", "", "15%", "1"),
            new("round", "market-value", "", "1.765tn", "USD"));
        Assert.Equal(75.006e9m, sketch.Figure("raise")!.Value);
        Assert.Equal(555.6e6m, sketch.Figure("new-shares")!.Value);
        Assert.Equal(0.042m, Math.Round(sketch.Figure("stake", "Fund")!.Value!.Value, 3));
        Assert.Equal(83.3m, Math.Round(sketch.Figure("greenshoe-shares")!.Value!.Value / 1e6m, 1));
    }

    [Fact]
    public void New_shares_are_money_over_price()
    {
        var sketch = One(Pays("125m"), new("round", "price", "Acme.A", "15", "USD/share:Acme.A"), new("round", "new-shares", "", "12.5m", "share:Acme.A"));
        var tie = Assert.Single(sketch.Evaluate().Ties);
        Assert.Equal("T08", tie.Tie.Code);
        Assert.False(tie.Holds);
    }

    [Fact]
    public void Caps_without_a_base_stay_out_of_the_base()
    {
        var sketch = new WorldSketch
        {
            Parties = [("OpenAI", ["common"]), ("CoreWeave", ["common"])],
            Deals = [("compute", "buys", ["OpenAI"], ["CoreWeave"])],
            Milestones = [("compute", Status.Signed, "2025-03-10")],
            Statements =
            [
                new("compute", "pays", "", "up to 11.9bn", "USD") { Name = "march" },
                new("compute", "pays", "", "4.0bn", "USD") { Name = "may" },
                new("compute", "pays", "", "up to 6.5bn", "USD") { Name = "september" },
            ],
        };
        var total = sketch.Figure("total")!;
        Assert.Equal((4.0e9m, 4.0e9m, 22.4e9m, Mark.AtMost), (total.Value!.Value, total.Low!.Value, total.High!.Value, total.Mark));
        Assert.Equal(3, sketch.Evaluate().Transfers.Length);

        var stated = sketch.With(new Statement("compute", "total", "", "24.4bn", "USD")).Evaluate();
        var tie = Assert.Single(stated.Ties);
        Assert.Equal(("T03", false, 22.4e9m), (tie.Tie.Code, tie.Holds, tie.Right));
        Assert.True(Assert.Single(sketch.With(new Statement("compute", "total", "", "20bn", "USD")).Evaluate().Ties).Holds);
    }

    [Fact]
    public void A_lone_cap_has_an_end_and_no_base()
    {
        var amount = One(Pays("up to 100bn")).Figure("amount")!;
        Assert.Equal((null, 0m, 100e9m, Mark.AtMost), (amount.Value, amount.Low, amount.High, amount.Mark));
        Assert.Equal(10e9m, One(Pays("up to 100bn base 10bn")).Figure("amount")!.Value);
    }

    [Fact]
    public void What_does_not_bind_stays_out_of_the_base()
    {
        var sketch = One(Pays("4bn") with { Name = "first" }, Pays("6bn") with { Name = "second", Force = Force.Nonbinding });
        Assert.Equal((4e9m, 10e9m), (sketch.Figure("amount")!.Value!.Value, sketch.Figure("amount")!.High!.Value));
    }
}

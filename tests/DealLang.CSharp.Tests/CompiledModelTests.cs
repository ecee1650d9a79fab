namespace DealLang.CSharp.Tests;

public class CompiledModelTests
{
    [Fact]
    public void Stock_deal_agrees_in_every_case()
    {
        using var compiled = Compiled.From(HandBuilt.StockDeal());
        compiled.AgreesWith(HandBuilt.StockDeal(), "SpacexXai");
    }

    [Fact]
    public void Loop_agrees_in_every_case()
    {
        using var compiled = Compiled.From(HandBuilt.Loop());
        compiled.AgreesWith(HandBuilt.Loop(), "SeriesA");
    }

    [Fact]
    public void A_changed_parameter_flows_through()
    {
        using var compiled = Compiled.From(HandBuilt.StockDeal());
        object dearer = Compiled.With(compiled.Case("SpacexXai", "Base"), "PriceSpaceXA", 600m);
        Assert.Equal(0.1433m * 600m, Compiled.Get(dearer, "PerShare"));
        Assert.Equal(250_000_000_000m / (0.1433m * 600m), Compiled.Get(dearer, "TargetShares"));
    }

    [Fact]
    public void A_changed_parameter_flows_through_what_is_kept()
    {
        using var compiled = Compiled.From(HandBuilt.Loop());
        object model = compiled.Case("SeriesA", "Base");
        var before = (decimal?)Compiled.Get(model, "Price");
        var after = (decimal?)Compiled.Get(Compiled.With(model, "Value", 6_750_000m), "Price");
        Assert.InRange(before!.Value, 49.999m, 50.001m);
        Assert.InRange(after!.Value, 64.9m, 65.1m);
        Assert.Equal(before, Compiled.Get(model, "Price"));
    }

    [Fact]
    public void Without_a_root_the_figures_above_are_unknown()
    {
        using var compiled = Compiled.From(HandBuilt.Loop());
        object worthless = Compiled.With(compiled.Case("SeriesA", "Base"), "Value", -1m);
        Assert.Null(Compiled.Get(worthless, "Price"));
        Assert.Null(Compiled.Get(worthless, "Paper"));
    }

    [Fact]
    public void A_parameter_stated_at_last_reaches_what_waited_for_it()
    {
        using var compiled = Compiled.From(HandBuilt.StockDeal());
        object model = compiled.Case("SpacexXai", "Base");
        Assert.Null(Compiled.Get(model, "Headroom"));
        Assert.Equal(50_000_000_000m, Compiled.Get(Compiled.With(model, "Combined", 300_000_000_000m), "Headroom"));
    }

    [Fact]
    public void Models_are_equal_by_what_is_stated()
    {
        using var compiled = Compiled.From(HandBuilt.Loop());
        object model = compiled.Case("SeriesA", "Base");
        object copy = Compiled.With(model, "Basic", 100_000m);
        _ = Compiled.Get(model, "Price");
        Assert.Equal(model, copy);
        Assert.NotEqual(model, Compiled.With(model, "Basic", 1m));
    }

    [Fact]
    public void Transfers_carry_their_terms()
    {
        using var compiled = Compiled.From(HandBuilt.StockDeal());
        var transfers = Compiled.Transfers(compiled.Case("SpacexXai", "Base"));
        var fee = transfers[1];
        Assert.Equal(("spacex-xai", "fee", new DateOnly(2026, 7, 1), new DateOnly(2026, 12, 31)), (fee.Deal, fee.Id, fee.Date!.Value, fee.Through!.Value));
        Assert.Equal(("xAI", "SpaceX", "cash", "USD", "conditional", "announced", "terminated by 2026-12-31"), (fee.From, fee.To, fee.Asset, fee.Unit, fee.Binding, fee.Status, fee.When));
        Assert.Equal(7_500_000_000m, fee.Amount);
        Assert.Equal("share:SpaceX.A", transfers[0].Unit);
        Assert.Null(transfers[2].Amount);
        Assert.Null(transfers[2].Date);
    }

    [Fact]
    public void Ties_show_what_a_change_has_moved()
    {
        using var compiled = Compiled.From(HandBuilt.StockDeal());
        object model = Compiled.With(compiled.Case("SpacexXai", "Base"), "Combined", 1_250_000_000_000m);
        Assert.Equal(("combined value", 0m, "="), (Compiled.Ties(model)[0].Relation, Compiled.Ties(model)[0].Difference, Compiled.Ties(model)[0].Comparison));
        Assert.Equal(-50_000_000_000m, Compiled.Ties(Compiled.With(model, "Value", 300_000_000_000m))[0].Difference);
        Assert.Equal("<=", Compiled.Ties(model)[1].Comparison);
        Assert.Null(Compiled.Ties(model)[2].Right);
    }

    [Fact]
    public void What_does_not_compile_says_why()
    {
        var error = Assert.Throws<InvalidOperationException>(() => ModelCompiler.Compile([new GeneratedFile("x.cs", "class X { int Y => Z; }")]));
        Assert.Contains("x.cs(1,20): error CS0103", error.Message, StringComparison.Ordinal);
    }
}

using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Tests.Binding;

namespace DealLang.Tests.Checks;

/// <summary>An acquisition's own limits and bands, on either side of their ends; nothing that it gives is left out in silence.</summary>
public class OfferCheckTests
{
    private const string Parties = """
        company Alpha
          class common
          shares 100m common as of 2026-01-09
          price common $50 close on 2026-01-12
        company Beta
          class common
          shares 50m common as of 2026-01-09
        acquisition deal: Alpha acquires Beta
          signed 2026-01-12
          announced 2026-01-12

        """;

    [Theory]
    [InlineData("25m Alpha.common", false)]
    [InlineData("24m Alpha.common", true)]
    [InlineData("25.0% of Alpha.shares", false)]
    [InlineData("19.9999% of Alpha.shares", true)]
    public void New_shares_are_held_to_their_limit(string limit, bool beyond) =>
        Assert.Equal(beyond ? 1 : 0, Found($"  pays 0.5000 Alpha.common per Beta.common\n  limit new-shares {limit}\n").Count(d => d.Code == "K19"));

    [Fact]
    public void An_exceeded_limit_says_by_how_much()
    {
        string message = Found("  pays 0.5000 Alpha.common per Beta.common\n  limit new-shares 20m Alpha.common\n").Single(d => d.Code == "K19").Message;
        Assert.Contains("25m new shares", message, StringComparison.Ordinal);
        Assert.Contains("limit is 20m", message, StringComparison.Ordinal);
        Assert.Contains("5m too many", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_whose_excess_is_paid_in_cash_is_kept_by_the_terms() =>
        Assert.DoesNotContain(Found("  pays 0.5000 Alpha.common per Beta.common\n  limit new-shares 20m Alpha.common, excess in cash\n"), d => d.Code is "K19" or "B16");

    [Fact]
    public void The_limit_in_force_is_the_one_that_counts() => Assert.DoesNotContain(Found("""
          pays 0.5000 Alpha.common per Beta.common
          limit new-shares 20m Alpha.common
        2026-02-10 amend deal
          limit new-shares 30m Alpha.common
        """), d => d.Code == "K19");

    /// <summary>15m of them at the pools, of which the limit leaves 12m: the rest is cash at $50.</summary>
    [Theory]
    [InlineData("12m Alpha.common", 0.4, 5.0)]
    [InlineData("15m Alpha.common", 0.5, 0.0)]
    [InlineData("10.0% of Alpha.shares", 0.33333333, 8.3333333)]
    public void An_excess_beside_a_choice_is_cash_of_the_options_in_shares(string limit, double ratio, double cash)
    {
        var compilation = Compile.Text($"""
            {Parties}  holders may choose cash or stock
                cash $25.00 per Beta.common, pool 40%
                stock 0.5000 Alpha.common per Beta.common, pool 60%
              limit new-shares {limit}, excess in cash
            """);
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Code == "B16");
        var deal = compilation.World.Deals[0];
        decimal Value(string measure, string argument) => compilation.Evaluator().Evaluate(deal, compilation.Evaluator().DefaultView(deal), "base").Find(new(deal.Name, measure, argument))!.Value!.Value;
        Assert.Equal(ratio, (double)Value("ratio", ""), 7);
        Assert.Equal(cash, (double)Value("per-share", "stock, cash"), 6);
        Assert.Equal(25.0, (double)Value("per-share", ""), 6);
    }

    [Theory]
    [InlineData("$44.00", true)]
    [InlineData("$51.00", false)]
    public void A_band_of_an_option_lets_a_side_walk_too(string price, bool outside) => Assert.Equal(outside ? 1 : 0, Found($"""
          holders may choose cash or stock
            cash $25.00 per Beta.common, pool 40%
            stock 0.5000 Alpha.common per Beta.common, pool 60%
              priced Alpha.common vwap 15 days to 3 days before closed
              collar $45.00..$55.00, outside walk
          closed 2026-03-31
        company Alpha
          price common {price} vwap 15 days on 2026-03-26
        """).Count(d => d.Code == "K21"));

    [Theory]
    [InlineData("$45.00..$55.00", false)]
    [InlineData("$50.00..$55.00", false)]
    [InlineData("$50.01..$55.00", true)]
    [InlineData("$45.00..$50.00", false)]
    [InlineData("$45.00..$49.99", true)]
    [InlineData("at least $50.01", true)]
    public void A_price_outside_a_band_that_lets_a_side_walk(string band, bool outside)
    {
        foreach (string gives in new[] { "0.5000 Alpha.common", "Alpha.common worth $25.00" })
            Assert.Equal(outside ? 1 : 0, Found($"  pays {gives} per Beta.common\n    collar {band}, outside walk\n").Count(d => d.Code == "K21"));
    }

    [Theory]
    [InlineData("0.5000 Alpha.common")]
    [InlineData("Alpha.common worth $25.00")]
    public void The_average_is_what_a_band_is_about(string gives) => Assert.Contains("$44.00", Assert.Single(Found($"""
          closed 2026-03-31
          pays {gives} per Beta.common
            priced Alpha.common vwap 15 days to 3 days before closed
            collar $45.00..$55.00, outside walk
        company Alpha
          price common $44.00 vwap 15 days on 2026-03-26
        """), d => d.Code == "K21").Message, StringComparison.Ordinal);

    private static ImmutableArray<Diagnostic> Found(string lines) => Compile.Text(Parties + lines).GetDiagnostics();
}

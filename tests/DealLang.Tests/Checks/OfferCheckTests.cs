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
        Assert.DoesNotContain(Found("  pays 0.5000 Alpha.common per Beta.common\n  limit new-shares 20m Alpha.common, excess in cash\n"), d => d.Code is "K19" or "N01");

    [Fact]
    public void An_excess_in_cash_beside_a_choice_is_not_silent() => Assert.Equal("limit new-shares 20m Alpha.common, excess in cash", Assert.Single(Found("""
          holders may choose cash or stock
            cash $25.00 per Beta.common, pool 40%
            stock 0.5000 Alpha.common per Beta.common, pool 60%
          limit new-shares 20m Alpha.common, excess in cash
        """), d => d.Code == "N01").Location.Text.Trim());

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

    [Fact]
    public void Shares_of_a_second_class_are_not_silent() =>
        Assert.Contains("Alpha.tracking", Assert.Single(Found("  pays 0.3000 Alpha.common per Beta.common\n  pays 0.1000 Alpha.tracking per Beta.common\ncompany Alpha\n  class tracking\n  price tracking $20 close on 2026-01-12\n"), d => d.Code == "N01").Message, StringComparison.Ordinal);

    private static ImmutableArray<Diagnostic> Found(string lines) => Compile.Text(Parties + lines).GetDiagnostics();
}

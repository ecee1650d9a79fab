using DealLang.Tests.Binding;

namespace DealLang.Tests.Checks;

/// <summary>A premium is over a price that somebody stated, of the announcement's day too if it was named for that; over no other.</summary>
public class PremiumBaseTests
{
    private static DealCompilation Deal(string price, string premium, string announced = "2026-01-12") => Compile.Text($"""
        company Alpha
        company Beta
          shares 100m common as of 2026-01-09
          {price}
        acquisition deal: Alpha acquires Beta
          signed 2026-01-12
          announced {announced}
          pays $25.00 per Beta.common
          {premium}
        """);

    private static decimal? Value(DealCompilation compilation, string measure, string argument = "") =>
        compilation.Evaluator().Evaluate(compilation.World.Deals[0], compilation.Evaluator().DefaultView(compilation.World.Deals[0]), "base").Find(new("deal", measure, argument))?.Value;

    private static List<string> Codes(DealCompilation compilation) => [.. compilation.GetDiagnostics().Select(d => d.Code)];

    [Theory]
    [InlineData("price common $20.00 close on 2026-01-12 name last-close", "premium last-close 45%", "T15")]
    [InlineData("price common $20.00 close on 2026-01-12 name last-close", "premium last-close 25%", null)]
    [InlineData("price common $20.00 close on 2026-01-09 name last-close", "premium closing 25%", "B18")]
    [InlineData("price common $20.00 close on 2026-01-09", "premium undisturbed 25%", "B18")]
    [InlineData("price common $20.00 close on 2026-01-09 name last-close", "premium \"last close\" 25%", "B18")]
    [InlineData("price common $20.00 vwap 30 days on 2026-01-09", "premium vwap 30 days 45%", "T15")]
    [InlineData("price common $20.00 vwap 30 days on 2026-01-09", "premium 25% vwap 30 days", null)]
    [InlineData("price common $20.00 close on 2026-01-09", "premium close 45%", "T15")]
    [InlineData("price common undisclosed close on 2026-01-09 name closing", "premium closing 25%", null)]
    public void It_is_held_against_the_price_that_it_names(string price, string premium, string? code)
    {
        var codes = Codes(Deal(price, premium)).Where(c => c is "T15" or "B18" or "S01").ToList();
        Assert.Equal(code is null ? [] : [code], codes);
    }

    /// <summary>A release that tells the premium over an average and not the average tells it.</summary>
    [Fact]
    public void An_average_that_only_the_premium_tells_of_follows_from_it()
    {
        var deal = Deal("price common $20.00 close on 2026-01-09 name last-close", "premium vwap 30 days 56.25%");
        Assert.Equal(16m, Value(deal, "base-price", "vwap 30"));
        Assert.Equal(0.25m, Value(deal, "premium", "last-close"));
    }

    [Theory]
    [InlineData("price common $20.00 close on 2026-01-09 name last-close", 500_000_000)]
    [InlineData("price common $20.00 close on 2026-01-12 name last-close", 500_000_000)]
    [InlineData("price common $20.00 vwap 30 days on 2026-01-09", 500_000_000)]
    [InlineData("price common $20.00 board on 2026-01-09", null)]
    public void The_premium_in_money_is_over_the_market_before_whatever_its_name(string price, int? paid) =>
        Assert.Equal(paid is null ? null : decimal.CreateChecked(paid.Value), Value(Deal(price, ""), "premium-paid"));

    [Fact]
    public void A_premium_over_nothing_says_which_prices_there_are()
    {
        var found = Assert.Single(Deal("price common $20.00 close on 2026-01-09 name last-close", "premium closing 25%").GetDiagnostics(), d => d.Code == "B18");
        Assert.Contains("there is last-close", found.Message, StringComparison.Ordinal);
        Assert.Equal("last-close", found.Fix?.Edits.Single().NewText);
    }
}

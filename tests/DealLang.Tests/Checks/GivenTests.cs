using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Tests.Binding;

namespace DealLang.Tests.Checks;

/// <summary>What is given is read as analysts and documents write it, and what several classes are worth as each is priced.</summary>
public class GivenTests
{
    private static DealCompilation Deal(string lines, string alpha = "  class common\n  shares 400m common as of 2026-01-09\n  price common $50.00 close on 2026-01-09") => Compile.Text($"""
        company Alpha
        {alpha}
        company Beta
          class common
          shares 100m common as of 2026-01-09
          price common $20.00 close on 2026-01-09 name undisturbed
        acquisition deal: Alpha acquires Beta
          signed 2026-01-12
          announced 2026-01-12
        {lines}
        """);

    private static decimal? Value(DealCompilation compilation, string measure, string argument = "", string owner = "deal") =>
        compilation.Evaluator().Value(new FigurePath(owner, measure, argument), null, WorldEvaluator.BaseCase)?.Value;

    [Theory]
    [InlineData("pays 0.3000 Alpha.common per Beta.common")]
    [InlineData("pays 0.3x Alpha.common per Beta.common")]
    [InlineData("pays 3 Alpha.common for 10 Beta.common")]
    [InlineData("pays 3 Alpha.common per 10 Beta.common")]
    public void A_ratio_is_one_however_it_is_written(string pays)
    {
        var deal = Deal("  " + pays);
        Assert.Equal(0.3m, Value(deal, "ratio"));
        Assert.Equal(15m, Value(deal, "per-share"));
        Assert.Equal(30_000_000m, Value(deal, "new-shares"));
    }

    [Fact]
    public void Warrants_are_worth_their_price_and_no_part_of_the_whole()
    {
        var deal = Deal("  pays 0.5 Alpha.W per Beta.common\n  pays 0.3 Alpha.common per Beta.common", "  class common\n  class W, warrants\n  shares 400m common as of 2026-01-09\n  price common $50.00 close on 2026-01-09\n  price W $2.00 board on 2026-01-09");
        Assert.Equal(16m, Value(deal, "per-share"));
        Assert.Equal(1m, Value(deal, "per-share", "Alpha.W"));
        Assert.Equal(30_000_000m, Value(deal, "new-shares"));
        Assert.Equal(50_000_000m, Value(deal, "new-shares", "Alpha.W"));
        Assert.Equal(30m / 430m, Value(deal, "ownership", "Beta")!.Value, 12);
    }

    /// <summary>20m A at $50 and 100m B at $5.</summary>
    [Fact]
    public void A_company_is_worth_each_of_its_classes_at_its_own_price()
    {
        var deal = Deal("  pays 0.3 Alpha.A per Beta.common", "  class A\n  class B\n  shares 20m A as of 2026-01-09\n  shares 100m B as of 2026-01-09\n  price A $50.00 close on 2026-01-09\n  price B $5.00 close on 2026-01-09");
        Assert.Equal(1_500_000_000m, Value(deal, "acquirer-value"));
        Assert.Equal(1_500_000_000m, Value(deal, "market-value", owner: "Alpha"));
    }

    [Fact]
    public void Tracking_stock_says_nothing_of_the_whole()
    {
        var deal = Deal("  pays $10.00 per Beta.common\n  pays 0.3 Alpha.T per Beta.common", "  class C\n  class T, tracking \"Cloud\"\n  shares 40m C as of 2026-01-09\n  shares 0 T as of 2026-01-09\n  price T $50.00 board on 2026-01-09");
        Assert.Equal(25m, Value(deal, "per-share"));
        foreach (string measure in (string[])["acquirer-value", "combined", "pro-forma-price"]) Assert.Null(Value(deal, measure));
        Assert.Null(Value(deal, "market-value", owner: "Alpha"));
        Assert.Null(Value(deal, "ownership", "Beta, basic"));
    }

    /// <summary>Options worth $24 and $25 cannot make $26, nor a rounded total something else than the terms.</summary>
    [Theory]
    [InlineData("equity $2.6bn", true)]
    [InlineData("equity $2.45bn", false)]
    public void A_mean_lies_between_the_options(string equity, bool isFound) =>
        Assert.Equal(isFound, Deal($"  holders may choose lower or higher\n    lower $24.00 per Beta.common, cap none\n    higher $25.00 per Beta.common, cap none\n  {equity}").GetDiagnostics().Any(d => d.Code == "T29"));

    /// <summary>$300m less $100m.</summary>
    [Theory]
    [InlineData("$900m", true)]
    [InlineData("$200m", false)]
    public void A_stated_net_debt_is_held_against_the_companys_own(string stated, bool isFound) => Assert.Equal(isFound, Compile.Text($"""
        company Alpha
        company Beta
          shares 100m common as of 2026-01-09
          debt $300m as of 2025-12-31
          cash $100m as of 2025-12-31
        acquisition deal: Alpha acquires Beta
          signed 2026-01-12
          announced 2026-01-12
          pays $25.00 per Beta.common
          net debt {stated}
        """).GetDiagnostics().Any(d => d.Code == "T19"));

    /// <summary>What is left with the company at the closing is there at the exit, whatever its row is called; what sellers receive is not.</summary>
    [Theory]
    [InlineData("cash", 10)]
    [InlineData("minimum-cash", 10)]
    [InlineData("cash-to-balance-sheet", 10)]
    [InlineData("cash-consideration", 0)]
    public void Cash_that_stays_belongs_to_the_owners_at_the_exit(string row, int more)
    {
        var deal = Compile.Text($"""
            company Beta
              ebitda 2025 $100m
            fund Sponsor
            acquisition deal: Sponsor acquires Beta
              signed 2025-12-31
              closed 2025-12-31
              ev 8.0x ebitda 2025
              tax 25%
              growth ebitda 0% per year
              capex none
              depreciation none
              working capital none
              funding
                equity plug
              uses
                purchase ev
                {row} $10m
              exit 2026-12-31 at 8.0x ebitda
            """);
        Assert.Equal(875m + more, Value(deal, "exit.equity") / 1e6m);
    }

    [Fact]
    public void A_fixed_value_comes_before_a_rounded_total_and_a_rounded_premium()
    {
        var deal = Deal("  pays Alpha.common worth $25.00 per Beta.common\n    priced Alpha.common vwap 10 days to 3 days before closed\n  equity about $2.6bn\n  premium undisturbed 26%");
        Assert.Equal(0.5m, Value(deal, "ratio"));
        Assert.Equal(25m, Value(deal, "per-share"));
        Assert.Contains(deal.GetDiagnostics(), d => d.Code == "T15");
    }
}

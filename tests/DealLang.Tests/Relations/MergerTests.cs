using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Tests.Binding;

namespace DealLang.Tests.Relations;

/// <summary>Two that merge: in a company of its own both sides' shares are new; those of a company that goes on are not.</summary>
public class MergerTests
{
    private static DealCompilation Deal(string header, string lines) => Compile.Text($"""
        company One
          class common
          shares 300m common as of 2026-01-09
          price common $40.00 close on 2026-01-09
          holder Fund 60m common as of 2026-01-09
        company Two
          class common
          shares 200m common as of 2026-01-09
          price common $10.00 close on 2026-01-09
          holder Fund 20m common as of 2026-01-09
          holder Family 100m common as of 2026-01-09
        company Both
          class common
        fund Fund
        group Family
        acquisition deal: {header}
          signed 2026-01-12
          announced 2026-01-12
        {lines}
        """);

    private static decimal Value(DealCompilation compilation, string measure, string argument = "") =>
        compilation.Evaluator().Value(new FigurePath("deal", measure, argument), null, WorldEvaluator.BaseCase)!.Value!.Value;

    [Fact]
    public void In_a_new_company_all_shares_are_new()
    {
        var deal = Deal("One merges with Two into Both", "  pays 1 Both.common per One.common\n  pays 0.25 Both.common per Two.common");
        Assert.Equal((350m, 300m, 50m), (Value(deal, "new-shares") / 1e6m, Value(deal, "new-shares", "One") / 1e6m, Value(deal, "new-shares", "Two") / 1e6m));
    }

    [Theory]
    [InlineData("One merges with Two", "  pays 0.25 One.common per Two.common", "Two", 50)]
    [InlineData("One merges with Two into One", "  pays 0.25 One.common per Two.common", "Two", 50)]
    [InlineData("One merges with Two into Two", "  pays 4 Two.common per One.common", "One", 1200)]
    public void The_shares_of_a_company_that_goes_on_are_not_new(string header, string pays, string other, int issued)
    {
        var deal = Deal(header, pays);
        Assert.Equal(issued, Value(deal, "new-shares") / 1e6m);
        Assert.Equal(other == "Two" ? 50m / 350m : 1200m / 1400m, Value(deal, "ownership", other), 12);
        Assert.Equal(other == "Two" ? 40m : 10m, Value(deal, "pro-forma-price"), 12);
    }

    [Fact]
    public void Cash_beside_the_shares_leaves_the_company_and_is_received()
    {
        var deal = Deal("One merges with Two into Both", "  pays 1 Both.common per One.common\n  pays $7.00 per One.common\n  pays 0.25 Both.common per Two.common\n  Family pays $350m to Both");
        Assert.Equal(2_100m, Value(deal, "consideration", "One, cash") / 1e6m);
        // 14bn of both, less the cash, with what is paid in, over 350m shares.
        Assert.Equal(35m, Value(deal, "pro-forma-price"), 12);
        Assert.Equal((42m, 8.75m), (Value(deal, "gets", "One"), Value(deal, "gets", "Two")));
    }

    /// <summary>A dividend before the merger, by whomever it is paid, is so much for each share of the side that receives it.</summary>
    [Theory]
    [InlineData("One pays $2_100m to One.holders", 7)]
    [InlineData("Both pays $2_100m to One.holders", 7)]
    [InlineData("pays $2_100m to One", 7)]
    [InlineData("One pays $1_500m to One.holders\n  pays $600m to One.holders", 7)]
    [InlineData("One pays $1_500m to One.holders\n  pays $2.00 per One.common", 7)]
    public void Cash_in_all_to_one_side_is_so_much_for_each_of_its_shares(string pays, int each)
    {
        var deal = Deal("One merges with Two into Both", $"  pays 1 Both.common per One.common\n  pays 0.25 Both.common per Two.common\n  {pays}");
        Assert.Equal(each * 300m, Value(deal, "consideration", "One, cash") / 1e6m);
        Assert.Equal(each, Value(deal, "per-share", "One, cash"), 12);
        // 14bn of both less 2.1bn, over 350m shares.
        Assert.Equal(34m, Value(deal, "pro-forma-price"), 12);
        Assert.Equal((41m, 8.5m), (Value(deal, "gets", "One"), Value(deal, "gets", "Two")));
    }

    [Fact]
    public void A_side_may_be_paid_in_a_number_of_shares()
    {
        var deal = Deal("One merges with Two into Both", "  pays 1 Both.common per One.common\n  Both pays 100m Both.common to Family");
        Assert.Equal((0.25m, 0.5m), (Value(deal, "ownership", "Two"), Value(deal, "ratio", "Two")));
    }

    [Fact]
    public void Each_holder_has_what_it_had_and_what_it_receives()
    {
        var deal = Deal("One merges with Two", "  pays 0.25 One.common per Two.common");
        Assert.Equal(65m / 350m, Value(deal, "ownership", "Fund"), 12);
        Assert.Equal(25m / 350m, Value(deal, "ownership", "Family"), 12);
    }

    /// <summary>5m of the new shares go back: they are no part of the whole, and no part of the new ones' side.</summary>
    [Theory]
    [InlineData("  Family gives 5m One.common to One")]
    [InlineData("  Family gives 3m One.common to One name first\n  Family gives 2m One.common to One name second")]
    [InlineData("2026-02-01 amend deal\n  Family gives 5m One.common to One")]
    [InlineData("  redeemed Family 5m One.common")]
    public void What_a_holder_of_the_other_side_gives_back_lowers_that_sides_part(string back)
    {
        var deal = Deal("One acquires Two", "  pays 0.25 One.common per Two.common\n" + back);
        Assert.Equal(20m, Value(deal, "remaining", "Family") / 1e6m);
        Assert.Equal(20m / 345m, Value(deal, "ownership", "Family"), 12);
        Assert.Equal(45m / 345m, Value(deal, "ownership", "Two"), 12);
        Assert.Equal(300m / 345m, Value(deal, "ownership", "One"), 12);
        Assert.Equal(50m, Value(deal, "new-shares") / 1e6m);
    }

    [Fact]
    public void What_a_holder_of_the_first_side_gives_back_lowers_that_one()
    {
        var deal = Deal("One acquires Two", "  pays 0.25 One.common per Two.common\n  redeemed 20m One.common");
        Assert.Equal(280m / 330m, Value(deal, "ownership", "One"), 12);
    }
}

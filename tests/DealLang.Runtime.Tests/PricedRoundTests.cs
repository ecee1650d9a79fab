using DealLang.Runtime;

namespace DealLang.Runtime.Tests;

public class PricedRoundTests
{
    /// <summary>Two post-money SAFEs (200k at 4m, 800k at 8m), 10m shares before, $5m at $15m pre-money; price to four places, whole shares.</summary>
    private static decimal?[] Guide(decimal first, decimal pool, PoolRule rule, bool isRounded = true) =>
    [
        first, 5_000_000m, 10_000_000m, 9_250_000m, 100_000m, pool, (decimal)rule, 0m,
        isRounded ? 4m : -1m, 0m, -1m, 0m, isRounded ? 0m : -1m, 2m,
        200_000m, 4_000_000m, (decimal)CapBasis.PostMoney, 0m,
        800_000m, 8_000_000m, (decimal)CapBasis.PostMoney, 0m,
    ];

    [Fact]
    public void The_price_of_the_published_example()
    {
        Assert.Equal(1.1144m, PricedRound.Price(Guide(15_000_000m, 1_695_000m, PoolRule.Shares)));
        Assert.Equal(11_764_705m, PricedRound.Capitalisation(Guide(1.1144m, 1_695_000m, PoolRule.Shares)));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.15)]
    [InlineData(0.3)]
    public void A_pool_that_is_to_be_a_part_of_all_is_that_part(double part)
    {
        var asked = Guide(15_000_000m, (decimal)part, PoolRule.PartAfter, isRounded: false);
        decimal price = PricedRound.Price(asked)!.Value;
        asked[0] = price;
        decimal increase = PricedRound.PoolIncrease(asked)!.Value, all = PricedRound.Capitalisation(asked)!.Value;
        Assert.Equal((decimal)part, (100_000m + increase) / (all + increase + (5_000_000m / price)), 12);
        Assert.Equal(15_000_000m, price * (all + increase), 6);
    }

    [Fact]
    public void A_pool_before_the_money_is_a_part_of_what_the_value_is_divided_by()
    {
        var asked = Guide(15_000_000m, 0.1m, PoolRule.PartBefore, isRounded: false);
        decimal price = PricedRound.Price(asked)!.Value;
        asked[0] = price;
        decimal increase = PricedRound.PoolIncrease(asked)!.Value;
        Assert.Equal(0.1m, (100_000m + increase) / (15_000_000m / price), 12);
    }

    [Fact]
    public void A_pool_that_is_large_enough_does_not_grow() =>
        Assert.Equal(0m, PricedRound.PoolIncrease(Guide(1.2m, 0.001m, PoolRule.PartAfter)));

    [Fact]
    public void Caps_that_promise_the_whole_company_away_have_no_price()
    {
        var asked = Guide(15_000_000m, 0m, PoolRule.Shares, isRounded: false);
        asked[14] = 4_000_000m;
        Assert.Null(PricedRound.Price(asked));
    }

    [Fact]
    public void A_discount_alone_leaves_the_new_money_its_part()
    {
        // One note of 1m at 20 %: it takes 1.25m of the 10m pre-money value.
        decimal? price = PricedRound.Price(10_000_000m, 2_000_000m, 7_000_000m, 0m, 0m, 0m, 0m, 0m, -1m, 0m, -1m, 0m, -1m, 0m, 1_000_000m, 0m, 0m, 0.2m);
        Assert.Equal(1.25m, price!.Value, 15);
    }

    [Fact]
    public void What_stands_outside_the_value_is_not_counted() =>
        Assert.Equal(0.909m, PricedRound.Price(10_000_000m, 1_000_000m, 11_000_000m, 0m, 0m, 0m, 0m, 2m, 3m, 2m, 4m, 2m, 0m, 2m, 100_000m, 5_000_000m, (decimal)CapBasis.PreMoney, 0m));

    [Fact]
    public void Most_favoured_is_the_lowest_price_of_the_others()
    {
        decimal?[] asked =
        [
            2m, 1_000_000m, 10_000_000m, 0m, 0m, 0m, 0m, 0m, -1m, 0m, -1m, 0m, -1m, 0m,
            100_000m, 0m, (decimal)CapBasis.MostFavoured, 0m,
            100_000m, 5_000_000m, (decimal)CapBasis.PreMoney, 0m,
        ];
        Assert.Equal(10_400_000m, PricedRound.Capitalisation(asked));
    }

    [Fact]
    public void What_is_unknown_stays_unknown()
    {
        var asked = Guide(15_000_000m, 0m, PoolRule.Shares);
        asked[15] = null;
        Assert.Null(PricedRound.Price(asked));
        Assert.Null(PricedRound.Price(1m, 2m));
    }
}

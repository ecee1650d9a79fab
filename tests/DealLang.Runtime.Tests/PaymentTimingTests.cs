namespace DealLang.Runtime.Tests;

/// <summary>Average life and duration, held to textbook bonds (Fabozzi, Bond Markets: par 9 % of 5 years, 6 % of 25 years at a yield of 9 %).</summary>
public class PaymentTimingTests
{
    [Theory]
    [InlineData(9, 5, 0.09, 4.13, 3.96)]
    [InlineData(6, 25, 0.09, 11.10, 10.62)]
    public void Duration_of_a_bond_that_pays_twice_a_year(int coupon, int years, double yield, double macaulay, double modified)
    {
        decimal periodic = (decimal)yield / 2m;
        decimal?[] arguments = [periodic, .. Enumerable.Range(1, years * 2).Select(n => (decimal?)(coupon / 2m) + (n == years * 2 ? 100m : 0m))];
        decimal duration = PaymentTiming.Duration(arguments)!.Value / 2m;
        Assert.Equal((decimal)macaulay, decimal.Round(duration, 2));
        Assert.Equal((decimal)modified, decimal.Round(duration / (1m + periodic), 2));
    }

    [Fact]
    public void A_single_payment_lasts_until_it_is_made() => Assert.Equal(3m, decimal.Round(PaymentTiming.Duration(0.05m, 0m, 0m, 100m)!.Value, 20));

    [Fact]
    public void Life_is_weighted_by_what_is_repaid() => Assert.Equal(2.5m, PaymentTiming.AverageLife(1m, 25m, 2m, 25m, 3m, 25m, 4m, 25m));

    [Fact]
    public void What_is_unknown_or_worth_nothing_has_no_time()
    {
        Assert.Null(PaymentTiming.AverageLife(1m, null));
        Assert.Null(PaymentTiming.AverageLife(1m, 0m));
        Assert.Null(PaymentTiming.Duration(null, 100m));
        Assert.Null(PaymentTiming.Duration(-1m, 100m));
        Assert.Null(PaymentTiming.Duration(0.05m, 100m, null));
    }
}

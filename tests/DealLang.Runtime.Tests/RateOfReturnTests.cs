namespace DealLang.Runtime.Tests;

public class RateOfReturnTests
{
    [Fact]
    public void Xirr_as_a_spreadsheets_manual_has_it()
    {
        DateOnly[] dates = [new(2008, 1, 1), new(2008, 3, 1), new(2008, 10, 30), new(2009, 2, 15), new(2009, 4, 1)];
        decimal[] amounts = [-10_000m, 2_750m, 4_250m, 3_250m, 2_750m];
        decimal rate = RateOfReturn.Dated(dates, amounts).Only!.Value;
        Assert.Equal(0.373362535m, rate, 7);
        Assert.Equal(0m, PresentValue.Dated(rate, dates, amounts)!.Value, 6);
        Array.Reverse(dates);
        Array.Reverse(amounts);
        Assert.Equal(rate, RateOfReturn.Dated(dates, amounts).Only);
    }

    [Theory]
    [InlineData(new[] { -100.0, 230, -132 }, new[] { 0.1, 0.2 })]
    [InlineData(new[] { -1000.0, 6000, -11000, 6000 }, new[] { 0.0, 1, 2 })]
    [InlineData(new[] { -70_000.0, 12_000, 15_000, 18_000, 21_000, 26_000 }, new[] { 0.0866309480365 })]
    [InlineData(new[] { -100.0, 220, -121 }, new[] { 0.1 })]
    [InlineData(new[] { -1.6, 10, -10 }, new[] { 0.25, 4 })]
    [InlineData(new[] { 100.0, -110 }, new[] { 0.1 })]
    [InlineData(new[] { -100.0, 60 }, new[] { -0.4 })]
    [InlineData(new[] { -100.0, 0, 0, 100 }, new[] { 0.0 })]
    public void All_rates_of_periodic_flows(double[] flows, double[] rates) =>
        Assert.Equal(rates.Select(r => (decimal)r), RateOfReturn.Periodic([.. flows.Select(f => (decimal)f)]).Rates);

    [Theory]
    [InlineData(new[] { 100.0, 20 }, NoRate.OneWay)]
    [InlineData(new[] { -100.0 }, NoRate.OneWay)]
    [InlineData(new double[0], NoRate.OneWay)]
    [InlineData(new[] { 10.0, -10, 20 }, NoRate.NeverEqual)]
    [InlineData(new[] { 1000.0, -3000, 2500 }, NoRate.NeverEqual)]
    [InlineData(new[] { -1.0, 1e20 }, NoRate.OutOfRange)]
    public void Without_a_rate_it_is_said_why(double[] flows, NoRate reason)
    {
        var found = RateOfReturn.Periodic([.. flows.Select(f => (decimal)f)]);
        Assert.Empty(found.Rates);
        Assert.Equal(reason, found.Reason);
        Assert.Null(found.Only);
        Assert.Null(found.Near(0.1m));
    }

    [Fact]
    public void Of_several_rates_a_guess_picks_the_next()
    {
        Assert.Null(Returns.Irr(-100m, 230m, -132m));
        Assert.Equal(0.1m, Returns.IrrNear(0.12m, -100m, 230m, -132m));
        Assert.Equal(0.2m, Returns.IrrNear(9m, -100m, 230m, -132m));
    }

    [Fact]
    public void Every_factor_of_a_polynomial_is_found()
    {
        // (v - 1/1.05)(v - 1/1.1)(v - 1/1.5)(v - 1/3)(v - 1/0.8) in v = 1/(1 + r)
        double[] rates = [-0.2, 0.05, 0.1, 0.5, 2];
        double[] flows = [1];
        foreach (double rate in rates)
        {
            var next = new double[flows.Length + 1];
            for (int i = 0; i < flows.Length; i++)
            {
                next[i] -= flows[i] / (1 + rate);
                next[i + 1] += flows[i];
            }
            flows = next;
        }
        var found = RateOfReturn.Periodic([.. flows.Select(f => (decimal)f)]).Rates;
        Assert.Equal(rates.Length, found.Length);
        Assert.All(rates.Zip(found), pair => Assert.Equal((decimal)pair.First, pair.Second, 9));
    }

    [Fact]
    public void Many_changes_of_sign_come_to_an_end()
    {
        decimal[] flows = [.. Enumerable.Range(0, 360).Select(i => i % 2 == 0 ? -100m : 101m + (i / 10m))];
        var found = RateOfReturn.Periodic(flows);
        Assert.NotEmpty(found.Rates);
        Assert.All(found.Rates, rate => Assert.True(Math.Abs(PresentValue.Periodic(rate, flows)!.Value) < 0.001m * 360 * 137));
    }

    [Fact]
    public void Flows_of_one_day_are_one_flow()
    {
        DateOnly[] dates = [new(2026, 1, 1), new(2026, 1, 1), new(2027, 1, 1)];
        Assert.Equal(0.2m, RateOfReturn.Dated(dates, [-150m, 50m, 120m]).Only);
        Assert.Equal(NoRate.OneWay, RateOfReturn.Dated(dates, [-50m, 150m, 120m]).Reason);
    }

    [Fact]
    public void Every_rate_makes_the_flows_worth_nothing()
    {
        uint seed = 1;
        decimal Next()
        {
            seed = (seed * 1664525) + 1013904223;
            return (seed >> 16) % 2001 - 1000m;
        }
        for (int trial = 0; trial < 500; trial++)
        {
            decimal[] flows = [.. Enumerable.Range(0, 2 + (trial % 12)).Select(_ => Next())];
            DateOnly[] dates = [.. flows.Select((_, i) => new DateOnly(2020, 1, 1).AddDays(i * 97))];
            foreach (decimal rate in RateOfReturn.Dated(dates, flows).Rates.Where(r => r is > -0.9m and < 10m))
                Assert.True(Math.Abs(PresentValue.Dated(rate, dates, flows)!.Value) < 1e-3m, $"{trial}: {rate}");
        }
    }

    [Fact]
    public void Moic_is_money_back_over_money_in()
    {
        Assert.Equal(1.69m, Returns.Moic(-400m, 676m));
        Assert.Null(Returns.Moic(400m, 676m));
        Assert.Null(Returns.Moic(-400m, null));
    }
}


namespace DealLang.Runtime.Tests;

/// <summary>The value of a share at an exit: published cells, and laws over many cap tables.</summary>
public sealed class WaterfallTests
{
    /// <summary>$5m for a third of the company (Liquidation Preference Calculation, 2008); amounts in $m, shares as parts of the whole.</summary>
    [Theory]
    [InlineData(5, 5, 5)]
    [InlineData(10, 5, 10)]
    [InlineData(20, 6.666667, 13.333333)]
    [InlineData(30, 10, 15)]
    [InlineData(40, 13.333333, 15)]
    [InlineData(50, 16.666667, 16.666667)]
    [InlineData(100, 33.333333, 33.333333)]
    public void One_investor(decimal exit, decimal plain, decimal participating)
    {
        const decimal Third = 1m / 3m;
        decimal Investor(decimal preference, decimal ceiling)
        {
            decimal price = Waterfall.PerShare(exit, Third, preference, ceiling, 0m, 1m - Third, 0m, 0m, 0m)!.Value;
            return Math.Min(exit, Math.Max(Math.Min(preference + (Third * price), ceiling), Third * price));
        }
        Assert.Equal(plain, Investor(5m, 5m), 6);
        Assert.Equal(participating, Investor(10m, 15m), 6);
    }

    [Fact]
    public void Nothing_is_left_over_and_nobody_would_choose_otherwise()
    {
        var random = new Random(7);
        for (int run = 0; run < 500; run++)
        {
            int classes = random.Next(1, 5);
            var claims = new List<decimal> { random.Next(1, 100), 0m, 0m, 0m };
            for (int i = 0; i < classes; i++)
            {
                decimal preference = random.Next(0, 40);
                claims.AddRange([random.Next(1, 60), preference, preference * random.Next(1, 4), 0m]);
            }
            claims.AddRange([random.Next(1, 10), 0m, 0m, random.Next(0, 3)]);
            decimal exit = random.Next(1, 400);
            decimal price = Waterfall.PerShare([exit, .. claims.Select(c => (decimal?)c)])!.Value;
            decimal preferences = claims.Where((_, i) => i % 4 == 1).Sum();
            if (exit <= preferences)
            {
                Assert.Equal(0m, price);
                continue;
            }
            Assert.Equal(exit, Waterfall.Exit([price, .. claims.Select(c => (decimal?)c)])!.Value, 12);
            for (int i = 0; i < claims.Count; i += 4) Assert.False(GainsByTheOther(claims, i, exit, price), $"run {run}, holder {i / 4}");
        }
    }

    /// <summary>A holder with a preference that is made to convert, or not to, with everybody else free to answer.</summary>
    private static bool GainsByTheOther(List<decimal> claims, int i, decimal exit, decimal price)
    {
        var (shares, preference, ceiling) = (claims[i], claims[i + 1], claims[i + 2]);
        if (preference == 0m) return false;
        decimal now = Math.Max(Math.Min(preference + (shares * price), ceiling), shares * price);
        var common = claims.ToList();
        (common[i + 1], common[i + 2]) = (0m, 0m);
        decimal converted = shares * Waterfall.PerShare([exit, .. common.Select(c => (decimal?)c)])!.Value;
        return converted > now + 0.000_000_001m;
    }

    [Fact]
    public void What_is_unknown_stays_unknown()
    {
        Assert.Null(Waterfall.PerShare(null, 1m, 0m, 0m, 0m));
        Assert.Null(Waterfall.PerShare(10m, null, 0m, 0m, 0m));
        Assert.Null(Waterfall.PerShare(10m));
        Assert.Null(Waterfall.PerShare(10m, 0m, 0m, 0m, 0m));
        Assert.Equal(0m, Waterfall.PerShare(0m, 10m, 5m, 5m, 0m));
        Assert.Equal(2m, Waterfall.PerShare(20m, 10m, 0m, 0m, 0m));
    }
}

namespace DealLang.Runtime.Tests;

/// <summary>What is owed from one period to later ones: drawn oldest first, lost when it is too old.</summary>
public sealed class QuantityBankTests
{
    [Fact]
    public void What_is_put_in_may_be_drawn_from_the_next_period_on()
    {
        Assert.Equal(0m, QuantityBank.Drawn(2, 10, 5));
        Assert.Equal(10m, QuantityBank.Balance(2, 10, 5));
        Assert.Equal(4m, QuantityBank.Drawn(2, 10, 0, 0, 4));
        Assert.Equal(6m, QuantityBank.Balance(2, 10, 0, 0, 4));
    }

    [Fact]
    public void The_oldest_is_drawn_first_and_the_rest_of_it_lost()
    {
        // 10 of the first period, 3 of the second; 4 are drawn in the third, after which the first period's are too old.
        Assert.Equal(4m, QuantityBank.Drawn(2, 10, 0, 3, 0, 0, 4));
        Assert.Equal(6m, QuantityBank.Expired(2, 10, 0, 3, 0, 0, 4));
        Assert.Equal(3m, QuantityBank.Balance(2, 10, 0, 3, 0, 0, 4));
    }

    [Fact]
    public void Never_more_is_drawn_than_there_is()
    {
        Assert.Equal(7m, QuantityBank.Drawn(5, 7, 0, 0, 100));
        Assert.Equal(0m, QuantityBank.Drawn(5, 7, 0, 0, 100, 0, 1));
    }

    [Fact]
    public void Nothing_is_made_or_lost_but_by_time()
    {
        var random = new Random(20_260_115);
        for (int round = 0; round < 200; round++)
        {
            int periods = random.Next(1, 12);
            decimal?[] arguments = [random.Next(1, 5), .. Enumerable.Range(0, 2 * periods).Select(_ => (decimal?)random.Next(0, 50))];
            decimal put = Enumerable.Range(0, periods).Sum(i => arguments[1 + (2 * i)]!.Value);
            decimal drawn = 0m, expired = 0m;
            for (int last = 1; last <= periods; last++)
            {
                decimal?[] until = arguments[..(1 + (2 * last))];
                drawn += QuantityBank.Drawn(until)!.Value;
                expired += QuantityBank.Expired(until)!.Value;
            }
            Assert.Equal(put, drawn + expired + QuantityBank.Balance(arguments));
        }
    }

    [Fact]
    public void What_is_unknown_stays_unknown()
    {
        Assert.Null(QuantityBank.Drawn(2, null, 5));
        Assert.Null(QuantityBank.Balance());
        Assert.Null(QuantityBank.Balance(2, 10));
        Assert.Null(QuantityBank.Balance(2, decimal.MaxValue, 0, decimal.MaxValue, 0));
    }
}

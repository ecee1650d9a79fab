using DealLang.Runtime;

namespace DealLang.Runtime.Tests;

public class UnknownTests
{
    [Fact]
    public void Spreads_through_min_and_max()
    {
        Assert.Null(Unknown.Min(null, 1));
        Assert.Null(Unknown.Max(1, null));
        Assert.Equal(1, Unknown.Min(2, 1));
        Assert.Equal(2, Unknown.Max(2, 1));
    }

    [Fact]
    public void A_formula_without_a_value_is_unknown()
    {
        decimal zero = 0;
        Assert.Null(Unknown.IfUndefined(() => 1 / zero));
        Assert.Null(Unknown.IfUndefined(() => decimal.MaxValue + (zero + 1)));
        Assert.Equal(3, Unknown.IfUndefined(() => 3 + zero));
    }

    [Fact]
    public void Other_errors_are_not_swallowed() =>
        Assert.Throws<InvalidOperationException>(() => Unknown.IfUndefined(() => throw new InvalidOperationException()));
}

using DealLang.Reports.Numbers;
using DealLang.Values;

namespace DealLang.Reports.Tests.Numbers;

public class TableNumberTests
{
    [Fact]
    public void One_scale_for_all()
    {
        Assert.Equal(Scale.Billion, Scale.For([1_250_000_000_000m, 250_000_000_000m, 2_000_000_000m]));
        Assert.Equal(Scale.Million, Scale.For([8_000_000_000m, 107_000_000m]));
        Assert.Equal(Scale.Trillion, Scale.For([1_250_000_000_000m]));
        Assert.Equal(Scale.One, Scale.For([12m, 450m]));
        Assert.Equal(Scale.For([]), Scale.For([0m]));
    }

    [Theory]
    [InlineData(1_250_000, Mark.Exact, "1,250")]
    [InlineData(-1_460, Mark.Exact, "(1.46)")]
    [InlineData(0, Mark.Exact, "–")]
    [InlineData(100_000, Mark.AtMost, "≤\u00A0100")]
    [InlineData(2_500, Mark.About, "~2.5")]
    [InlineData(5, Mark.Unknown, "n/d")]
    public void In_thousands(int value, Mark mark, string expected) => Assert.Equal(expected, TableNumber.Of(value, new Scale(1000m, "k"), mark));

    [Fact]
    public void Unknown_is_not_zero() => Assert.Equal("n/d", TableNumber.Of(null, Scale.One));
}

namespace DealLang.Runtime.Tests;

public class GrowthTests
{
    [Theory]
    [InlineData("1.05", "5", "1.2762815625")]
    [InlineData("2", "0.5", "1.41421356237")]
    [InlineData("2", "-2", "0.25")]
    [InlineData("-2", "3", "-8")]
    [InlineData("0", "0", "1")]
    public void A_power_is_exact_for_whole_exponents_and_has_twelve_digits_for_others(string value, string exponent, string power) =>
        Assert.Equal(Of(power), Growth.Power(Of(value), Of(exponent)));

    [Theory]
    [InlineData("-2", "0.5")]
    [InlineData("0", "-1")]
    [InlineData("10", "400")]
    public void Where_there_is_no_power_there_is_none(string value, string exponent) => Assert.Null(Growth.Power(Of(value), Of(exponent)));

    [Fact]
    public void The_unknown_stays_unknown()
    {
        Assert.Null(Growth.Power(null, 2m));
        Assert.Null(Growth.Power(2m, null));
    }

    private static decimal Of(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

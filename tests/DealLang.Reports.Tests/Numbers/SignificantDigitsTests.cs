using DealLang.Reports.Numbers;

namespace DealLang.Reports.Tests.Numbers;

public class SignificantDigitsTests
{
    [Theory]
    [InlineData(250, 0.5, 3)]
    [InlineData(100, 0.5, 3)]
    [InlineData(500, 0.5, 3)]
    [InlineData(12, 0.5, 3)]
    [InlineData(1, 0.5, 2)]
    [InlineData(100, 60, 2)]
    [InlineData(526.59, 0.005, 5)]
    [InlineData(215, 12, 2)]
    [InlineData(214, 2.6, 3)]
    [InlineData(676, 7, 3)] // 1,276 − 600: a reader who adds up finds it
    public void As_many_as_were_written(double value, double width, int digits) =>
        Assert.Equal(digits, SignificantDigits.Supported((decimal)value, (decimal)width));

    [Theory]
    [InlineData(215, 2.6, 3)] // to two digits it would be 220
    [InlineData(220, 2.6, 2)]
    [InlineData(250, 0.5, 3)]
    public void Fewer_of_what_is_only_about_right(double value, double width, int digits) =>
        Assert.Equal(digits, SignificantDigits.Supported((decimal)value, (decimal)width, isAbout: true));

    [Theory]
    [InlineData("2.5", 1, "3")]
    [InlineData("-2.5", 1, "-3")]
    [InlineData("0.00125", 2, "0.0013")]
    [InlineData("1234567", 3, "1230000")]
    [InlineData("79228162514264337593543950335", 2, "79000000000000000000000000000")]
    public void Rounds_half_away_from_zero(string value, int digits, string expected) =>
        Assert.Equal(Parse(expected), SignificantDigits.Round(Parse(value), digits));

    private static decimal Parse(string number) => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
}

using System.Globalization;
using DealLang.Values;

namespace DealLang.Tests.Values;

public class WrittenNumberTests
{
    [Theory]
    [InlineData("300", "300", 3, "1")]
    [InlineData("0.1433", "0.1433", 4, "0.0001")]
    [InlineData("75.46", "75.46", 4, "0.01")]
    [InlineData("1_428", "1428", 4, "1")]
    [InlineData("1,428,000", "1428000", 7, "1")]
    [InlineData("1.50", "1.50", 3, "0.01")]
    [InlineData("0", "0", 1, "1")]
    [InlineData("0.010", "0.010", 2, "0.001")]
    public void Value_digits_and_last_digit(string text, string value, int digits, string last) =>
        Assert.Equal(new WrittenNumber(Parse(value), digits, Parse(last)), WrittenNumber.Read(text));

    [Theory]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("0.000000000000000000000000000001")]
    [InlineData("")]
    public void What_a_decimal_cannot_hold(string text) => Assert.Null(WrittenNumber.Read(text));

    [Theory]
    [InlineData("1,25", true)]
    [InlineData("1,2500", true)]
    [InlineData("12,34,567", true)]
    [InlineData("1234,567", true)]
    [InlineData("1,428", false)]
    [InlineData("1,428,000", false)]
    [InlineData("1,428.50", false)]
    [InlineData("300", false)]
    [InlineData("1_428", false)]
    public void A_comma_that_parts_no_thousands(string text, bool isDecimal) => Assert.Equal(isDecimal, WrittenNumber.HasDecimalComma(text));

    private static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}

using FsCheck;
using FsCheck.Fluent;

namespace DealLang.Runtime.Tests;

public class RoundingTests
{
    [Theory]
    [InlineData("0.14335", 4, RoundingDirection.Nearest, "0.1434")]
    [InlineData("-0.14335", 4, RoundingDirection.Nearest, "-0.1434")]
    [InlineData("2.5", 0, RoundingDirection.Nearest, "3")]
    [InlineData("-2.5", 0, RoundingDirection.Nearest, "-3")]
    [InlineData("0.14331", 4, RoundingDirection.Up, "0.1434")]
    [InlineData("-0.14331", 4, RoundingDirection.Up, "-0.1434")]
    [InlineData("0.14339", 4, RoundingDirection.Down, "0.1433")]
    [InlineData("-0.14339", 4, RoundingDirection.Down, "-0.1433")]
    [InlineData("0.1433", 4, RoundingDirection.Up, "0.1433")]
    [InlineData("1.5", -3, RoundingDirection.Nearest, "2")]
    [InlineData("1.5", 99, RoundingDirection.Nearest, "1.5")]
    public void To_places(string value, int places, RoundingDirection direction, string rounded) =>
        Assert.Equal(Read(rounded), Rounding.ToPlaces(Read(value), places, direction));

    [Theory]
    [InlineData("123456", 3, RoundingDirection.Nearest, "123000")]
    [InlineData("123500", 3, RoundingDirection.Nearest, "124000")]
    [InlineData("123001", 3, RoundingDirection.Up, "124000")]
    [InlineData("-123999", 3, RoundingDirection.Down, "-123000")]
    [InlineData("0.0012345", 3, RoundingDirection.Nearest, "0.00123")]
    [InlineData("9.996", 3, RoundingDirection.Nearest, "10")]
    [InlineData("0", 3, RoundingDirection.Up, "0")]
    [InlineData("526.59", 0, RoundingDirection.Nearest, "500")]
    [InlineData("526.59", 40, RoundingDirection.Nearest, "526.59")]
    public void To_digits(string value, int digits, RoundingDirection direction, string rounded) =>
        Assert.Equal(Read(rounded), Rounding.ToDigits(Read(value), digits, direction));

    [Theory]
    [InlineData("526.59", 2)]
    [InlineData("0.1433", -1)]
    [InlineData("-1000", 3)]
    [InlineData("999.999", 2)]
    [InlineData("1", 0)]
    [InlineData("0", 0)]
    [InlineData("0.0000000000000000000000000001", -28)]
    [InlineData("79228162514264337593543950335", 28)]
    public void Magnitude_is_the_power_of_the_first_digit(string value, int power) => Assert.Equal(power, Rounding.Magnitude(Read(value)));

    [Fact]
    public void Powers_of_ten_are_exact() =>
        Assert.All(Enumerable.Range(-28, 57), power => Assert.Equal(power, Rounding.Magnitude(Rounding.PowerOfTen(power))));

    [Fact]
    public void Down_is_never_larger_and_up_never_smaller_and_both_within_one_unit() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(-2_000_000_000, 2_000_000_000).Zip(Gen.Choose(0, 8)).Zip(Gen.Choose(0, 6)).ToArbitrary(), drawn =>
        {
            var ((number, scale), places) = drawn;
            decimal value = number * Rounding.PowerOfTen(-scale), unit = Rounding.PowerOfTen(-places);
            decimal down = Rounding.ToPlaces(value, places, RoundingDirection.Down), up = Rounding.ToPlaces(value, places, RoundingDirection.Up);
            decimal nearest = Rounding.ToPlaces(value, places);
            return Math.Abs(down) <= Math.Abs(value) && Math.Abs(value) <= Math.Abs(up) && Math.Abs(up - down) <= unit
                && (nearest == down || nearest == up) && Math.Abs(nearest - value) <= unit / 2m;
        }));

    private static decimal Read(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

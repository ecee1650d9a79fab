using DealLang.Checks;
using DealLang.Values;

namespace DealLang.Tests.Checks;

public class SlipTests
{
    [Theory]
    [InlineData("57.46", 4, "75.46", nameof(SlipKind.DigitsSwapped))]
    [InlineData("250000000000", 2, "250000000", nameof(SlipKind.WrongScale))]
    [InlineData("55000000", 2, "555555556", nameof(SlipKind.DigitLost))]
    [InlineData("75.6", 3, "75.46", nameof(SlipKind.DigitLost))]
    [InlineData("7546", 4, "746", nameof(SlipKind.DigitTooMany))]
    [InlineData("735", 3, "7.35", nameof(SlipKind.PointMoved))]
    public void A_slip_of_the_pen_is_recognised(string stated, int digits, string needed, string kind) =>
        Assert.Equal(kind, Find(stated, digits, needed)?.Kind.ToString());

    [Theory]
    [InlineData("24.4", 3, "22.4")]
    [InlineData("0.30", 2, "0.25")]
    [InlineData("0.20", 2, "0.0357")]
    [InlineData("15.00", 4, "10.00")]
    [InlineData("731", 3, "612")]
    public void Two_figures_that_merely_differ_are_no_slip(string stated, int digits, string needed) => Assert.Null(Find(stated, digits, needed));

    [Theory]
    [InlineData("33%", 2, "32.64%")]
    [InlineData("38.0%", 3, "37.88%")]
    [InlineData("1.9", 2, "1.98")]
    [InlineData("25", 2, "24.9")]
    [InlineData("100", 1, "114")]
    public void A_figure_that_is_merely_rounded_or_somewhat_off_is_no_slip(string stated, int digits, string needed) =>
        Assert.Null(Find(stated.TrimEnd('%'), digits, needed.TrimEnd('%')));

    private static Slip? Find(string stated, int digits, string needed) =>
        SlipFinder.Find(new Quantity(Number(stated), Unit.One, Shape.Stated) { Digits = digits }, Number(needed), 0.001m);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

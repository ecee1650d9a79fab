using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Numbers;
using DealLang.Values;

namespace DealLang.Reports.Tests.Numbers;

/// <summary>What a document says is shown with the digits that it says it with; what follows from it, with those that mean something.</summary>
public class WrittenDigitsTests
{
    private static readonly Unit Price = Unit.Money("USD") / Unit.Shares("A.common");
    private static readonly Unit Ratio = Unit.Shares("A.common") / Unit.Shares("B.common");

    [Theory]
    [InlineData("37.411", "per-share", "$37.411")]
    [InlineData("37.4", "per-share", "$37.40")]
    [InlineData("51.572626", "per-share", "$51.572626")]
    public void A_stated_price(string value, string measure, string shown) => Assert.Equal(shown, Stated(value, Price, measure));

    [Theory]
    [InlineData("0.11146", "0.11146x")]
    [InlineData("0.11", "0.1100x")]
    public void A_stated_ratio(string value, string shown) => Assert.Equal(shown, Stated(value, Ratio, "ratio"));

    [Theory]
    [InlineData("0.0425", "rate", "4.25 %")]
    [InlineData("0.199999", "limit.share", "19.9999 %")]
    [InlineData("0.5", "holder", "50.0 %")]
    public void A_stated_part(string value, string measure, string shown) => Assert.Equal(shown, Stated(value, Unit.One, measure).Replace(Space.NoBreak, ' '));

    [Theory]
    [InlineData("1234567890", "$1.23456789bn")]
    [InlineData("2500000000", "$2.5bn")]
    public void An_agreed_amount(string value, string shown) => Assert.Equal(shown, Stated(value, Unit.Money("USD"), "funding"));

    [Fact]
    public void What_follows_from_others_has_the_digits_that_mean_something()
    {
        var figure = new ModelFigure(new FigurePath("deal", "per-share"), Price, Origin.Derived) { Formula = 1m };
        Assert.Equal("$37.41", FigureText.Of(new FigureValue(figure, 37.411m, Mark.Exact, 37.411m, 37.411m, 0m)));
    }

    [Theory]
    [InlineData("0.0004", "0.04 %")]
    [InlineData("0.00049", "0.049 %")]
    [InlineData("0.005", "0.5 %")]
    public void How_far_a_part_may_be_off(string width, string shown) =>
        Assert.Equal(shown, FigureText.Width(decimal.Parse(width, System.Globalization.CultureInfo.InvariantCulture), Unit.One, FigureStyle.Percent).Replace(Space.NoBreak, ' '));

    private static string Stated(string written, Unit unit, string measure)
    {
        decimal value = decimal.Parse(written, System.Globalization.CultureInfo.InvariantCulture);
        var figure = new ModelFigure(new FigurePath("deal", measure), unit, Origin.Stated) { Quantity = new Quantity(value, unit, Shape.Stated) };
        return FigureText.Of(new FigureValue(figure, value, Mark.Exact, value, value, 0m));
    }
}

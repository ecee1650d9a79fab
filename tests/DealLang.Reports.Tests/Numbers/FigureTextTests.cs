using DealLang.Reports.Numbers;
using DealLang.Values;

namespace DealLang.Reports.Tests.Numbers;

public class FigureTextTests
{
    private const string Nbsp = "\u00A0";

    private static readonly Unit Dollar = Unit.Money("USD");
    private static readonly Unit Share = Unit.Shares("SpaceX.A");
    private static readonly Unit Other = Unit.Shares("xAI.common");

    private static readonly Dictionary<string, Unit> Units = new()
    {
        ["USD"] = Dollar,
        ["CHF"] = Unit.Money("CHF"),
        ["EUR"] = Unit.Money("EUR"),
        ["1"] = Unit.One,
        ["share"] = Share,
        ["price"] = Dollar / Other,
        ["ratio"] = Share / Other,
        ["GW"] = Unit.Power,
        ["USD/GW"] = Dollar / Unit.Power,
        ["USD/month"] = Dollar / Unit.Month,
        ["month"] = Unit.Month,
    };

    /// <summary>The golden table: value, half-width, unit, measure, display.</summary>
    [Theory]
    // money: 3-4 digits, scale words, half away from zero
    [InlineData("250000000000", "0", "USD", "value", "$250bn")]
    [InlineData("1000000000000", "5000000000", "USD", "value", "$1tn")]
    [InlineData("1250000000000", "5000000000", "USD", "combined", "$1.25tn")]
    [InlineData("51572626000", "0", "USD", "value", "$51.57bn")]
    [InlineData("46500000000", "0", "USD", "funding", "$46.5bn")]
    [InlineData("999960000", "0", "USD", "value", "$1bn")]
    [InlineData("107000000", "500000", "USD", "revenue", "$107m")]
    [InlineData("650000", "0", "USD", "value", "$650,000")]
    [InlineData("96.64", "0", "USD", "value", "$96.64")]
    [InlineData("27", "0", "USD", "value", "$27")]
    [InlineData("-1460000000", "5000000", "USD", "net-income", "−$1.46bn")]
    [InlineData("0", "0", "USD", "value", "$0")]
    [InlineData("25000000000", "0", "CHF", "value", "CHF_25bn")]
    [InlineData("1500000", "0", "EUR", "value", "€1.5m")]
    [InlineData("12345", "0", "USD", "value", "$12,345")]
    // never more digits than the inputs support
    [InlineData("23617000000", "500000000", "USD", "value", "$23.6bn")]
    [InlineData("8333333333", "1000000000", "USD", "value", "$8.3bn")]
    // counts
    [InlineData("3313013517.095", "6600000", "share", "target-shares", "3.31bn")]
    [InlineData("470998000", "1000000", "share", "new-shares", "471m")]
    [InlineData("9250000", "0", "share", "shares", "9.25m")]
    [InlineData("103.846153", "0", "share", "fdso", "103.85")]
    // a share's price, ratios, multiples, percents
    [InlineData("75.460347", "0", "price", "per-share", "$75.46")]
    [InlineData("95", "0", "price", "per-share", "$95.00")]
    [InlineData("0.005", "0", "price", "strike", "$0.005")]
    [InlineData("527", "0.5", "price", "price", "$527")]
    [InlineData("1234.5", "0", "price", "price", "$1,234.50")]
    [InlineData("0.1433", "0", "ratio", "ratio", "0.1433x")]
    [InlineData("0.56818", "0", "ratio", "ratio", "0.5682x")]
    [InlineData("14.34", "0", "1", "multiple", "14.3x")]
    [InlineData("0.25", "0", "1", "multiple", "0.3x")]
    [InlineData("0.19872", "0.0011", "1", "ownership", "19.9_%")]
    [InlineData("0.2", "0.02", "1", "ownership", "20_%")]
    [InlineData("0.0869565", "0.0045", "1", "premium", "+8.7_%")]
    [InlineData("-0.0209", "0", "1", "accretion.percent", "−2.1_%")]
    [InlineData("-0.0001", "0", "1", "premium", "0.0_%")]
    // other quantities
    [InlineData("4.5", "0", "GW", "capacity", "4.5_GW")]
    [InlineData("50000000000", "0", "USD/GW", "capex", "$50bn_per_GW")]
    [InlineData("1000000000", "0", "USD/month", "burn", "$1bn_per_month")]
    [InlineData("17.9831", "0", "month", "runway", "17.98_months")]
    [InlineData("1", "0", "month", "runway", "1_month")]
    [InlineData("1.5", "0", "1", "share-of-profit", "1.5")]
    public void Display(string value, string width, string unit, string measure, string expected)
    {
        var style = FigureStyles.Of(Units[unit], measure);
        Assert.Equal(expected.Replace("_", Nbsp, StringComparison.Ordinal), FigureText.Of(Parse(value), Units[unit], style, Parse(width)));
    }

    [Theory]
    [InlineData(Shape.Stated, "$100bn")]
    [InlineData(Shape.About, "~$100bn")]
    [InlineData(Shape.Cap, "≤\u00A0$100bn")]
    [InlineData(Shape.Floor, "≥\u00A0$100bn")]
    public void Marks_stay(Shape shape, string expected) =>
        Assert.Equal(expected, FigureText.Of(new Quantity(100_000_000_000m, Dollar, shape), "value"));

    [Fact]
    public void A_range_shows_both_ends() =>
        Assert.Equal("$15bn–$16bn", FigureText.Of(new Quantity(null, Dollar, Shape.Range) { Low = 15_000_000_000m, High = 16_000_000_000m }, "revenue"));

    [Fact]
    public void What_is_not_disclosed_is_not_zero() => Assert.Equal("n/d", FigureText.Of(Quantity.Undisclosed(Dollar), "value"));

    private static decimal Parse(string number) => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
}

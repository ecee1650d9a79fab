using System.Globalization;
using DealLang.Values;

namespace DealLang.Tests.Binding;

public class FigureSpellings
{
    [Theory]
    [InlineData("$250bn", "250000000000", "USD")]
    [InlineData("USD 250bn", "250000000000", "USD")]
    [InlineData("250bn USD", "250000000000", "USD")]
    [InlineData("€1.5m", "1500000", "EUR")]
    [InlineData("£3k", "3000", "GBP")]
    [InlineData("-$1.46bn", "-1460000000", "USD")]
    [InlineData("($1,000)", "-1000", "USD")]
    [InlineData("$1,428,000", "1428000", "USD")]
    [InlineData("$1_428m", "1428000000", "USD")]
    [InlineData("$1.25 trillion", "1250000000000", "USD")]
    [InlineData("$3 billion", "3000000000", "USD")]
    [InlineData("$27 million", "27000000", "USD")]
    [InlineData("$50M", "50000000", "USD")]
    [InlineData("$5B", "5000000000", "USD")]
    [InlineData("$27mm", "27000000", "USD")]
    [InlineData("20%", "0.2", "1")]
    [InlineData("650bp", "0.065", "1")]
    [InlineData("14.3x", "14.3", "1")]
    [InlineData("3_000", "3000", "1")]
    [InlineData("4.5 GW", "4.5", "GW")]
    [InlineData("200 MW", "0.2", "GW")]
    [InlineData("10 GWh", "10", "GWh")]
    [InlineData("500 kWh", "0.0005", "GWh")]
    [InlineData("5 years", "60", "month")]
    [InlineData("1 year", "12", "month")]
    [InlineData("2 quarters", "6", "month")]
    [InlineData("180 days", "180", "day")]
    [InlineData("160m AMD.common", "160000000", "share:AMD.common")]
    [InlineData("182.5m MMBtu", "182500000", "MMBtu")]
    [InlineData("0.1433 SpaceX.A per AMD.common", "0.1433", "share:SpaceX.A/share:AMD.common")]
    [InlineData("$95 per AMD.common", "95", "USD/share:AMD.common")]
    [InlineData("$50bn per GW", "50000000000", "USD/GW")]
    [InlineData("$5bn per 200 MW", "25000000000", "USD/GW")]
    [InlineData("$12bn per year", "1000000000", "USD/month")]
    [InlineData("$2.25 per MMBtu", "2.25", "USD/MMBtu")]
    [InlineData("$11.9bn + $4.0bn", "15900000000", "USD")]
    [InlineData("$11.9bn - $4bn", "7900000000", "USD")]
    [InlineData("3 * $4bn", "12000000000", "USD")]
    [InlineData("6 GW * $50bn per GW", "300000000000", "USD")]
    [InlineData("$300bn / 5 years", "5000000000", "USD/month")]
    [InlineData("3% of $10bn", "300000000", "USD")]
    [InlineData("none", "0", "1")]
    public void Value_in_base_units(string figure, string value, string unit)
    {
        var quantity = Compile.Observed(figure);
        Assert.Equal((decimal.Parse(value, CultureInfo.InvariantCulture), unit), (quantity.Value, quantity.Unit.ToString()));
    }

    [Theory]
    [InlineData("$300bn", 3, "500000000")]
    [InlineData("$1tn", 1, "5000000000")]        // half a trillion would be half the figure: 0.5 % of it
    [InlineData("$250bn", 3, "500000000")]
    [InlineData("$1.25tn", 3, "5000000000")]
    [InlineData("$75.46", 4, "0.005")]
    [InlineData("$526.59", 5, "0.005")]
    [InlineData("0.1433 SpaceX.A per AMD.common", 4, "0.00005")]
    [InlineData("20%", 2, "0.001")]
    [InlineData("about $300bn", 3, "1000000000")]
    [InlineData("about $8bn", 1, "800000000")]
    [InlineData("nearly $8bn", 1, "800000000")]
    [InlineData("$300bn ± $10bn", 3, "10000000000")]
    [InlineData("about $300bn ± 5%", 3, "15000000000")]
    [InlineData("20% ± 0.5%", 2, "0.005")]
    [InlineData("$15bn..$16bn", 2, "80000000")]
    [InlineData("$0", 1, "0")]
    public void Digits_and_width_of_an_observed_figure(string figure, int digits, string width)
    {
        var quantity = Compile.Observed(figure);
        Assert.Equal((digits, decimal.Parse(width, CultureInfo.InvariantCulture)), (quantity.Digits, quantity.Width));
    }

    [Theory]
    [InlineData("pays $95 per xAI.common", "0")]
    [InlineData("pays $250bn", "0")]
    [InlineData("pays 0.1433 SpaceX.A per xAI.common", "0.00005")]
    [InlineData("pays 1 SpaceX.A per xAI.common", "0")]
    [InlineData("pays about $5bn", "500000000")]
    [InlineData("pays up to $5bn", "0")]
    public void A_contract_is_exact_but_a_ratio_is_published_rounded(string line, string width) =>
        Assert.Equal(decimal.Parse(width, CultureInfo.InvariantCulture), Compile.Leg(line).Amount!.Width);

    [Theory]
    [InlineData("$300bn", Shape.Stated, "300", "300", "300")]
    [InlineData("about $300bn", Shape.About, "300", "300", "300")]
    [InlineData("about $300bn ± $10bn", Shape.About, "290", "300", "310")]
    [InlineData("nearly $8bn", Shape.About, "8", "8", "8")]
    [InlineData("up to $100bn", Shape.Cap, "0", null, "100")]
    [InlineData("up to $100bn, base $10bn", Shape.Cap, "0", "10", "100")]
    [InlineData("less than $100bn", Shape.Cap, "0", null, "100")]
    [InlineData("at least $12bn", Shape.Floor, "12", "12", "12")]
    [InlineData("more than $12bn", Shape.Floor, "12", "12", "12")]
    [InlineData("over $12bn", Shape.Floor, "12", "12", "12")]
    [InlineData("$50bn..$75bn", Shape.Range, "50", null, "75")]
    [InlineData("$50bn..$75bn, base $60bn", Shape.Range, "50", "60", "75")]
    [InlineData("undisclosed", Shape.Undisclosed, null, null, null)]
    [InlineData("up to ($11.9bn + $4.0bn)", Shape.Cap, "0", null, "15.9")]
    [InlineData("up to $11.9bn + $4.0bn", Shape.Cap, "4", null, "15.9")]
    public void Each_shape_in_each_case(string figure, Shape shape, string? low, string? middle, string? high)
    {
        var quantity = Assert.Single(Compile.World($"company Alpha\n  debt {figure}\n").Facts).Quantity!;
        Assert.Equal((shape, low, middle, high), (quantity.Shape, Billions(quantity.In("low")), Billions(quantity.In("base")), Billions(quantity.In("high"))));
    }

    [Theory]
    [InlineData("currency HKD, EUR", "$5bn", "HKD")]
    [InlineData("currency EUR", "$5bn", "USD")]
    [InlineData("currency CNY", "¥5bn", "CNY")]
    [InlineData("", "$5bn", "USD")]
    public void A_sign_means_the_declared_currency(string setting, string figure, string currency) =>
        Assert.Equal(currency, Compile.Observed(figure, setting).Unit.Currency);

    private static string? Billions(decimal? value) => value is { } v ? (v / 1_000_000_000m).ToString("0.###", CultureInfo.InvariantCulture) : null;
}

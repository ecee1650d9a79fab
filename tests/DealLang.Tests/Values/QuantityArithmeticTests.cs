using DealLang.Values;

namespace DealLang.Tests.Values;

public class QuantityArithmeticTests
{
    private static readonly Unit s_usd = Unit.Money("USD");

    private static Quantity Stated(decimal value) => new(value, s_usd, Shape.Stated);
    private static Quantity About(decimal value) => new(value, s_usd, Shape.About) { Width = 1m };
    private static Quantity Cap(decimal value) => new(value, s_usd, Shape.Cap) { Low = 0m };
    private static Quantity Floor(decimal value) => new(value, s_usd, Shape.Floor);
    private static Quantity Range(decimal low, decimal high) => new(null, s_usd, Shape.Range) { Low = low, High = high };

    [Fact]
    public void A_sum_takes_the_weaker_shape()
    {
        Assert.Equal(Shape.Cap, QuantityArithmetic.Add(Cap(11.9m), Stated(4m))!.Shape);
        Assert.Equal(Shape.Floor, QuantityArithmetic.Add(Floor(11.9m), About(4m))!.Shape);
        Assert.Equal(Shape.About, QuantityArithmetic.Add(Stated(11.9m), About(4m))!.Shape);
        Assert.Equal(Shape.Range, QuantityArithmetic.Add(Range(1m, 2m), Stated(4m))!.Shape);
        Assert.Equal(Shape.Undisclosed, QuantityArithmetic.Add(Cap(1m), Floor(4m))!.Shape);
        Assert.Equal(Shape.Undisclosed, QuantityArithmetic.Add(Stated(1m), Quantity.Undisclosed(s_usd))!.Shape);
    }

    [Fact]
    public void A_cap_plus_a_stated_amount_has_the_stated_one_for_its_low_end()
    {
        var sum = QuantityArithmetic.Add(Cap(11.9m), Stated(4m))!;
        Assert.Equal((4m, null, 15.9m), (sum.In("low"), sum.In("base"), sum.In("high")));
    }

    [Fact]
    public void Ends_add()
    {
        var sum = QuantityArithmetic.Add(Range(50m, 75m), Stated(10m))!;
        Assert.Equal((60m, 85m), (sum.Low, sum.High));
    }

    [Fact]
    public void A_difference_turns_a_cap_into_a_floor() =>
        Assert.Equal((Shape.Floor, 5m), (QuantityArithmetic.Add(Stated(15m), QuantityArithmetic.Negate(Cap(10m))) is { } d ? (d.Shape, d.Value!.Value) : default));

    [Fact]
    public void A_product_scales_value_ends_and_unit()
    {
        var product = QuantityArithmetic.Multiply(Range(35m, 60m) with { Unit = s_usd / Unit.Power }, new Quantity(2m, Unit.Power, Shape.Stated))!;
        Assert.Equal((70m, 120m, s_usd), (product.Low, product.High, product.Unit));
        var negative = QuantityArithmetic.Multiply(Cap(10m), new Quantity(-1m, Unit.One, Shape.Stated))!;
        Assert.Equal(Shape.Floor, negative.Shape);
    }

    [Fact]
    public void The_inverse_of_a_cap_is_a_floor() =>
        Assert.Equal((Shape.Floor, 0.25m), QuantityArithmetic.Divide(Stated(1m), Cap(4m)) is { } q ? (q.Shape, q.Value!.Value) : default);

    [Fact]
    public void Widths_of_a_sum_add_and_of_a_product_add_relatively()
    {
        Assert.Equal(2m, QuantityArithmetic.Add(About(10m), About(20m))!.Width);
        var product = QuantityArithmetic.Multiply(Stated(10m) with { Width = 0.1m }, new Quantity(5m, Unit.One, Shape.Stated) { Width = 0.1m })!;
        Assert.Equal(50m * (0.01m + 0.02m), product.Width);
    }

    [Fact]
    public void What_a_decimal_cannot_hold_is_null()
    {
        Assert.Null(QuantityArithmetic.Multiply(Stated(decimal.MaxValue), Stated(decimal.MaxValue)));
        Assert.Null(QuantityArithmetic.Add(Stated(decimal.MaxValue), Stated(decimal.MaxValue)));
        Assert.Null(QuantityArithmetic.Divide(Stated(1m), Stated(0m)));
    }

    [Theory]
    [InlineData(Shape.Stated, "99", "101")]
    [InlineData(Shape.About, "99", "101")]
    [InlineData(Shape.Cap, "0", "101")]
    [InlineData(Shape.Floor, "99", null)]
    [InlineData(Shape.Undisclosed, null, null)]
    public void The_interval_of_each_shape(Shape shape, string? low, string? high)
    {
        var (from, to) = new Quantity(shape == Shape.Undisclosed ? null : 100m, s_usd, shape) { Width = 1m }.Interval;
        Assert.Equal((low, high), (from?.ToString(System.Globalization.CultureInfo.InvariantCulture), to?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(Shape.Stated, "100", "100", "100")]
    [InlineData(Shape.About, "100", "100", "100")]
    [InlineData(Shape.Cap, "0", null, "100")]
    [InlineData(Shape.Floor, "100", "100", "100")]
    [InlineData(Shape.Undisclosed, null, null, null)]
    public void The_cases_of_each_shape(Shape shape, string? low, string? middle, string? high)
    {
        var quantity = new Quantity(shape == Shape.Undisclosed ? null : 100m, s_usd, shape);
        Assert.Equal((low, middle, high), (Spell(quantity.In("low")), Spell(quantity.In("base")), Spell(quantity.In("high"))));
        static string? Spell(decimal? value) => value?.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}

using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Numbers;
using DealLang.Values;

namespace DealLang.Reports.Tests.Numbers;

/// <summary>A difference of rounded figures says how far it may be off where that is more than half of it.</summary>
public class VagueFigureTests
{
    private static readonly Reference One = new(new FigurePath("deal", "ev")), Other = new(new FigurePath("deal", "equity"));

    private static FigureValue Value(Expression formula, decimal value, decimal width, Mark mark) =>
        new(new ModelFigure(new FigurePath("deal", "net-debt"), Unit.Money("USD"), Origin.Derived) { Formula = formula }, value, mark, value, value, width);

    [Theory]
    [InlineData(180, 220, Mark.Exact, "$180m ± $220m")]
    [InlineData(180, 220, Mark.About, "$180m ± $220m")]
    [InlineData(-180, 220, Mark.Exact, "−$180m ± $220m")]
    [InlineData(180, 80, Mark.Exact, "$180m")]
    [InlineData(180, 80, Mark.About, "~$180m")]
    public void A_difference(int value, int width, Mark mark, string expected) =>
        Assert.Equal(expected.Replace(" ", "\u00a0", StringComparison.Ordinal), FigureText.Of(Value(One - Other, value * 1_000_000m, width * 1_000_000m, mark)));

    [Theory]
    [InlineData(Mark.Exact, "$0")]
    [InlineData(Mark.About, "~$0")]
    public void What_comes_to_nothing_is_nothing(Mark mark, string expected) => Assert.Equal(expected, FigureText.Of(Value(One - Other, 0m, 10_000_000m, mark)));

    [Fact]
    public void In_a_column_nothing_has_no_width_either() =>
        Assert.Equal("–", TableNumber.Shown(Value(One - Other, 0m, 6_400_000m, Mark.Exact), Scale.Of(1_000_000m)));

    [Fact]
    public void Twice_something_that_is_about_right_is_about_right() =>
        Assert.Equal("~$12bn", FigureText.Of(Value(One * 12m, 12_000_000_000m, 12_000_000_000m, Mark.About)));

    [Fact]
    public void In_a_column_that_states_its_scale_too() =>
        Assert.Equal("(180)\u00a0±\u00a0220", TableNumber.Shown(Value(One - Other, -180_000_000m, 220_000_000m, Mark.Exact), Scale.Of(1_000_000m)));
}

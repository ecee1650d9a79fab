using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Numbers;
using DealLang.Values;

namespace DealLang.Reports.Tests.Numbers;

/// <summary>A cap of $100bn with a base of $10bn is a cap of $100bn, in whatever case it is looked at.</summary>
public class BoundTests
{
    private static readonly ModelFigure s_figure = new(new FigurePath("deal", "amount"), Unit.Money("USD"), Origin.Stated);

    [Theory]
    [InlineData(Mark.AtMost, 10, 0, 100, "≤\u00A0$100bn", "base $10bn")]
    [InlineData(Mark.AtMost, 100, 0, 100, "≤\u00A0$100bn", "")]
    [InlineData(Mark.AtMost, null, 0, 100, "≤\u00A0$100bn", "")]
    [InlineData(Mark.AtLeast, 12, 12, null, "≥\u00A0$12bn", "")]
    [InlineData(Mark.AtLeast, 20, 12, null, "≥\u00A0$12bn", "base $20bn")]
    [InlineData(Mark.Range, null, 15, 16, "$15bn–$16bn", "")]
    [InlineData(Mark.Range, 15, 15, 16, "$15bn–$16bn", "base $15bn")]
    [InlineData(Mark.About, 40, 40, 40, "~$40bn", "")]
    [InlineData(Mark.Unknown, null, null, null, "n/d", "")]
    public void Shown_and_counted(Mark mark, int? value, int? low, int? high, string shown, string counted)
    {
        var figure = new FigureValue(s_figure, Bn(value), mark, Bn(low), Bn(high), 0m);
        Assert.Equal(shown, FigureText.Of(figure));
        Assert.Equal(counted, FigureText.Counted(figure, "base"));
    }

    private static decimal? Bn(int? value) => value * 1_000_000_000m;
}

using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Numbers;
using DealLang.Values;

namespace DealLang.Reports.Tests.Numbers;

public class NumberSeriesTests
{
    private static FigureValue Figure(double millions, double width = 0.1, Mark mark = Mark.Exact) =>
        new(new ModelFigure(new FigurePath("deal", "capex"), Unit.Money("USD"), Origin.Derived) { Formula = new Number(1m) }, (decimal)millions * 1_000_000m, mark, null, null, (decimal)width * 1_000_000m);

    private static string[] Shown(params FigureValue[] figures)
    {
        var series = new NumberSeries(figures, Scale.Million);
        return [.. figures.Select(series.Shown)];
    }

    [Fact]
    public void The_years_of_a_row_have_the_places_that_all_support() =>
        Assert.Equal(["16.2", "17.5", "22.0"], Shown(Figure(16.2), Figure(17.496), Figure(22.04, 0.015)));

    [Fact]
    public void What_is_added_up_adds_up_as_printed() =>
        Assert.Equal(["800", "11", "10", "831"], Shown(Figure(800, 9), Figure(11, 0.5), Figure(10, 0.5), Figure(831, 45)));

    [Fact]
    public void Whole_numbers_have_no_places() => Assert.Equal(["600", "1,200"], Shown(Figure(600, 0), Figure(1200, 0)));

    [Fact]
    public void A_small_number_beside_a_large_one_keeps_its_own() => Assert.Equal(["1,234", "0.52"], Shown(Figure(1234, 0.5), Figure(0.52, 0.001)));

    [Fact]
    public void What_is_only_about_right_keeps_its_mark_and_two_digits() => Assert.Equal(["~85", "~110"], Shown(Figure(84.8, 0.5, Mark.About), Figure(110.3, 4, Mark.About)));

    [Fact]
    public void A_number_alone_is_shown_as_anywhere() => Assert.Equal(["22.04"], Shown(Figure(22.04, 0.015)));

    [Fact]
    public void Nothing_is_a_dash_and_a_loss_in_parentheses() => Assert.Equal(["–", "(14.0)", "12.5"], Shown(Figure(0), Figure(-14), Figure(12.46)));
}

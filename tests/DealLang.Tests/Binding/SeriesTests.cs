using DealLang.Evaluating;
using DealLang.Tests.Corpus;

namespace DealLang.Tests.Binding;

public class SeriesTests
{
    private const string Rates = "source s 2010-12-31 data \"Rates\"\nseries LIBOR [s]\n  2010-06-30 3.0%\n  2009-12-31 3.4%\n  2010-03-31 3.2%\n";

    [Theory]
    [InlineData("LIBOR", "0.030")]
    [InlineData("LIBOR at 2010-06-29", "0.032")]
    [InlineData("LIBOR at 2010-03-31", "0.032")]
    [InlineData("LIBOR at 2010-01-01 + LIBOR", "0.064")]
    public void An_entry_holds_from_its_day_until_the_next_in_whatever_order_they_stand(string figure, string value) =>
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), Value(Rates, figure));

    [Fact]
    public void Before_its_first_entry_a_series_has_no_value() => Assert.Null(Value(Rates, "LIBOR at 2009-12-30"));

    [Fact]
    public void An_exchange_rate_turns_one_currency_into_another() =>
        Assert.Equal(100m, Value("source s 2026-01-02 data \"ECB\"\nseries ecb 2026-01-02 1.10 USD per EUR [s]\n", "$110 / ecb"));

    [Fact]
    public void Entries_of_two_units_are_no_series() =>
        Assert.Contains("U04", Compile.Text("series x\n  2026-01-02 3.0%\n  2026-01-03 $5\n").GetDiagnostics().Select(d => d.Code));

    [Fact]
    public void Two_entries_of_one_day_that_differ_are_a_conflict() =>
        Assert.Contains("P03", Compile.Text(Rates + "series LIBOR 2010-06-30 3.9% [s]\n").GetDiagnostics().Select(d => d.Code));

    [Fact]
    public void A_series_without_entries_is_asked_for_one() =>
        Assert.NotEmpty(Compile.Text("series x\n").Errors());

    private static decimal? Value(string text, string figure)
    {
        var compilation = Compile.Text($"{text}figure f = {figure}\n");
        Assert.Empty(compilation.Errors());
        return compilation.Evaluator().EvaluateFigures(WorldEvaluator.BaseCase).Find(new Lowering.FigurePath("", "f"))?.Value;
    }
}

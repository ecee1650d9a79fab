using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Tests.Binding;

namespace DealLang.Tests.Relations;

public class ExchangeRateTests
{
    private const string Deal = """
        company Alpha
          class common
          price common $30.00 close on 2026-02-02
        company Beta
          class common
          shares 100m common
        acquisition ab: Alpha acquires Beta
          announced 2026-02-02
          signed 2026-02-02
          pays £5.00 per Beta.common
          pays 0.2000 Alpha.common per Beta.common

        """;

    [Theory]
    [InlineData("series fx 2026-02-02 1.25 USD per GBP")]
    [InlineData("series fx 2026-02-02 0.80 GBP per USD")]
    public void A_price_is_counted_at_the_rate_whichever_way_it_is_quoted(string rate) => Assert.Equal(9.80m, Value(Deal + rate + "\n", "per-share"));

    [Fact]
    public void The_rate_is_the_last_that_is_not_after_the_day()
    {
        const string Rates = "series fx\n  2026-01-02 1.20 USD per GBP\n  2026-02-01 1.25 USD per GBP\n  2026-02-03 1.50 USD per GBP\n";
        Assert.Equal(9.80m, Value(Deal + Rates, "per-share"));
    }

    [Fact]
    public void A_rate_follows_from_an_offer_that_is_stated()
    {
        var text = Deal + "  per-share £9.80\nseries fx 2026-02-02 1.25 USD per GBP\n";
        Assert.Equal(30m, Value(text.Replace("  price common $30.00 close on 2026-02-02\n", "", StringComparison.Ordinal), "acquirer-price") * 1.25m);
    }

    [Fact]
    public void Without_a_rate_nothing_is_guessed_and_the_file_is_told_so()
    {
        var found = Assert.Single(Compile.Text(Deal).GetDiagnostics(), d => d.Code == "U21");
        Assert.Contains("1.25 USD per GBP", found.Message, StringComparison.Ordinal);
        Assert.Contains("price common $30.00", found.Location.Text, StringComparison.Ordinal);
        Assert.Null(Value(Deal, "per-share"));
    }

    [Theory]
    [InlineData("$12.25", 0)]
    [InlineData("$13.25", 1)]
    public void Claims_in_two_currencies_are_compared_at_the_rate(string second, int conflicts)
    {
        string text = "source a 2026-02-02 release \"A\"\nsource b 2026-02-02 wire \"B\"\n" + Deal + $"  per-share £9.80 [a]\n  per-share {second} [b]\nseries fx 2026-02-02 1.25 USD per GBP\n";
        Assert.Equal(conflicts, Compile.Text(text).GetDiagnostics().Count(d => d.Code == "P03"));
    }

    private static decimal? Value(string text, string measure)
    {
        var evaluator = Compile.Text(text).Evaluator();
        return evaluator.Value(new FigurePath("ab", measure, ""), evaluator.FindView("ab", "2026-02-02"), WorldEvaluator.BaseCase)?.Value;
    }
}

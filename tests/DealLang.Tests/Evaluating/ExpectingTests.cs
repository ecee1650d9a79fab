using DealLang.Evaluating;
using DealLang.Tests.Corpus;

namespace DealLang.Tests.Evaluating;

/// <summary>When a figure is what a file expects of it.</summary>
public class ExpectingTests
{
    private static ExpectationResult Result(string cash, string expected) =>
        Assert.Single(Compile.Text($"company Maker\n  cash {cash} as of 2026-01-31\nexpect Maker.cash {expected}\n").Evaluator().Expectations(WorldEvaluator.BaseCase));

    [Theory]
    [InlineData("$75.46m", "= $75.46m", true)]
    [InlineData("$75.464m", "= $75.46m", true)]
    [InlineData("$75.466m", "= $75.46m", false)]
    [InlineData("$75.54m", "= $75.5m", true)]
    [InlineData("$75.56m", "= $75.5m", false)]
    [InlineData("$75.46m", "= $75.0m ± $0.5m", true)]
    [InlineData("$75.46m", "= $75.0m ± $0.4m", false)]
    [InlineData("$76.4m", "~ $75m", false)]
    [InlineData("$75.7m", "~ $75m", true)]
    [InlineData("$76m", "= about $75m", true)]
    [InlineData("$77m", "= about $75m", false)]
    [InlineData("$75m", "< $75m", false)]
    [InlineData("$75m", "<= $75m", true)]
    [InlineData("$74m", "< $75m", true)]
    [InlineData("$75m", "> $75m", false)]
    [InlineData("$75m", ">= $75m", true)]
    [InlineData("$75m", "= $70m..$80m", true)]
    [InlineData("$85m", "= $70m..$80m", false)]
    public void A_number(string cash, string expected, bool passes) => Assert.Equal(passes, Result(cash, expected).Passed);

    [Theory]
    [InlineData("$75.46112m", "= $75.4625m", "the figure is $75.4611m")]
    [InlineData("$75.46112m", "= $75.5m", "the figure is $75.46m")]
    public void A_figure_is_told_with_the_digits_that_were_expected(string cash, string expected, string explanation) =>
        Assert.Equal(explanation, Result(cash, expected).Explanation);

    [Theory]
    [InlineData("9.5 years", "the figure is 10 years")]
    [InlineData("90 months", "the figure is 120 months")]
    public void A_span_is_told_in_the_unit_that_was_expected(string expected, string explanation)
    {
        string text = $"company A\ncompany B\ncommitment loan: A lends $5m to B\n  signed 2026-01-12\n  maturity 10 years after signed\n  rate 5%\nexpect loan.wal = {expected}\n";
        Assert.Equal(explanation, Assert.Single(Compile.Text(text).Evaluator().Expectations(WorldEvaluator.BaseCase)).Explanation);
    }

    [Theory]
    [InlineData("$530_328", true)]
    [InlineData("CHF 530_328", false)]
    public void A_loan_of_a_file_of_two_currencies_is_in_its_own(string expected, bool passes)
    {
        string text = $"currency CHF, USD\ncompany A\ncompany B\ncommitment loan: A lends $50m to B\n  signed 2026-01-12\n  maturity 10 years after signed\n  rate 5%\n  amortisation annuity monthly\nexpect loan.instalment = {expected}\n";
        Assert.Equal(passes, Assert.Single(Compile.Text(text).Evaluator().Expectations(WorldEvaluator.BaseCase)).Passed);
    }

    [Theory]
    [InlineData("= 50% * Maker.debt", "the left side is $75m and the right side $100m")]
    [InlineData("= Maker.debt - $125.001m", "the left side is $75m and the right side $74.999m")]
    public void Two_formulas_are_told_each_with_what_it_comes_to(string expected, string explanation)
    {
        string text = $"company Maker\n  cash $75m as of 2026-01-31\n  debt $200m as of 2026-01-31\nexpect Maker.cash {expected}\n";
        Assert.Equal(explanation, Assert.Single(Compile.Text(text).Evaluator().Expectations(WorldEvaluator.BaseCase)).Explanation);
    }

    [Fact]
    public void What_is_stated_and_what_else_is_stated_makes_of_it()
    {
        string text = """
            company Alpha
              class common
            company Beta
              class common
              price common $18.85 close on 2026-01-09 name undisturbed
            acquisition beta: Alpha acquires Beta
              signed 2026-01-12
              pays $25.00 per Beta.common
              premium undisturbed about 33%
            expect beta.premium(undisturbed) = 32.6%
            """;
        var result = Assert.Single(Compile.Text(text).Evaluator().Expectations(WorldEvaluator.BaseCase));
        Assert.False(result.Passed);
        Assert.Equal("the figure is 33%, as the file states it; what else it states makes it 32.63%", result.Explanation);
    }

    /// <summary>A bound is less than something only if all that it allows is.</summary>
    [Theory]
    [InlineData("up to $75m", "< $80m", true)]
    [InlineData("up to $75m", "< $70m", false)]
    [InlineData("up to $75m", "> $70m", false)]
    [InlineData("at least $75m", "> $70m", true)]
    [InlineData("at least $75m", "< $99m", false)]
    [InlineData("$70m..$80m", "> $60m", true)]
    [InlineData("$70m..$80m", "> $75m", false)]
    [InlineData("up to $75m", "= $75m", false)]
    public void A_bound(string cash, string expected, bool passes) => Assert.Equal(passes, Result(cash, expected).Passed);

    [Theory]
    [InlineData("$75.47m", "= $75.40m", "the figure is $75.47m")]
    [InlineData("up to $75m", "< $70m", "the figure can reach $75m")]
    [InlineData("at least $75m", "< $99m", "the figure can reach any number")]
    [InlineData("$70m..$80m", "> $75m", "the figure can fall to $70m")]
    [InlineData("up to $75m", "= $75m", "the figure is a bound, not a number")]
    [InlineData("undisclosed", "= $75m", "the figure is not known")]
    [InlineData("$75.460001m", "= $75.46m ± $0", "the figure is $75.460001m")]
    public void Why_not(string cash, string expected, string why) => Assert.Equal(why, Result(cash, expected).Explanation);

    /// <summary>Who asks for a figure that is not there is told what would give it, or what there is.</summary>
    [Theory]
    [InlineData("ab.ev = $5bn", "the figure is not known; it would follow from net-debt")]
    [InlineData("ab.ownership(Gamma) = 5%", "the figure is not known; there is ownership(Alpha), ownership(Beta)")]
    [InlineData("ab.premium.of(last) = 5%", "the figure is not known; there is premium(last)")]
    public void Why_not_known(string path, string why)
    {
        const string Deal = """
            company Alpha
              class common
            company Beta
              class common
              shares 10m common
              price common $20 close on 2026-01-02 name last
            acquisition ab: Alpha acquires Beta
              announced 2026-01-05
              signed 2026-01-05
              pays 0.5 Alpha.common per Beta.common
              per-share $25

            """;
        Assert.Equal(why, Assert.Single(Compile.Text(Deal + $"expect {path}").Evaluator().Expectations(WorldEvaluator.BaseCase)).Explanation);
    }
}

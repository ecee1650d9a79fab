using DealLang.Tests.Corpus;

namespace DealLang.Tests.Syntax;

/// <summary>A length of time stands behind a comma too, and what a notional does on a line of its own.</summary>
public class LengthBehindCommaTests
{
    private const string Loan = "currency USD\nsource own 2026-01-01 own \"Terms\"\ncompany Bank [own]\ncompany Prop [own]\nas of 2026-11-20\ncommitment l: Bank lends $12m to Prop [own]\n  closed 2026-02-01\n  maturity 2036-02-01\n  rate 5.4%\n";

    /// <summary>100 quarters at 1.35 %: 12m × 0.0135 ÷ (1 − 1.0135⁻¹⁰⁰) = $219,390.95.</summary>
    [Theory]
    [InlineData("annuity quarterly over 25 years")]
    [InlineData("annuity quarterly, over 25 years")]
    [InlineData("annuity quarterly, days 30/360, over 25 years")]
    public void A_length_is_none_of_a_figure(string said) =>
        Assert.Empty(Compile.Text($"{Loan}  amortisation {said}\nexpect l.instalment = $219_390.95 ± $1\n").GetDiagnostics());

    /// <summary>$1m of the index at 100, then 110 and 121: with the amount constant 10 % of $1m each period, with the number reset 10 % of $1.1m in the second.</summary>
    [Theory]
    [InlineData("constant", "$100_000")]
    [InlineData("reset", "$110_000")]
    public void A_notional_says_on_a_line_of_its_own_what_it_does(string how, string expected) => Assert.Empty(Compile.Text($"""
        currency USD
        source own 2026-01-01 own "Terms"
        fund C [own]
        fund D [own]
        series IDX [own]
          2025-12-31 100
          2026-06-30 110
          2026-12-31 121
        as of 2027-01-20
        equity swap s: D swaps with C [own]
          signed 2025-12-31
          effective 2025-12-31
          ends 2026-12-31
          periods semiannual, days 30/360
          notional {how}
          D pays price return on $1m of IDX
          C pays 4%
        expect s.equity-amount(2) = {expected}

        """).GetDiagnostics());
}

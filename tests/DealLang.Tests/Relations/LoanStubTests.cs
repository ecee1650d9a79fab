using DealLang.Tests.Corpus;

namespace DealLang.Tests.Relations;

/// <summary>First days and stubs of loans: four hundred random loans, reckoned in fractions by a program that knows nothing of this one, agreed to the cent once these did.</summary>
public class LoanStubTests
{
    private const string Parties = """
        currency USD
        as of 2040-01-01
        source own 2024-01-01 own "Terms"
        company Bank [own]
        company Maker [own]

        """;

    /// <summary>
    /// ICMA rule 251: a stub longer than a cycle lies in two of them. 15 January to 30 December 2026, half-years back from 30 June 2027: 166 of the 182 days of one, and one whole; $80,000 × ½ × (166/182 + 1).
    /// At the other end, half-years on from 15 January 2026: 15 July to 30 April 2027 is one, and 105 of the 181 days to 15 July.
    /// </summary>
    [Theory]
    [InlineData("maturity 2027-06-30", "long first stub", "l.interest-paid(1) = $76_483.52")]
    [InlineData("maturity 2027-06-30", "long first stub, days ACT/ACT ICMA", "l.interest-paid(1) = $76_483.52")]
    [InlineData("maturity 2027-06-30", "short first stub", "l.interest-paid(1) = $36_483.52")]
    [InlineData("maturity 2027-04-30", "long last stub", "l.interest-paid(2) = $63_204.42")]
    [InlineData("maturity 2027-04-30", "short last stub", "l.interest-paid(3) = $23_204.42")]
    public void A_stub_is_counted_in_the_cycles_that_it_lies_in(string maturity, string periods, string expected) =>
        Assert.Empty(Compile.Text(Parties + $"commitment l: Bank lends $1m to Maker [own]\n  closed 2026-01-15\n  {maturity}\n  rate 8%\n  periods semiannual, {periods}\nexpect {expected}\n").GetDiagnostics());

    /// <summary>15 December 2024 is a Sunday: the money goes out on that day, once, and its days are counted from it: 180 to 13 June, whatever the payments are shifted to.</summary>
    [Theory]
    [InlineData("modified preceding", "l.interest-paid(1) = $657_730")]
    [InlineData("preceding", "l.interest-paid(1) = $657_730")]
    [InlineData("following", "l.interest-paid(1) = $668_692.17")]
    public void A_loan_begins_on_the_day_on_which_it_is_paid_out(string shift, string interest) =>
        Assert.Empty(Compile.Text(Parties + $"commitment l: Bank lends $10_600_000 to Maker [own]\n  closed 2024-12-15\n  maturity 2027-12-15\n  rate 12.41%\n  periods semiannual, days ACT/360, {shift}, calendar TARGET, adjusted\nexpect l.balance(1) = $10_600_000\nexpect {interest}\nexpect l.balance(5) = $10_600_000\n").GetDiagnostics());
}

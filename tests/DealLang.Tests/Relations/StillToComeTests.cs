using DealLang.Tests.Corpus;

namespace DealLang.Tests.Relations;

/// <summary>What is still owed on a day, and tested on it: after payments ahead, repayments and calls, in advance or in arrears, in years in which nothing is paid. Worked out by hand.</summary>
public class StillToComeTests
{
    private const string Parties = """
        currency USD
        source own 2025-01-01 own "Terms"
        company Bank [own]
        company Parent [own]
        unit wafer
        company Maker [own]
          ebitda 2026 $60m [own]
          ebitda 2027 $50m [own]
          ebitda 2028 $80m [own]

        """;

    private const string Wafers = "commitment w: Maker buys \"wafers\" from Parent [own]\n  signed 2026-03-01\n  quantity 100_000 wafer per year for 4 years starting 2027\n  price $3_200 per wafer\n";

    private const string Serial = "commitment l: Bank lends $80m to Maker [own]\n  closed 2025-01-10\n  maturity 2030-01-10\n  rate 7%\n  amortisation linear yearly\n";

    /// <summary>
    /// 4 × $320m = $1,280m; $200m was paid ahead on 1 April 2026 and is set off in 2027, of which $120m is left. From 20 November 2026 a year ahead has 324 of 365 days of 2027: $120m × 324/365 = $106.52m.
    /// Seen before the payment, it is still to come, and all of the $1,280m.
    /// </summary>
    [Theory]
    [InlineData("as of 2026-11-20", "w.obligations = $1_080m")]
    [InlineData("as of 2026-11-20", "w.obligations(within 1 year) = $106.52m ± $0.01m")]
    [InlineData("as of 2026-11-20", "w.obligations(1..3 years) = $617.53m ± $0.01m")]
    [InlineData("as of 2026-11-20", "w.obligations(2027) = $320m")]
    [InlineData("as of 2026-11-20", "Maker.commitments.outstanding = $1_080m")]
    [InlineData("as of 2026-03-15", "w.obligations = $1_280m")]
    [InlineData("as of 2026-03-15", "w.obligations(within 1 year) = $224.33m ± $0.01m")]
    public void What_was_paid_ahead_does_not_come_again(string seen, string expected) =>
        Assert.Empty(Compile.Text(Parties + Wafers + $"  prepayment $200m on 2026-04-01\n{seen}\nexpect {expected}\n").GetDiagnostics());

    /// <summary>$80m in five parts of $16m: after four payments $16m is owed, and no more can be called. Of three quarters, after a call of $16m when $64m was owed: 75 % × 64 − 16 = $32m.</summary>
    [Theory]
    [InlineData("for l", "as of 2029-11-20", "g.exposure = $16m")]
    [InlineData("for l", "as of 2025-06-30", "g.exposure = $80m")]
    [InlineData("for 75% of l", "as of 2029-11-20", "g.exposure = $12m")]
    [InlineData("for l\n  amount $30m", "as of 2028-11-20", "g.exposure = $30m")]
    [InlineData("for l\n  amount $30m", "as of 2029-11-20", "Parent.guaranteed = $16m")]
    [InlineData("for 75% of l\n2026-06-30 g\n  called $16m on 2026-06-30 [own]", "as of 2026-11-20", "g.exposure = $32m")]
    public void No_more_can_be_called_than_is_owed(string terms, string seen, string expected) =>
        Assert.Empty(Compile.Text(Parties + Serial + $"commitment g: Parent guarantees Maker [own]\n  signed 2025-01-10\n  {terms}\n{seen}\nexpect {expected}\n").GetDiagnostics());

    /// <summary>48 MW × $135 × 12 = $77.76m a year. In arrears the rent of December 2027 is paid on 1 January 2028: eleven months in 2027, and $6.48m in 2037; in advance all twelve, and nothing in 2037.</summary>
    [Theory]
    [InlineData("", "t.rent-paid(2027) = $71.28m")]
    [InlineData(", in advance", "t.rent-paid(2027) = $77.76m")]
    [InlineData(", in advance", "t.rent-paid(2028) = $79.704m")]
    [InlineData(", in advance", "Maker.obligations(2027) = $77.76m")]
    [InlineData(", in advance", "t.rent-paid(1) = $6.48m")]
    [InlineData("", "t.total = $871.18m ± $0.01m")]
    [InlineData(", in advance", "t.total = $871.18m ± $0.01m")]
    public void Rent_is_paid_after_its_month_or_before(string how, string expected) =>
        Assert.Empty(Compile.Text(Parties + $"commitment t: Maker leases \"hall\" from Parent [own]\n  signed 2026-01-10\n  effective 2027-01-01\n  ends 2037-01-01\n  capacity 48 MW contracted\n  rent $135 per kW per month{how}\n  escalator 2.5%\nexpect {expected}\n").GetDiagnostics());

    /// <summary>$10m a year for three years at 7 %: 10/1.07 + 10/1.07² + 10/1.07³ = $26.24m in arrears, 10 + 10/1.07 + 10/1.07² = $28.08m in advance.</summary>
    [Theory]
    [InlineData("", "$26.243m")]
    [InlineData(", in advance", "$28.080m")]
    public void A_lease_paid_in_advance_is_a_larger_liability(string how, string liability) =>
        Assert.Empty(Compile.Text(Parties + $"commitment t: Maker leases \"hall\" from Parent [own]\n  signed 2026-01-10\n  effective 2027-01-01\n  ends 2030-01-01\n  rent $10m per year{how}\n  discount rate 7%\nexpect t.lease-liability = {liability} ± $0.001m\n").GetDiagnostics());

    /// <summary>Paid every two years, in 2028 and 2030: $300m over $60m, $50m and $80m is 5x, 6x and 3.75x, and the margin that begins in 2028 follows the end of 2027.</summary>
    [Theory]
    [InlineData("covenant leverage <= 5.5x", "K72")]
    [InlineData("covenant leverage <= 6x", "")]
    [InlineData("collateral \"land\" worth $500m\n  collateral \"land\" worth $310m as of 2027-06-30\n  collateral \"land\" worth $500m as of 2027-12-31\n  covenant ltv <= 61%", "")]
    [InlineData("collateral \"land\" worth $500m\n  collateral \"land\" worth $310m as of 2027-06-30\n  collateral \"land\" worth $500m as of 2028-01-05\n  covenant ltv <= 61%", "K72")]
    [InlineData("margin 200bp when leverage <= 6x\nexpect l.margin(2) = 2%", "")]
    [InlineData("margin 200bp when leverage <= 5.5x\nexpect l.margin(2) = 3%", "")]
    public void What_is_owed_is_tested_in_years_without_payment(string terms, string code) =>
        Assert.Equal(code, string.Join(" ", Compile.Text(Parties + $"assume SOFR 4%\ncommitment l: Bank lends $300m to Maker [own]\n  closed 2026-01-12\n  maturity 2030-01-12\n  rate SOFR + 300bp\n  periods every 2 years\n  {terms}\n").GetDiagnostics().Select(d => d.Code)));
}

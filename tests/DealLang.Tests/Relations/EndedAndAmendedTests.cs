using DealLang.Tests.Corpus;

namespace DealLang.Tests.Relations;

/// <summary>Contracts that are ended while they run, loans that are agreed anew, what is guaranteed of them, and rents that follow an index once a year. Worked out by hand.</summary>
public class EndedAndAmendedTests
{
    private const string Parties = """
        currency USD
        source own 2025-01-01 own "Terms"
        company Bank [own]
        company Owner [own]
        unit MMBtu of energy
        series RPI [own]
          2026-02-10 400
          2026-09-01 412
          2027-09-29 430
          2028-09-29 440
        company Maker [own]

        """;

    private const string Lease = "commitment le: Maker leases \"office\" from Owner [own]\n  signed 2025-12-31\n  rent $12m per year over 10 years starting 2026-01-01\n  periods quarterly\n";
    private const string Gas = "commitment gas: Maker buys \"gas\" from Owner [own]\n  signed 2025-12-31\n";
    private const string Loan = "commitment l: Bank lends $100m to Maker [own]\n  closed 2025-12-31\n";

    private static void Holds(string text, string expected) => Assert.Empty(Compile.Text($"{Parties}{text}\nas of 2028-11-20\nexpect {expected}\n").GetDiagnostics());

    /// <summary>
    /// Until 30 June 2028 ten quarters of $3m have gone by, the last of them paid on 1 July, and nothing falls due after. Ended on 15 May, the tenth quarter has a month and 15 of 31 days: $12m × (1 + 15/31)/12 = $1.4839m,
    /// and rent that was paid on 1 April for the quarter stays paid. On 1 April a quarter begins that never came. What is stated in all was agreed for ten years, $12m of each.
    /// </summary>
    [Theory]
    [InlineData("  terminated 2028-06-30", "le.total = $30m")]
    [InlineData("  terminated 2028-06-30", "le.rent-paid(2028) = $9m")]
    [InlineData("  terminated 2028-06-30", "le.obligations = $0")]
    [InlineData("  terminated 2028-06-30", "Maker.obligations(2027) = $12m")]
    [InlineData("  terminated 2028-06-30", "Maker.commitments.past = $30m")]
    [InlineData("  terminated 2028-06-30", "Maker.commitments.outstanding = $0")]
    [InlineData("  terminated 2028-05-15", "le.rent-paid(10) = $1.483871m")]
    [InlineData("  terminated 2028-04-01", "le.total = $27m")]
    [InlineData("  terminated 2028-06-30\n  discount rate 0%", "le.lease-liability = $120m")]
    [InlineData("", "le.obligations = $87m")]
    public void A_lease_that_is_ended_was_leased_until_then(string end, string expected) => Holds(Lease + end, expected);

    [Theory]
    [InlineData("le.rent-paid(10) = $3m")]
    [InlineData("le.payment-date(10) = 2028-04-01")]
    [InlineData("Maker.commitments.past = $30m")]
    public void Rent_that_was_paid_ahead_stays_paid(string expected) =>
        Holds(Lease.Replace("starting 2026-01-01", "starting 2026-01-01, in advance", StringComparison.Ordinal) + "  terminated 2028-05-15", expected);

    [Theory]
    [InlineData("le.rent = $12m")]
    [InlineData("le.total = $120m")]
    [InlineData("Maker.commitments.past = $30m")]
    public void What_is_stated_in_all_is_what_was_agreed(string expected) => Holds(Lease.Replace("rent $12m per year", "total $120m", StringComparison.Ordinal) + "  terminated 2028-06-30", expected);

    /// <summary>
    /// Half of 2028 at 10m × $2.00 × 1.02² = $20.808m a year is $10.404m. Of rows that of 2028 counts half: 4 + 8 + 4.5 = $16.5bn, of $30bn that were agreed. Money a year counts until the day: 2 × 10 + 5 = $25m.
    /// A contract that was ended before it began moves nothing.
    /// </summary>
    [Theory]
    [InlineData("  quantity 10m MMBtu per year for 10 years starting 2026\n    price $2.00 per MMBtu\n    escalator 2%\n  terminated 2028-06-30", "gas.obligations(2028) = $10.404m")]
    [InlineData("  quantity 10m MMBtu per year for 10 years starting 2026\n    price $2.00 per MMBtu\n  terminated 2028-06-30", "gas.quantity = 25m MMBtu")]
    [InlineData("  total $30bn\n  schedule\n    2026 $4bn\n    2027 $8bn\n    2028 $9bn\n    thereafter undisclosed\n  terminated 2028-06-30", "Maker.commitments.past = $16.5bn")]
    [InlineData("  total $30bn\n  schedule\n    2026 $4bn\n    2027 $8bn\n    2028 $9bn\n    thereafter undisclosed\n  terminated 2028-06-30", "gas.obligations = $0")]
    [InlineData("  schedule\n    2026 $4bn\n    2027 $8bn\n    2028 $9bn\n  terminated 2028-06-30", "gas.total = $16.5bn")]
    [InlineData("  pays $10m per year for 10 years starting 2026\n  terminated 2028-06-30", "gas.total = $25m")]
    [InlineData("  pays $10m per year for 10 years starting 2026\n  terminated 2028-06-30", "Maker.commitments.outstanding = $0")]
    [InlineData("  pays $100m over 10 years starting 2026\n  terminated 2028-06-30", "Maker.commitments.past = $25m")]
    public void A_purchase_that_is_ended_was_bought_until_then(string terms, string expected) => Holds(Gas + terms, expected);

    /// <summary>What is owed of a loan falls due on the day on which it ends: $100m less two instalments of a fifth, with interest on $60m for 182 of 366 days.</summary>
    [Theory]
    [InlineData("l.repayment(2026) = $20m")]
    [InlineData("l.repayment(2028) = $60m")]
    [InlineData("l.interest-paid(2028) = $1.790164m")]
    [InlineData("l.balance = $0")]
    [InlineData("Maker.commitments.outstanding = $0")]
    public void A_loan_that_is_ended_falls_due_on_that_day(string expected) => Holds(Loan + "  maturity 2030-12-31\n  rate 6%\n  amortisation linear yearly\n  terminated 2028-06-30", expected);

    /// <summary>
    /// Linear over four years, $25m twice; then $50m over four more, $12.5m each. An annuity of ten years at 6 %: 100 × 0.06 ÷ (1 − 1.06⁻¹⁰) = 13.586796 a year, $84.371152m after two; over thirteen years that is $9.530580m. A bullet
    /// that is extended on its last day is not paid then. One per cent a year becomes ten. An amount raised by $60m on a day: (100 − 2 × 20) + 60 = $120m, over three years.
    /// </summary>
    [Theory]
    [InlineData("  maturity 2029-12-31\n  rate 9%\n  amortisation linear yearly\n2027-12-31 amend l [own]\n  rate 7.5%\n  maturity 2031-12-31", "l.repayment(2026) = $25m")]
    [InlineData("  maturity 2029-12-31\n  rate 9%\n  amortisation linear yearly\n2027-12-31 amend l [own]\n  rate 7.5%\n  maturity 2031-12-31", "l.repayment(2028) = $12.5m")]
    [InlineData("  maturity 2029-12-31\n  rate 9%\n  amortisation linear yearly\n2027-12-31 amend l [own]\n  rate 7.5%\n  maturity 2031-12-31", "l.interest-paid(2028) = $3.75m")]
    [InlineData("  maturity 2035-12-31\n  rate 6%\n  amortisation annuity yearly\n2027-12-31 amend l [own]\n  maturity 2040-12-31", "l.balance(2027) = $84.371m")]
    [InlineData("  maturity 2035-12-31\n  rate 6%\n  amortisation annuity yearly\n2027-12-31 amend l [own]\n  maturity 2040-12-31", "l.service(2028) = $9.53058m")]
    [InlineData("  maturity 2027-12-31\n  rate 6%\n2027-12-31 amend l [own]\n  maturity 2030-12-31\n  amortisation linear yearly", "l.balance(2027) = $100m")]
    [InlineData("  maturity 2030-12-31\n  rate 6%\n  amortisation 1% per year\n2027-12-31 amend l [own]\n  amortisation 10% per year", "l.balance(2028) = $88m")]
    [InlineData("  maturity 2030-12-31\n  rate 6%\n  amortisation linear yearly\n2027-12-31 amend l [own]\n  amount $160m", "l.balance(2027) = $120m")]
    [InlineData("  maturity 2030-12-31\n  rate 6%\n  amortisation linear yearly\n2027-12-31 amend l [own]\n  amount $160m", "l.repayment(2028) = $40m")]
    [InlineData("  maturity 2030-12-31\n  rate 6%\n  amortisation linear yearly\n2027-12-31 amend l [own]\n  amount $160m", "l.interest-paid(2026) = $6m")]
    public void What_was_paid_before_a_loan_was_agreed_anew_stays(string terms, string expected) => Holds(Loan + terms, expected);

    /// <summary>Of a lease what is still to be paid: 29 quarters of $3m, 60 % of that, or no more than the amount. Nothing of one that has expired.</summary>
    [Theory]
    [InlineData("  for le", "g.amount = $120m")]
    [InlineData("  for le", "Owner.guaranteed = $87m")]
    [InlineData("  for 60% of le", "g.exposure = $52.2m")]
    [InlineData("  for le\n  amount $50m", "g.exposure = $50m")]
    [InlineData("  amount $50m until 2028-06-30", "Owner.guaranteed = $0")]
    [InlineData("  for le\n  expires 2028-06-30", "Owner.guaranteed = $0")]
    public void A_guarantee_is_for_what_is_still_owed(string terms, string expected) => Holds($"{Lease}commitment g: Owner guarantees Maker [own]\n  signed 2026-01-01\n{terms}", expected);

    /// <summary>A guarantee that has expired exposes nobody: half of $100m of equity is left.</summary>
    [Fact]
    public void A_holder_is_not_exposed_by_a_guarantee_that_has_expired() =>
        Holds("vehicle Hall [own]\n  holder Owner 50% [own]\n  equity $100m [own]\ncommitment g: Owner guarantees Hall [own]\n  signed 2026-01-01\n  amount $80m until 2028-06-30", "Hall.exposure(Owner) = $50m");

    /// <summary>
    /// Begun on 1 October 2026, when 412 was the last level: $24m × 430/412 = $25.048544m from 1 October 2027, × 440/412 from 1 October 2028 and, as nothing later is known, after that. Of the years of a purchase three
    /// months are of the next: 10 × (9 + 3 × 430/412)/12 = $10.109223m.
    /// </summary>
    [Theory]
    [InlineData("commitment x: Maker leases \"tower\" from Owner [own]\n  signed 2026-02-10\n  rent $24m per year over 20 years starting 2026-10-01\n  escalator RPI\n  periods quarterly", "x.rent-paid(4) = $6m")]
    [InlineData("commitment x: Maker leases \"tower\" from Owner [own]\n  signed 2026-02-10\n  rent $24m per year over 20 years starting 2026-10-01\n  escalator RPI\n  periods quarterly", "x.rent-paid(5) = $6.262136m")]
    [InlineData("commitment x: Maker leases \"tower\" from Owner [own]\n  signed 2026-02-10\n  rent $24m per year over 20 years starting 2026-10-01\n  escalator RPI\n  periods quarterly", "x.rent-paid(20) = $6.407767m")]
    [InlineData("commitment x: Maker buys \"power\" from Owner [own]\n  signed 2026-02-10\n  quantity 100 GWh per year for 20 years starting 2026-10-01\n  price $50 per MWh\n  escalator RPI", "x.price(2026) = $50 per MWh")]
    [InlineData("commitment x: Maker buys \"power\" from Owner [own]\n  signed 2026-02-10\n  quantity 100 GWh per year for 20 years starting 2026-10-01\n  price $50 per MWh\n  escalator RPI", "x.price(2027) = $50.546117 per MWh")]
    [InlineData("commitment x: Maker buys \"power\" from Owner [own]\n  signed 2026-02-10\n  pays $10m per year for 10 years starting 2026-10-01\n  escalator RPI", "x.obligations(2027) = $10.109223m")]
    public void An_escalator_by_an_index_rises_once_a_year(string terms, string expected) => Holds(terms, expected);

    /// <summary>Of $60m that are promised $40m are drawn: one per cent of that at the end, of all of it at the beginning.</summary>
    [Theory]
    [InlineData("upfront fee 1%", "d.fees-paid(0) = $600_000")]
    [InlineData("exit fee 1%", "d.fees-paid(3) = $400_000")]
    [InlineData("exit fee 1% of amount", "d.fees-paid(3) = $600_000")]
    public void A_fee_at_the_end_is_on_what_was_lent(string fee, string expected) =>
        Holds($"commitment d: Bank lends to Maker [own]\n  closed 2026-01-01\n  amount $60m\n  availability 2027-01-01\n  draws $20m on 2026-01-01\n  draws $20m on 2026-07-01\n  maturity 2029-01-01\n  rate 8%\n  {fee}", expected);

    /// <summary>20m of cash less 12.9m of debt service, halved: 3.55m is swept in 2026, and stands in the year.</summary>
    [Theory]
    [InlineData("l.swept(2026) = $3.55m")]
    [InlineData("l.balance(2026) = $91.45m")]
    public void What_is_swept_stands_in_its_year(string expected) => Holds(Loan + "  maturity 2030-12-31\n  rate 8%\n  periods semiannual\n  amortisation 5% per year\n  cfads $20m\n  sweep 50%", expected);
}

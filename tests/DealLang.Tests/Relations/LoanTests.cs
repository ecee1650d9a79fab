using DealLang.Evaluating;
using DealLang.Tests.Corpus;

namespace DealLang.Tests.Relations;

/// <summary>
/// Loans from whichever side their figures are stated. The amounts are those of textbooks (mortgage, bond at a discount, serial loan) or were
/// reckoned apart, in double, by a program that knows nothing of this one.
/// </summary>
public class LoanTests
{
    private const string Parties = """
        currency USD
        source own 2025-01-01 own "Terms"
        company Bank [own]
        company Maker [own]

        """;

    private const string Mortgage = Parties + "commitment l: Bank lends $100_000 to Maker [own]\n  closed 2025-01-01\n  maturity 2055-01-01\n  amortisation annuity monthly\n";
    private const string Bond = Parties + "commitment l: Bank lends $1_000 to Maker [own]\n  closed 2025-01-01\n  maturity 2035-01-01\n  coupon 8%\n  periods semiannual, days 30/360\n";
    private const string FiveYears = Parties + "commitment l: Bank lends $100m to Maker [own]\n  closed 2025-01-01\n  maturity 2030-01-01\n";
    private const string Floating = Parties + "commitment l: Bank lends $100m to Maker [own]\n  closed 2025-01-01\n  maturity 2027-01-01\n  rate SOFR + 300bp, floor 1%, cap 5%\n";

    /// <summary>Words behind a rate that nothing is called, a price that is written as a discount, more back than went out, two days of one end.</summary>
    [Theory]
    [InlineData("rate 8% pik", "S17")]
    [InlineData("rate 8% sometimes", "B16")]
    [InlineData("rate 8%\n  oid 98%", "K93")]
    [InlineData("rate 8%\n  oid 2%", "")]
    [InlineData("rate 8%\n  repays $130m on 2027-01-10", "K92")]
    [InlineData("rate 8%\n  repays $60m on 2027-01-10\n  repays $60m on 2028-01-10", "K92")]
    [InlineData("rate 8%\n  repays $100m on 2027-01-10", "")]
    [InlineData("rate 8%\n  ends 2029-01-10", "K71")]
    [InlineData("rate 8%\n  ends 2030-01-01", "")]
    [InlineData("rate 8%\n  fee 1%", "B16")]
    [InlineData("rate 8%\n  margin 350bp", "B16")]
    [InlineData("spread 350bp", "B16")]
    [InlineData("rate SOFR + 1%\n  margin 1%\n", "")]
    public void What_a_loan_cannot_mean(string terms, string code) =>
        Assert.Equal(code, string.Join(" ", Compile.Text(FiveYears + "  " + terms + "\n").GetDiagnostics().Where(d => d.Severity == DealLang.Diagnostics.Severity.Error).Select(d => d.Code)));

    /// <summary>The header's currency is the deal's.</summary>
    [Theory]
    [InlineData("€100m", "EUR")]
    [InlineData("CHF 100bn", "CHF")]
    public void A_loan_is_in_the_money_of_its_header(string amount, string currency) =>
        Assert.Empty(Compile.Text(Parties + $"commitment l: Bank lends {amount} to Maker [own]\n  closed 2025-01-01\n  rate 5%\n  maturity 2027-01-01\nexpect l.service > {currency} 100m\n").GetDiagnostics());

    /// <summary>Of a loan that never falls due nothing follows: one finding says so, not one a line.</summary>
    [Fact]
    public void A_loan_without_a_maturity_is_told_of_once() =>
        Assert.Equal("K70", string.Join(" ", Compile.Text(Parties + "commitment l: Bank lends $100m to Maker [own]\n  closed 2025-01-01\n  rate 8%\n  oid 2%\n  sweep 50%\n").GetDiagnostics().Select(d => d.Code)));

    /// <summary>A loan that nobody has prepaid has its call protection all the same.</summary>
    [Fact]
    public void Call_protection_is_read_before_anything_comes_back() =>
        Assert.Empty(Compile.Text(FiveYears + "  rate 8%\n  prepayment fee 3% until 2027-01-01\n  prepayment fee 1% until 2028-01-01\n").GetDiagnostics());

    /// <summary>An entry of a series holds until the next, also where the next is still to come.</summary>
    [Theory]
    [InlineData("expect l.interest-paid(2) = $7m", "")]
    [InlineData("expect l.interest-paid(3) = $6.5m", "")]
    [InlineData("expect l.interest-paid(1) = $7m", "")]
    public void A_reference_rate_holds_until_the_next_entry_of_its_series(string expected, string codes) =>
        Assert.Equal(codes, string.Join(" ", Compile.Text("as of 2025-01-15\n" + Parties + "series SOFR [own]\n  2025-01-01 4.00%\n  2026-06-01 3.50%\ncommitment l: Bank lends $100m to Maker [own]\n  signed 2025-01-10\n  closed 2025-01-15\n  maturity 2028-01-15\n  rate SOFR + 300bp\n  periods yearly, days 30/360\n" + expected + "\n").GetDiagnostics().Select(d => d.Code)));

    [Theory]
    // The textbook mortgage: payment, the balance after one and after ten years, interest in all; each from the others.
    [InlineData(Mortgage + "  rate 6%\nexpect l.instalment = $599.55\nexpect l.interest-paid(1) = $500\nexpect l.repayment(1) = $99.55\nexpect l.balance(12) = $98_771.99 ± $0.01\nexpect l.balance(120) = $83_685.72 ± $0.01\nexpect l.interest-paid = $115_838.19 ± $0.01\nexpect l.balance(360) = $0 ± $0.0001")]
    [InlineData(Mortgage + "  instalment $599.55\nexpect l.rate = 6.00% ± 0.0001%")]
    [InlineData(Parties + "commitment l: Bank lends to Maker [own]\n  closed 2025-01-01\n  maturity 2055-01-01\n  rate 6%\n  instalment $599.55\n  amortisation annuity monthly\nexpect l.amount = $100_000 ± $1")]
    // In cents: the last payment takes what rounding has left.
    [InlineData(Parties + "commitment l: Bank lends $100_000 to Maker [own]\n  closed 2025-01-01\n  maturity 2055-01-01\n  rate 6%\n  amortisation annuity monthly, rounded 2 places\nexpect l.interest-paid(2) = $499.50\nexpect l.service(359) = $599.55\nexpect l.service(360) = $600.01 ± $0.6")]
    // An instalment for thirty years, due in ten: the rest is a balloon.
    [InlineData(Parties + "commitment l: Bank lends $100_000 to Maker [own]\n  closed 2025-01-01\n  maturity 2035-01-01\n  rate 6%\n  amortisation annuity monthly over 30 years\nexpect l.instalment = $599.55\nexpect l.repayment(120) = $83_865.95 ± $0.01")]
    // The textbook bond at a discount: price from yield, yield from price, discount from either.
    [InlineData(Bond + "  yield 9%\nexpect l.issue-price = 93.496% ± 0.0005%\nexpect l.oid = 6.504% ± 0.0005%\nexpect l.proceeds = $934.96\nexpect l.duration = 6.9545 years ± 0.001 years")]
    [InlineData(Bond + "  issue price 93.496%\nexpect l.yield = 9.00% ± 0.0005%")]
    [InlineData(Bond + "  oid 6.504%\nexpect l.yield = 9.00% ± 0.0005%\nexpect l.irr = 9.20% ± 0.01%")]
    [InlineData(Bond + "expect l.yield = 8%\nexpect l.service(1) = $40\nexpect l.service(20) = $1_040\nexpect l.wal = 10 years")]
    // Equal parts, all at once, interest on interest.
    [InlineData(FiveYears + "  rate 8%\n  amortisation linear\nexpect l.repayment(1) = $20m\nexpect l.service(1) = $28m\nexpect l.service(5) = $21.6m\nexpect l.interest-paid = $24m\nexpect l.wal = 3 years\nexpect l.irr = 8.00% ± 0.01%")]
    [InlineData(FiveYears + "  rate 8%\nexpect l.service(4) = $8m\nexpect l.service(5) = $108m\nexpect l.service = $140m")]
    [InlineData(FiveYears + "  rate 10%\n  amortisation capitalising\nexpect l.balance(4) = $146.41m\nexpect l.service = $161.051m\nexpect l.service(1) = $0")]
    [InlineData(FiveYears + "  rate 10%\n  amortisation capitalising linear until 2027-01-01\nexpect l.balance(2) = $121m\nexpect l.repayment(3) = $40.3333m ± $0.001m\nexpect l.balance(5) = $0 ± $0.01")]
    [InlineData(FiveYears + "  rate 8%\n  amortisation 1% per year, quarterly\nexpect l.repayment(1) = $0.25m\nexpect l.repayment(20) = $95.25m")]
    [InlineData(FiveYears + "  rate 8%\n  prepayment $20m on 2027-01-01\n  prepayment fee 2%\nexpect l.balance(2) = $80m\nexpect l.interest-paid(3) = $6.4m\nexpect l.fees-paid = $0.4m\nexpect l.prepaid(2) = $20m")]
    // The first coupon after 166 days of 180: the price is that of whole periods, discounted over the part of the first one. Reckoned apart.
    [InlineData(Parties + "commitment l: Bank lends $10m to Maker [own]\n  closed 2023-06-15\n  maturity 2033-06-01\n  coupon 5%\n  yield 3.20%\n  periods semiannual, days 30/360, short first stub\nexpect l.issue-price = 115.2513% ± 0.001%")]
    // A rate in steps is told by period; what is drawn between two payments is owed at the end of its year.
    [InlineData(FiveYears + "  rate 8%\n  rate 9% starting 2027-01-01\nexpect l.rate(2) = 8%\nexpect l.rate(3) = 9%")]
    [InlineData(Parties + "commitment l: Bank lends to Maker [own]\n  closed 2025-07-15\n  amount $350m\n  maturity 2030-07-15\n  rate 8%\n  draws $300m on 2026-09-15\nexpect l.balance(2026) = $300m\nexpect l.balance(1) = $0")]
    // Seen after two of five equal parts: what is still owed over what secures it; no more may be drawn than is lent against.
    [InlineData(FiveYears + "  rate 8%\n  amortisation linear\n  collateral \"machines\" worth $100m, haircut 25%\nas of 2027-06-01\nexpect l.ltv(2027) = 60%\nexpect l.headroom = $15m")]
    [InlineData(Parties + "commitment l: Bank lends to Maker [own]\n  closed 2025-01-01\n  amount $250m revolving\n  maturity 2030-01-01\n  rate 8%\n  draws $180m on 2025-01-01\n  collateral \"stock\" worth $266m, haircut 25%\nas of 2025-06-01\nexpect l.undrawn = $19.5m")]
    // Cover of 1.25 in every year but the last, which takes the rest: 30 ÷ 1.25 − 8 = 16, 40 ÷ 1.25 − 6.72 = 25.28.
    [InlineData(FiveYears + "  rate 8%\n  amortisation sculpted 1.25x\n  cfads 2026 $30m\n  cfads 2027 $40m\n  cfads 2028 $30m\n  cfads 2029 $30m\n  cfads 2030 $60m\nexpect l.repayment(1) = $16m\nexpect l.repayment(2) = $25.28m\nexpect l.dscr(2027) = 1.25x\nexpect l.balance(5) = $0")]
    [InlineData(FiveYears + "  rate 8%\n  amortisation linear, interest only until 2027-01-01\nexpect l.repayment(3) = $33.3333m ± $0.001m\nexpect l.service(2) = $8m")]
    // ACT/ACT of a bond is ICMA's: half of the year's coupon in every whole period.
    [InlineData(FiveYears + "  coupon 8%, semiannual, days ACT/ACT\nexpect l.interest-paid(1) = $4m\nexpect l.interest-paid(2) = $4m")]
    [InlineData(FiveYears + "  coupon 8%, semiannual, days ACT/ACT ISDA\nexpect l.interest-paid(1) = $3.967m ± $0.001m")]
    // A year alone is due on the anniversary; a fee may be a part of the margin.
    [InlineData(Parties + "commitment l: Bank lends $1.5bn to Maker [own]\n  closed 2025-01-15\n  maturity 2030\n  coupon 6.5%\nexpect l.service = $1.9875bn\nexpect l.wal = 5 years")]
    [InlineData(Parties + "commitment l: Bank lends $1.5bn to Maker [own]\n  closed 2025-01-15\n  maturity 2030-06\n  coupon 6.5% semiannual\nexpect l.payment-date(11) = 2030-06-15")]
    [InlineData(Parties + "assume SOFR 3.9%\ncommitment l: Bank lends to Maker [own]\n  closed 2024-01-15\n  amount $75m revolving\n  draws $30m on 2024-01-15\n  maturity 2030-01-15\n  rate SOFR + 375bp\n  undrawn fee 35% of margin\nexpect l.undrawn-fee = 1.3125%\nexpect l.fees-paid(1) = $590_625")]
    [InlineData(FiveYears + "  rate 8%\n  upfront fee 2% of amount\nexpect l.fees-paid = $2m")]
    [InlineData(FiveYears + "  coupon 8% semi-annually\nexpect l.interest-paid(1) = $4m")]
    [InlineData(FiveYears + "  rate 8%\n  amortisation $5m quarterly\nexpect l.repayment(2) = $5m\nexpect l.balance(2026) = $65m\nexpect l.balance(20) = $0")]
    // The published terms of a chip-backed loan, linear by quarters, ACT/360: reckoned apart.
    [InlineData(Parties + "commitment l: Bank lends $12bn to Maker [own]\n  signed 2025-03-03\n  maturity 2030-03-03\n  rate 10.8%\n  amortisation linear quarterly, days ACT/360\nexpect l.service(2025) = $2_740.68m\nexpect l.interest-paid(2026) = $1_018.08m\nexpect l.service(2027) = $3_155.28m\nexpect l.service(2030) = $616.2m\nexpect l.irr = 11.4076% ± 0.0001%")]
    // Draws on two days, a discount, a fee on what is not drawn until the day in a quarter on which no more may be, one at the start: reckoned apart.
    [InlineData(Parties + "commitment l: Bank lends $100m to Maker [own]\n  closed 2025-01-15\n  draws $40m on 2025-01-15\n  draws $30m on 2025-08-01\n  availability 2025-12-31\n  maturity 2030-01-15\n  rate 8%\n  oid 2%\n  undrawn fee 50bp\n  upfront fee 1%\n  amortisation linear quarterly, days ACT/360\nexpect l.interest-paid(3) = $1.3178m ± $0.0001m\nexpect l.fees-paid(3) = $45_416.67 ± $0.01\nexpect l.service(2026) = $18.5354m ± $0.0001m\nexpect l.service(2030) = $4.4644m ± $0.0001m\nexpect l.irr = 10.0072% ± 0.0001%")]
    // What is told to be drawn, one day after the other.
    [InlineData(Parties + "commitment l: Bank lends to Maker [own]\n  signed 2025-01-01\n  amount $100m revolving\n  drawn $40m as of 2025-02-01\n  drawn $25m as of 2025-06-01\n  maturity 2026-01-01\n  rate 6%\n  periods yearly, days ACT/365\nexpect l.undrawn = $75m\nexpect l.interest-paid(1) = $1.668493m ± $0.0001m\nexpect l.balance at 2025-03-01 = $40m\nexpect l.balance at 2025-07-01 = $25m")]
    // A reference rate within its floor and its cap.
    [InlineData(Floating + "assume SOFR 0.5%\nexpect l.rate = 4%\nexpect l.service(1) = $4m")]
    [InlineData(Floating + "assume SOFR 7%\nexpect l.rate = 8%")]
    [InlineData(Floating + "assume SOFR 2.5%\nexpect l.service = $111m\ncase high\n  SOFR = 4%\nexpect l.service in high = $114m")]
    [InlineData(Floating + "series SOFR\n  2025-01-01 2% [own]\n  2025-12-31 3% [own]\n  2026-06-30 4% [own]\nexpect l.interest-paid(1) = $5m\nexpect l.interest-paid(2) = $6m")]
    [InlineData(FiveYears + "  rate 8%\n  rate 9% starting 2028-01-01\nexpect l.interest-paid(3) = $8m\nexpect l.interest-paid(4) = $9m")]
    // Cash for debt service: cover, the least of it, the life of the loan, and a sweep.
    [InlineData(FiveYears + "  rate 8%\n  amortisation annuity\n  cfads $30.0548m\nexpect l.instalment = $25.0456m\nexpect l.dscr = 1.2x\nexpect l.llcr = 1.2x ± 0.001x")]
    [InlineData(FiveYears + "  rate 8%\n  amortisation linear\n  sweep 50%\n  cfads $40m\nexpect l.swept(1) = $6m\nexpect l.balance(1) = $74m\nexpect l.interest-paid(2) = $5.92m")]
    [InlineData(Parties + "Maker.ebitda(2026) $40m [own]\nMaker.ebitda(2027) $50m [own]\ncommitment l: Bank lends $100m to Maker [own]\n  closed 2025-01-01\n  maturity 2030-01-01\n  rate 8%\n  covenant leverage <= 4x\nexpect l.leverage(2026) = 2.5x\nexpect l.interest-cover(2027) = 6.25x")]
    // What secures it: haircuts, shares at their price, a value that runs off.
    [InlineData(FiveYears + "  rate 8%\n  amortisation linear\n  collateral \"machines\" worth $160m, haircut 25%, linear over 10 years\nexpect l.ltv = 62.5%\nexpect l.advance-rate = 75%\nexpect l.headroom = $20m\nexpect l.ltv(2026) = 55.56% ± 0.01%\nexpect l.collateral(2028) = $112m")]
    [InlineData("company Alpha\n  class common\n  price common $50 close on 2025-01-01\n" + FiveYears + "  rate 8%\n  collateral 5m Alpha.common, haircut 40%\n  covenant ltv <= 60%\nexpect l.ltv = 40%\nexpect l.borrowing-base = $150m\nexpect l.call-price = $33.33")]
    [InlineData(FiveYears + "  rate 8%\n  collateral \"land\" worth $120m\n  collateral \"land\" worth $90m as of 2027-06-30\nexpect l.ltv(2026) = 83.33%\nexpect l.ltv(2028) = 111.1%\nexpect l.ltv = 111.1%\nexpect l.ltv at 2026-01-01 = 83.33%")]
    // Each lender its part.
    [InlineData(Parties + "company Second [own]\ncommitment l: Bank, Second lend to Maker [own]\n  closed 2025-01-01\n  maturity 2026-01-01\n  rate 10%\n  Bank lends $60m\n  Second lends $40m\nexpect l.amount = $100m\nexpect l.service(1) = $110m")]
    // Floors and caps of amounts go through to what follows.
    [InlineData(Parties + "commitment l: Bank lends to Maker [own]\n  closed 2025-01-01\n  amount more than $12bn\n  maturity 2027-01-01\n  rate 10%\n  collateral \"chips\" worth $16bn\nexpect l.ltv >= 75%\nexpect l.service(2026) >= $1.2bn\nexpect l.irr = 10.00% ± 0.01%")]
    public void What_follows_from_the_terms(string terms)
    {
        var compilation = Compile.Text(terms + "\n");
        Assert.Empty(compilation.Errors().Select(d => $"{d.Location} {d.Code} {d.Message}"));
        Assert.Empty(compilation.Evaluator().Expectations(WorldEvaluator.BaseCase).Where(e => !e.Passed).Select(e => $"{e.Expectation.Written}: {e.Explanation}"));
    }

    [Theory]
    [InlineData(Floating, "reference-rate(SOFR)", "service(1)")]
    [InlineData(Parties + "commitment l: Bank lends to Maker [own]\n  closed 2025-01-01\n  maturity 2026-01-01\n  rate 10%\n", "amount", "service(1)")]
    [InlineData(FiveYears, "rate", "service(1)")]
    [InlineData(FiveYears + "  rate 8%\n  covenant dscr >= 1.2x\n", "cfads", "dscr(2026)")]
    [InlineData(FiveYears + "  rate 8%\n  collateral \"chips\"\n", "collateral(chips)", "ltv(2026)")]
    public void What_is_not_stated_is_asked_for(string terms, string missing, string of)
    {
        var compilation = Compile.Text(terms);
        var evaluator = compilation.Evaluator();
        var deal = compilation.World.Deals.Single();
        var unknown = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase).Model.Unknown.FirstOrDefault(u => u.Path.With("") == "l." + of);
        Assert.NotNull(unknown);
        Assert.Equal(["l." + missing], unknown.Missing.Select(m => m.ToString()));
    }

    [Fact]
    public void Money_comes_back_to_where_it_came_from()
    {
        var compilation = Compile.Text(Parties + "company Second [own]\ncommitment l: Bank, Second lend to Maker [own]\n  closed 2025-01-01\n  maturity 2027-01-01\n  rate 10%\n  oid 2%\n  upfront fee $1m\n  amortisation linear\n  Bank lends $60m\n  Second lends $40m\n");
        var evaluator = compilation.Evaluator();
        var deal = compilation.World.Deals.Single();
        var transfers = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase).Transfers;
        Assert.Equal(98m, transfers.Where(t => t.Rule.To == "Maker").Sum(t => t.Amount) / 1_000_000m);
        // 100 and interest of 10 and 5, and the fee; 60 % of it to the one.
        Assert.Equal(116m, transfers.Where(t => t.Rule.From == "Maker").Sum(t => t.Amount) / 1_000_000m);
        Assert.Equal(69.6m, transfers.Where(t => t.Rule.From == "Maker" && t.Rule.To == "Bank").Sum(t => t.Amount) / 1_000_000m);
        Assert.All(transfers, t => Assert.NotNull(t.Rule.Date));
    }

    [Fact]
    public void A_guarantee_moves_cash_on_a_condition_alone()
    {
        var compilation = Compile.Text(Parties + "commitment g: Bank guarantees Maker [own]\n  signed 2025-01-01\n  amount $6.3bn until 2032-04-13\n  for unsold \"capacity\"\nexpect g.exposure = $6.3bn\nexpect g.exposure at 2033-01-01 = $0\n");
        Assert.Empty(compilation.GetDiagnostics().Select(d => d.Message));
        var evaluator = compilation.Evaluator();
        Assert.All(evaluator.Expectations(WorldEvaluator.BaseCase), e => Assert.True(e.Passed, e.Explanation));
        var deal = compilation.World.Deals.Single();
        var only = Assert.Single(evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase).Transfers);
        Assert.Null(only.Rule.Date);
        Assert.Equal("called for unsold capacity", only.Rule.When);
    }
}

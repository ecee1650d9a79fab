using DealLang.Tests.Corpus;

namespace DealLang.Tests.Relations;

/// <summary>What a bond costs to redeem before it is due, and a loan that nobody has drawn, or that is yet to be closed. Worked out in Python.</summary>
public class RedemptionTests
{
    private const string Bond = """
        currency USD
        source own 2025-01-01 own "Terms"
        company Bank [own]
        company Maker [own]
          cash $10m as of 2026-10-01 [own]
        series Treasury [own]
          2026-01-15 4.20%
          2028-01-10 4.00%
        commitment b: Bank lends $100m to Maker [own]
          closed 2026-01-15
          maturity 2036-01-15
          coupon 6% semiannual, days 30/360

        """;

    private static void Holds(string text, string seen, string expected) => Assert.Empty(Compile.Text($"{text}\nas of {seen}\nexpect {expected}\n").GetDiagnostics());

    /// <summary>
    /// 6 % by halves at 4.00 % + 50bp = 2.25 % a half. On 15 January 2028, six coupons before the first step at 103: Σ 0.03 ÷ 1.0225^k (k = 1 … 6) + 1.03 ÷ 1.0225⁶ = 1.067909304. Half a period later the first payment is half a period
    /// away: Σ 0.03 ÷ 1.0225^(k − ½) + 1.03 ÷ 1.0225^5.5 − 0.015 = 1.064856455. A step in the middle of the sixth period: five coupons, and (1.03 + 0.015) ÷ 1.0225^5.5 = 1.065013722 in all. Without a step to the maturity:
    /// Σ over sixteen coupons + 1 ÷ 1.0225¹⁶ = 1.099844735; at 7 % it would be 0.9395, and par is the least.
    /// </summary>
    [Theory]
    [InlineData("  redemption price 103% starting 2031-01-15\n  make-whole Treasury + 50bp\n  repays $20m on 2028-01-15", "b.redemption-price(2028-01-15) = 106.7909304%")]
    [InlineData("  redemption price 103% starting 2031-01-15\n  make-whole Treasury + 50bp\n  repays $20m on 2028-01-15", "b.redemption-premium(2028-01-15) = $1_358_186.08")]
    [InlineData("  redemption price 103% starting 2031-01-15\n  make-whole Treasury + 50bp\n  repays $20m on 2028-01-15", "b.fees-paid(2028) = $1_358_186.08")]
    [InlineData("  redemption price 103% starting 2031-01-15\n  make-whole Treasury + 50bp\n  repays $20m on 2028-04-15", "b.redemption-price(2028-04-15) = 106.4856455%")]
    [InlineData("  redemption price 103% starting 2030-10-15\n  make-whole Treasury + 50bp\n  repays $20m on 2028-01-15", "b.redemption-price(2028-01-15) = 106.5013722%")]
    [InlineData("  make-whole Treasury + 50bp\n  repays $20m on 2028-01-15", "b.redemption-price(2028-01-15) = 109.9844735%")]
    [InlineData("  make-whole Treasury + 300bp\n  repays $20m on 2028-01-15", "b.redemption-price(2028-01-15) = 100%")]
    [InlineData("  redemption price 103% starting 2031-01-15\n  redemption price 101.5% starting 2032-01-15\n  repays $20m on 2031-07-15", "b.redemption-premium(2031-07-15) = $600_000")]
    [InlineData("  redemption price 103% starting 2031-01-15\n  redemption price 101.5% starting 2032-01-15\n  repays $20m on 2032-07-15", "b.redemption-premium(2032-07-15) = $300_000")]
    [InlineData("  redemption price 103%", "b.redemption-price = 103%")]
    [InlineData("  redemption price 103%", "b.redemption-amount = $103m")]
    public void A_bond_is_redeemed_at_its_price(string terms, string expected) => Holds(Bond + terms, "2028-06-30", expected);

    /// <summary>Where nobody says the yield it is asked for, and nothing is paid above par that nobody knows.</summary>
    [Fact]
    public void A_yield_that_is_not_known_is_asked_for()
    {
        var evaluator = Compile.Text(Bond.Replace("series Treasury [own]\n  2026-01-15 4.20%\n  2028-01-10 4.00%\n", "", StringComparison.Ordinal) + "  make-whole Treasury + 50bp\n  repays $20m on 2028-01-15\nassume Treasury 4.00%\nas of 2026-06-30\nexpect b.redemption-price(2028-01-15) = 109.9844735%\n");
        Assert.Empty(evaluator.GetDiagnostics());
    }

    /// <summary>Of a revolver of which nobody says that it was drawn nothing is: $100m may be, and half a per cent of that is paid a year.</summary>
    [Theory]
    [InlineData("l.undrawn = $100m")]
    [InlineData("l.balance = $0")]
    [InlineData("l.fees-paid(2027) = $500_000")]
    [InlineData("Maker.undrawn = $100m")]
    [InlineData("Maker.coverage(2027) = 2.716x ± 0.001")]
    public void What_may_be_drawn_again_and_was_never_is_there_to_pay_from(string expected) =>
        Holds(Bond[..Bond.IndexOf("series", StringComparison.Ordinal)] + "commitment l: Bank lends to Maker [own]\n  closed 2026-01-01\n  amount $100m revolving\n  maturity 2029-01-01\n  rate 6%\n  undrawn fee 50bp\ncommitment p: Maker buys \"gas\" from Bank [own]\n  signed 2026-01-01\n  pays $40m per year for 3 years starting 2027", "2026-11-20", expected);

    /// <summary>A loan that is to be closed next year has a schedule today.</summary>
    [Theory]
    [InlineData("  closed 2027-01-15")]
    [InlineData("  planned 2026-10-01\n  closed 2027-01-15")]
    [InlineData("  signed 2026-10-01\n  closed 2027-01-15")]
    public void A_loan_has_its_schedule_before_it_is_closed(string steps) =>
        Holds(Bond[..Bond.IndexOf("series", StringComparison.Ordinal)] + $"commitment l: Bank lends $100m to Maker [own]\n{steps}\n  maturity 2031-01-15\n  rate 6%\n  amortisation linear yearly", "2026-11-20", "l.service(2029) = $29.5m");

    /// <summary>$100m against $160m at the end of the year in which it is closed, in which nothing is paid.</summary>
    [Fact]
    public void A_loan_is_held_against_its_collateral_in_each_year() =>
        Holds(Bond[..Bond.IndexOf("series", StringComparison.Ordinal)] + "commitment l: Bank lends $100m to Maker [own]\n  closed 2026-01-15\n  maturity 2031-01-15\n  rate 6%\n  amortisation linear yearly\n  collateral \"halls\" worth $160m", "2026-11-20", "l.ltv(2026) = 62.5%");
}

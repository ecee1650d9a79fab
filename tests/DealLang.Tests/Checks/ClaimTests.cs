using DealLang.Diagnostics;
using DealLang.Tests.Corpus;

namespace DealLang.Tests.Checks;

/// <summary>Claims at the margin against what the rest of the file makes of their figures.</summary>
public class ClaimTests
{
    private const string Supply = """
        source ppa 2026-01-15 contract "PPA"
        company Utility
        company SolarCo
        commitment solar: Utility buys electricity from SolarCo [ppa]
          signed 2026-01-15
          quantity 500_000 MWh per year for 15 years starting 2027
          price $32.00 per MWh, 100% indexed escalation
        assume escalation 2% per year

        """;

    private const string Swap = """
        source c 2025-01-02 contract "Confirmation"
        fund HF
        company Dealer
        company Alpha
          price common $100.00 close on 2025-01-02 [c]
          price common $110.00 close on 2025-07-02 [c]
        equity swap s: Dealer swaps with HF [c]
          signed 2025-01-02
          effective 2025-01-02
          ends 2025-07-02
          periods semiannual, days ACT/360
          Dealer pays price return on 10_000 Alpha.common
          HF pays 5%

        """;

    private const string Web = """
        source p 2026-01-12 news "N"
        company A
        company B
        web w [p]
          a: A invests in B $10m in 2027, signed 2026-01-12
          b: B buys "chips" from A $40m in 2027, signed 2026-01-12

        """;

    private const string Offer = """
        source pr 2026-01-12 release "R"
        company Alpha
          shares 400m common as of 2026-01-09 [pr]
          price common $50.00 close on 2026-01-09 [pr]
        company Beta
          shares 100m common as of 2026-01-09 [pr]
        acquisition b: Alpha acquires Beta [pr]
          signed 2026-01-12
          announced 2026-01-12
          pays $10.00 per Beta.common
          pays 0.3000 Alpha.common per Beta.common

        """;

    private const string Promises = """
        source a 2024-01-01 release "R"
        company Holdco
        company Lender
        commitment loan: Lender lends $100m to Holdco [a]
          signed 2024-01-01
          maturity 2029-01-01
          rate 8%
        LOAN
        company Gsk
        company Pfizer
        company Jv
        commitment jv: Gsk and Pfizer invest in Jv [a]
          closed 2024-01-01
          Gsk gives "brands" worth $20.4bn for Jv.common
          Pfizer gives "brands" worth $9.6bn for Jv.common
        JV
        company Shop
          class common
          shares 2_000m common [a]
          holder Yahoo 500m common [a]
        group Public
        company Yahoo
        commitment ipo: Public invests in Shop [a]
          closed 2024-01-01
          offers 100m Shop.common at $70, primary
          Yahoo offers 100m Shop.common at $70
        IPO

        """;

    /// <summary>Each false line by itself, beside what contradicts it.</summary>
    [Theory]
    [InlineData("LOAN", "amount $120m"), InlineData("LOAN", "total $150m"), InlineData("LOAN", "instalment $5m")]
    [InlineData("JV", "stake Gsk 55%\n  stake Pfizer 45%"), InlineData("JV", "post $40bn\n  stake Gsk 68%")]
    [InlineData("IPO", "total $25bn"), InlineData("IPO", "stake Yahoo 22%")]
    public void What_a_promise_says_of_itself_is_held_against_its_lines(string place, string line) => Assert.Single(Errors(With(place, line)));

    [Theory]
    [InlineData("LOAN", "amount $100m"), InlineData("LOAN", "total $100m"), InlineData("JV", "stake Gsk 68%\n  stake Pfizer 32%"), InlineData("JV", "post $30bn\n  stake Gsk 68%")]
    [InlineData("IPO", "total $14bn"), InlineData("IPO", "stake Yahoo 19%"), InlineData("IPO", "greenshoe 30m Shop.common")]
    public void What_is_true_of_a_promise_is_silent(string place, string line) => Assert.Empty(Errors(With(place, line)));

    private static string With(string place, string line)
    {
        string text = Promises.Replace(place + "\n", "  " + line + "\n", StringComparison.Ordinal);
        foreach (string other in (string[])["LOAN\n", "JV\n", "IPO\n"]) text = text.Replace("\n" + other, "\n", StringComparison.Ordinal);
        return text;
    }

    private const string ForAUnit = """
        source a 2018-03-26 release "R"
        company Grab
          class common
          COUNT
          value $28bn pre-money as of 2018-03-25 [a]
        company Unit
        company Uber
        acquisition g: Grab acquires Unit from Uber [a]
          announced 2018-03-26
          signed 2018-03-26
          pays LEG

        """;

    /// <summary>Who sells the whole target has what is given for it: by count, and by worth where nobody counts.</summary>
    [Theory]
    [InlineData("shares 700m common as of 2018-03-25 [a]", "300m Grab.common", "30%"), InlineData("", "Grab.common worth $7bn", "20%")]
    public void A_seller_has_the_part_that_the_shares_given_are(string count, string leg, string part)
    {
        string text = ForAUnit.Replace("  COUNT\n", count.Length > 0 ? $"  {count}\n" : "", StringComparison.Ordinal).Replace("LEG", leg, StringComparison.Ordinal);
        Assert.Empty(Errors(text + $"  ownership Unit {part}\n  ownership Uber {part}\nexpect g.ownership(Uber) = {part}\n"));
        Assert.Empty(Errors(text + $"expect g.ownership(Uber) = {part}\nexpect g.ownership(Unit) = {part}\n"));
        Assert.Equal(("T22", "g.ownership(Uber)"), Told(text + "  ownership Uber 35%\n"));
        Assert.Equal(("T22", "g.ownership(Unit)"), Told(text + "  ownership Unit 35%\n"));
        Assert.Contains(Errors(text + "  ownership Unit 35%\n  ownership Uber 35%\n"), d => d.Code == "T22");
    }

    private static (string Code, string? Figure) Told(string text) => Assert.Single(Errors(text)) is var told ? (told.Code, told.Figure) : default;

    /// <summary>Figures that a deal takes over from a company's own line.</summary>
    [Theory]
    [InlineData("b.target-shares 112m"), InlineData("b.acquirer-price $55"), InlineData("b.acquirer-shares 450m")]
    public void A_claim_of_what_a_company_states_itself_is_held_against_its_line(string claim)
    {
        Assert.Equal(("T80", claim.Split(' ')[0]), Told(Offer + claim + " [pr]\n"));
        Assert.Empty(Errors(Offer + claim + " as of 2026-03-01 [pr]\n"));
    }

    [Theory, InlineData("b.target-shares 100m"), InlineData("b.acquirer-price $50"), InlineData("b.acquirer-shares about 0.4bn")]
    public void The_same_as_the_companys_line_is_silent(string claim) => Assert.Empty(Errors(Offer + claim + " [pr]\n"));

    private static List<Diagnostic> Errors(string text) => [.. Compile.Text(text).Errors()];

    [Fact]
    public void A_claim_in_another_unit_beside_an_assumption_is_told_and_does_not_go_round_for_ever() =>
        Assert.Equal("U23", Assert.Single(Errors(Supply + "solar.price(2028) $48 [ppa]\n")).Code);

    [Theory, InlineData("$500m"), InlineData("more than $500m"), InlineData("up to $100m")]
    public void What_an_assumption_makes_of_a_total_is_held_against_the_total(string total) =>
        Assert.Equal("solar.total", Assert.Single(Errors(Supply + $"solar.total {total} [ppa]\n")).Figure);

    [Theory, InlineData("s.net(1) $500_000"), InlineData("s.equity-amount(1) $500_000"), InlineData("s.floating-amount(1) $500_000"), InlineData("s.net $500_000")]
    public void A_payment_is_held_against_prices_of_a_company_that_is_no_party(string claim) =>
        Assert.Equal(claim.Split(' ')[0], Assert.Single(Errors(Swap + claim + " [c]\n")).Figure);

    [Theory, InlineData("w.gross $900m"), InlineData("w.circular $900m"), InlineData("w.loop.ratio(A) 90%"), InlineData("w.loop-free $900m"), InlineData("world.gross $900m"), InlineData("world.circular $900m")]
    public void A_web_is_held_against_its_contracts(string claim) =>
        Assert.Equal(("T80", claim.Split(' ')[0]), (Assert.Single(Errors(Web + claim + " [p]\n")).Code, Errors(Web + claim + " [p]\n")[0].Figure));

    [Theory, InlineData("w.gross $50m"), InlineData("w.circular $20m"), InlineData("w.loop.ratio(A) 25%"), InlineData("w.gross about $50m"), InlineData("w.gross more than $40m"), InlineData("world.gross $50m")]
    public void A_true_claim_of_a_web_is_silent(string claim) => Assert.Empty(Errors(Web + claim + " [p]\n"));

    [Theory]
    [InlineData("b.per-share = EUR 25.00", "money (USD) per share of Beta.common", "money (EUR)")]
    [InlineData("b.per-share = $25.00 per Alpha.common", "money (USD) per share of Beta.common", "money (USD) per share of Alpha.common")]
    [InlineData("b.equity = $2_500m per Beta.common", "money (USD)", "money (USD) per share of Beta.common")]
    [InlineData("b.ratio = 0.3000 Beta.common per Alpha.common", "shares of Alpha.common per share of Beta.common", "shares of Beta.common per share of Alpha.common")]
    [InlineData("b.new-shares = $30m", "shares of Alpha.common", "money (USD)")]
    [InlineData("b.new-shares = 30m Beta.common", "shares of Alpha.common", "shares of Beta.common")]
    [InlineData("b.new-shares < 90m Beta.common", "shares of Alpha.common", "shares of Beta.common")]
    public void An_expectation_of_another_unit_fails_whatever_its_number(string expectation, string figure, string expected)
    {
        string said = Assert.Single(Errors(Offer + $"expect {expectation}\n")).Message;
        Assert.Contains(figure, said, StringComparison.Ordinal);
        Assert.Contains(expected, said, StringComparison.Ordinal);
    }

    [Theory, InlineData("b.per-share = $25.00"), InlineData("b.new-shares = 30m"), InlineData("b.ratio = 0.3"), InlineData("b.per-share = $25.00 per Beta.common"), InlineData("b.new-shares > 0")]
    public void A_price_without_its_share_and_a_count_without_its_class_are_understood(string expectation) => Assert.Empty(Errors(Offer + $"expect {expectation}\n"));
}

using DealLang.Evaluating;
using DealLang.Tests.Corpus;

namespace DealLang.Tests.Relations;

/// <summary>Debt, cash and returns of a buyout, from whichever side the figures are stated.</summary>
public class BuyoutTests
{
    private const string Parties = """
        currency USD
        source own 2025-01-01 own "Terms"
        company Sponsor [own]
        company Maker [own]
          ebitda 2024 $100m

        """;

    private const string Deal = Parties + """
        acquisition buy: Sponsor acquires Maker [own]
          signed 2025-01-01
          closed 2025-01-01
          growth ebitda 5% per year
          exit 2030-01-01 at 10x ebitda

        """;

    private const string Paid = "  funding\n    debt $600m\n    equity $400m\n  uses\n    purchase ev\n";

    /// <summary>Cash of a year before interest: 105 − 20 less a quarter of what is left after interest.</summary>
    private const string CashFlow = "  tax 25%\n  capex $20m per year\n  depreciation $20m per year\n  working capital none\n";

    [Theory]
    // What a rate of return allows to be paid, and what an exit must bring for it.
    [InlineData("  funding\n    debt $600m\n    equity plug\n  uses\n    purchase ev\nbuy.irr 20% [own]\nexpect buy.invested = $271.6m\nexpect buy.ev = $871.6m")]
    [InlineData(Paid + "buy.exit.equity $800m [own]\nallow T61 because \"the exit price is another\"\nexpect buy.moic = 2.0x")]
    [InlineData("  ev 10x ebitda\n  funding\n    debt 6x ebitda\n    equity plug\nexpect buy.ev = $1bn\nexpect buy.funding(equity) = $400m\nexpect buy.irr = 11.1%")]
    // Instalments, and the maturity.
    [InlineData("  funding\n    debt $600m\n      amortisation 10%\n    equity $400m\nexpect buy.balance(debt, 2029) = $300m")]
    [InlineData("  funding\n    debt $600m\n      amortisation linear\n      maturity 2035-01-01\n    equity $400m\nexpect buy.balance(debt, 2029) = $300m")]
    [InlineData("  funding\n    debt $600m\n      maturity 2027-01-01\n    equity $400m\nexpect buy.balance(debt, 2025) = $600m\nexpect buy.balance(debt, 2026) = $0")]
    [InlineData("  funding\n    debt $100m, rate 10%\n      amortisation annuity\n      maturity 2030-01-01\n    equity $400m\nexpect buy.balance(debt, 2025) = $83.62m\nexpect buy.balance(debt, 2029) = $0 ± $1")]
    // Interest on what is owed at the start, on average, at the end.
    [InlineData(CashFlow + "  funding\n    debt $600m, rate 6%, sweep 100%\n    equity $400m\nexpect buy.interest-paid(2025) = $36m\nexpect buy.swept(debt, 2025) = $36.75m\nexpect buy.cash(2025) = $0")]
    [InlineData(CashFlow + "  funding\n    debt $600m, rate 6% on average balance, sweep 100%\n    equity $400m\nexpect buy.interest-paid(2025) = $34.87m ± $0.01m\nexpect buy.balance(debt, 2025) = $562.4m")]
    [InlineData(CashFlow + "  funding\n    debt $600m, rate 6% on closing balance, sweep 100%\n    equity $400m\nexpect buy.interest-paid(2025) = $33.69m ± $0.01m")]
    // Free cash goes down the rows.
    [InlineData(CashFlow + "  funding\n    senior-loan $30m, rate 6%, sweep 100%\n    junior-loan $300m, rate 10%, sweep 50%\n    equity $670m\nexpect buy.balance(senior-loan, 2025) = $0\nexpect buy.swept(junior-loan, 2025) = $4.95m")]
    // A revolver is drawn for what is short.
    [InlineData("  tax 25%\n  capex $120m per year\n  depreciation none\n  working capital none\n  funding\n    revolver $50m committed, funded $0, rate 8%\n    equity $1bn\nexpect buy.draw(revolver, 2025) = $41.25m\nexpect buy.total-debt = $0")]
    // A reference rate, its floor, the margin.
    [InlineData("  funding\n    loan $100m\n      rate SOFR + 400bp, floor 2%\n    equity $900m\nseries SOFR 2025-01-01 1.5% [own]\nexpect buy.rate(loan, 2025) = 6%\nexpect buy.interest-paid(loan, 2026) = $6m")]
    // Rollover and pool share what is left.
    [InlineData("  rollover $100m\n  management pool 10%\n  funding\n    debt $600m\n    equity $300m\nexpect buy.exit.equity = $676m\nexpect buy.exit.proceeds = $456m\nexpect buy.moic = 1.52x")]
    // The parts of the value created.
    [InlineData("  ev 9x ebitda 2024\n  funding\n    debt $600m\n    equity $300m\n  uses\n    purchase ev\nexpect buy.bridge(multiple) = $128m\nexpect buy.bridge(ebitda) = $249m\nexpect buy.bridge = $376m")]
    public void What_follows_from_the_terms(string terms)
    {
        var compilation = Compile.Text(Deal + terms + "\n");
        Assert.Empty(compilation.Errors().Select(d => $"{d.Location} {d.Code} {d.Message}"));
        Assert.Empty(compilation.Evaluator().Expectations(WorldEvaluator.BaseCase).Where(e => !e.Passed).Select(e => $"{e.Expectation.Written}: {e.Explanation}"));
    }

    [Fact]
    public void An_exit_within_a_year_sells_the_last_twelve_months()
    {
        var compilation = Compile.Text(Parties + "acquisition buy: Sponsor acquires Maker [own]\n  signed 2025-01-01\n  closed 2025-01-01\n  growth ebitda 10% per year\n  exit 2026-07-02 at 10x ebitda\n"
            + "  funding\n    debt $600m\n    equity $400m\nexpect buy.exit.ebitda = $115.5m\n");
        Assert.Empty(compilation.Errors().Select(d => d.Message));
    }

    [Fact]
    public void What_is_not_stated_of_the_cash_flow_is_asked_for()
    {
        var compilation = Compile.Text(Deal + "  tax 25%\n  funding\n    debt $600m, margin 6%, sweep 50%\n    equity $400m\n");
        var evaluator = compilation.Evaluator();
        var deal = compilation.World.Deal("buy")!;
        var model = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase).Model;
        Assert.Contains(model.Unknown, u => u.Path.Measure == "moic" && !u.Missing.IsEmpty);
    }
}

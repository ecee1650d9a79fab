using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Tests.Corpus;

namespace DealLang.Tests.Relations;

/// <summary>What a closing, the years after it and an exit move besides the consideration.</summary>
public class FundingTransferTests
{
    private const string Parties = """
        currency USD
        source own 2025-01-01 own "Terms"
        company Alpha [own]
          class common
        company Beta [own]
          class common
          shares 100m common as of 2025-01-01
          ebitda 2024 $100m
        company Spun [own]
          class common
          price common $4 close on 2025-01-01
        company Lender [own]
        company Adviser [own]

        """;

    private const string Deal = Parties + """
        acquisition d: Alpha acquires Beta [own]
          signed 2025-01-01
          closed 2025-01-01

        """;

    private const string Buyout = """
          ev 10x ebitda 2024
          growth ebitda 5% per year
          tax 25%
          capex $20m per year
          depreciation $20m per year
          working capital none
          rollover $50m
          management pool 10%
          exit 2027-07-01 at 10x ebitda
          funding
            revolver $50m committed, funded $10m, rate 7%
            term-loan $400m, rate 6% on average balance, sweep 50%, oid 2%
              amortisation 5%
            notes $100m, rate 9%, provided by Lender
            equity plug
          uses
            purchase ev
            refinancing $40m
            fees $30m
        """;

    private static Evaluation Evaluate(string terms)
    {
        var compilation = Compile.Text(Deal + terms + "\n");
        Assert.Empty(compilation.Errors().Select(d => $"{d.Location} {d.Code} {d.Message}"));
        var evaluator = compilation.Evaluator();
        return evaluator.Evaluate(evaluator.World.Deals[0], evaluator.DefaultView(evaluator.World.Deals[0]), WorldEvaluator.BaseCase);
    }

    private static List<string> Moves(Evaluation evaluation) =>
        [.. evaluation.Transfers.Where(t => t.Amount != 0m).Select(t => FormattableString.Invariant($"{t.Rule.Id}: {t.Rule.From} to {t.Rule.To} {t.Rule.Asset} {t.Amount:0.##}"))];

    private static decimal Net(Evaluation evaluation, string account, string asset, Func<DateOnly, bool> on) =>
        evaluation.Transfers.Where(t => t.Rule.Asset == asset && on(t.Rule.Date!.Value.First)).Sum(t => t.Rule.To == account ? t.Amount!.Value : t.Rule.From == account ? -t.Amount!.Value : 0m);

    [Fact]
    public void Money_comes_from_each_source_and_goes_to_each_use() => Assert.Equal(
    [
        "cash: Alpha to Beta.holders cash 2500000000",
        "exchange: Beta.holders to Alpha share:Beta.common 100000000",
        "funding-term-loan: Alpha.lenders to Alpha cash 980000000",
        "funding-bonds: Lender to Alpha cash 500000000",
        "funding-cash: Alpha.cash-on-hand to Alpha cash 1240000000",
        "funding-equity: Alpha.sponsors to Alpha cash 40000000",
        "uses-refinanced-debt: Alpha to Beta.lenders cash 150000000",
        "uses-fees: Alpha to Alpha.advisers cash 50000000",
        "uses-hedging: Alpha to Adviser cash 60000000",
    ], Moves(Evaluate("""
          pays $25 per Beta.common
          funding
            term-loan $1bn, oid 2%
            bonds $500m, provided by Lender
            cash plug
            equity $40m
          uses
            purchase $2.5bn
            refinanced-debt $150m
            fees $50m
            hedging $60m, paid to Adviser
        """)));

    [Fact]
    public void What_the_acquirer_gets_at_the_closing_it_spends() =>
        Assert.Equal(0m, Net(Evaluate(Buyout), "Alpha", "cash", day => day.Year == 2025 && day.DayOfYear == 1));

    [Fact]
    public void Debt_service_is_what_the_schedule_says()
    {
        var evaluation = Evaluate(Buyout);
        decimal Figure(string measure, string argument = "") => evaluation.Find(new FigurePath("d", measure, argument))!.Value!.Value;
        foreach (string year in new[] { "2025", "2026" })
        {
            decimal paid = -Net(evaluation, "Beta", "cash", day => day == new DateOnly(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) + 1, 1, 1));
            Assert.Equal(Figure("free-cash-flow", year) + Figure("interest-paid", year) - (Figure("cash", year) - (year == "2025" ? 0m : Figure("cash", "2025"))), paid, 4);
        }
        Assert.Contains(Moves(evaluation), m => m.StartsWith("interest-notes-2026: Beta to Lender cash 9000000", StringComparison.Ordinal));
    }

    [Fact]
    public void At_the_exit_the_buyer_pays_the_value_and_gets_the_cash()
    {
        var evaluation = Evaluate(Buyout);
        decimal Figure(string measure) => evaluation.Find(new FigurePath("d", measure, ""))!.Value!.Value;
        Assert.Equal(-(Figure("exit.ev") + Figure("exit.cash")), Net(evaluation, "Beta.buyer", "cash", _ => true), 4);
        Assert.Equal(Figure("exit.proceeds"), evaluation.Transfers.Single(t => t.Rule.Id == "exit-proceeds").Amount);
        Assert.Equal(Symbols.Status.Planned, evaluation.Transfers.Single(t => t.Rule.Id == "exit-proceeds").Rule.Status);
        // After the exit nothing of the target's shares is left with the sponsor.
        Assert.Equal(0m, evaluation.Transfers.Count(t => t.Rule.Asset == "share:Beta.common" && t.Rule.To == "Alpha") - evaluation.Transfers.Count(t => t.Rule.Asset == "share:Beta.common" && t.Rule.From == "Alpha"));
    }

    [Fact]
    public void What_is_rolled_over_as_shares_is_no_cash() =>
        Assert.DoesNotContain(Moves(Evaluate("  pays $25 per Beta.common\n  rollover 10m Beta.common\n  funding\n    equity plug\n  uses\n    purchase $2.5bn\n")), m => m.Contains("rollover", StringComparison.Ordinal));

    [Fact]
    public void Dividends_and_spin_offs_go_to_the_holders_before_the_closing() => Assert.Equal(
    [
        "special-dividend: Beta to Beta.holders cash 200000000",
        "spin-off: Beta to Beta.holders share:Spun.common 25000000",
        "cash: Alpha to Beta.holders cash 2200000000",
        "exchange: Beta.holders to Alpha share:Beta.common 100000000",
    ], Moves(Evaluate("  pays $25 per Beta.common\n  less special-dividend $2.00\n  less spin-off 0.2500 Spun.common per Beta.common\n")));

    [Fact]
    public void Awards_go_to_those_who_hold_awards() => Assert.Contains(
        "awards-options: Alpha.awards to Beta.award-holders awards 40000000",
        Moves(Evaluate("  pays $25 per Beta.common\n  awards\n    options $40m\n")));

    [Fact]
    public void An_advisers_fee_is_counted_once()
    {
        var evaluation = Evaluate("""
          pays $25 per Beta.common
          Alpha pays $30m to Adviser name advice
          Alpha pays $5m to Adviser when closed name success
          Beta pays $7m to Adviser
          funding
            cash plug
          uses
            purchase $2.5bn
            fees $50m
        """);
        var moves = Moves(evaluation);
        Assert.Contains("fee-advice: Alpha to Adviser cash 30000000", moves);
        Assert.Contains("fee-Adviser: Beta to Adviser cash 7000000", moves);
        Assert.Contains("uses-fees: Alpha to Alpha.advisers cash 15000000", moves);
        Assert.Equal("closed", evaluation.Transfers.Single(t => t.Rule.Id == "fee-success").Rule.When);
        Assert.Equal(42_000_000m, evaluation.Find(new FigurePath("d", "fees", ""))!.Value);
        Assert.Equal(2_500_000_000m, evaluation.Find(new FigurePath("d", "consideration", ""))!.Value);
    }

    [Fact]
    public void Named_backers_promise_in_a_web_and_service_is_no_edge()
    {
        var compilation = Compile.Text(Deal + Buyout + "\n");
        var evaluator = compilation.Evaluator();
        var owed = evaluator.Ledger(evaluator.Now, WorldEvaluator.BaseCase).Obligations.Select(o => $"{o.Payer.Name} {o.Payee.Name} {o.Purpose}").Distinct();
        Assert.Equal(["Lender Alpha Loan", "Alpha Beta.holders Acquisition", "Beta Lender DebtService"], owed);
    }
}

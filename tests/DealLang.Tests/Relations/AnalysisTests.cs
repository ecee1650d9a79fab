using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Tests.Corpus;

namespace DealLang.Tests.Relations;

/// <summary>Earnings, accounts and comparisons of an acquisition, held to hand reckoning.</summary>
public class AnalysisTests
{
    private const string Parties = """
        source release 2026-02-02 release "Terms"
        company A [release]
          class common
          shares 500m common as of 2026-01-30
          price common $40.00 close on 2026-01-30
          net income 2026 $1_000m
        company B [release]
          class common
          shares 100m common as of 2026-01-30
          net income 2026 $120m

        """;

    private const string Mixed = """
        acquisition x: A acquires B [release]
          announced 2026-02-02
          pays $15.00 per B.common
          pays 0.375 A.common per B.common

        """;

    private static Evaluation Of(string lines, string parties = Parties)
    {
        var evaluator = Compile.Text(parties + Mixed + lines).Evaluator();
        var deal = evaluator.World.Deal("x")!;
        return evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase);
    }

    private static decimal Value(Evaluation evaluation, string measure, string argument = "") =>
        evaluation.Find(new FigurePath("x", measure, argument))?.Value ?? throw new InvalidOperationException($"{measure}({argument}) is not known");

    private static string[] Missing(Evaluation evaluation, string measure, string argument = "") =>
        [.. evaluation.Model.Unknown.Single(u => u.Path == new FigurePath("x", measure, argument)).Missing.Select(m => m.ToString())];

    [Fact]
    public void Cash_without_its_cost_leaves_earnings_unknown() =>
        Assert.Equal(["x.interest(cash)"], Missing(Of("  tax 25%\n"), "eps.pro-forma", "2026"));

    [Fact]
    public void What_is_taxed_asks_for_the_tax() =>
        Assert.Equal(["x.tax"], Missing(Of("  interest 6% on cash\n"), "accretion.percent"));

    [Fact]
    public void A_component_that_nobody_mentions_is_none()
    {
        var plain = Of("  tax 25%\n  interest 6% on cash\n");
        Assert.Equal((1120m - 67.5m) / 537.5m, Value(plain, "eps.pro-forma", "2026"), 12);
        Assert.Equal(-90m, Value(plain, "adjustments", "2026") / 1e6m);
    }

    [Fact]
    public void Streams_of_synergies_add_up_and_each_has_its_own_phase()
    {
        var streams = Of("  tax 25%\n  interest 0% on cash\n  synergies cost $60m per year\n  synergies sales 2026 $40m per year, phase 25%\n  synergies sales 2027 $40m\n");
        Assert.Equal(70m, Value(streams, "adjustments", "2026") / 1e6m);
        Assert.Equal(100m, Value(streams, "synergies.run-rate") / 1e6m);
    }

    [Fact]
    public void Interest_is_on_cash_on_a_row_of_the_funding_or_on_an_amount()
    {
        const string Funding = "  funding\n    notes $1_000m\n    cash $500m\n";
        Assert.Equal(-(1000m * 0.05m) - (500m * 0.04m), Value(Of("  tax 25%\n  interest 5% on notes\n  interest 4% on cash\n" + Funding), "adjustments", "2026") / 1e6m);
        Assert.Equal(-30m, Value(Of("  tax 25%\n  interest 5% on $600m\n"), "adjustments", "2026") / 1e6m);
    }

    /// <summary>A row that is borrowed, or cash, bears the rate that somebody states, and is never free.</summary>
    [Fact]
    public void Rows_without_a_rate_leave_the_cost_unknown()
    {
        Assert.Equal(["x.interest(cash)"], Missing(Of("  tax 25%\n  funding\n    notes $1_000m, rate 6%\n    cash $500m\n"), "adjustments", "2026"));
        Assert.Equal(["x.interest(bridge)"], Missing(Of("  tax 25%\n  interest 6% on notes\n  funding\n    notes $1_000m\n    bridge $500m\n"), "adjustments", "2026"));
        Assert.Equal(-(1000m * 0.06m) - (500m * 0.02m), Value(Of("  tax 25%\n  interest 2% on cash\n  funding\n    notes $1_000m, rate 6%\n    cash $500m\n"), "adjustments", "2026") / 1e6m);
    }

    [Fact]
    public void A_stated_accretion_gives_what_is_not_stated()
    {
        var turned = Of("  tax 25%\n  interest 6% on cash\n  accretion 2026 -2%\n", Parties.Replace("  net income 2026 $120m\n", "", StringComparison.Ordinal));
        Assert.Equal((1.96m * 537.5m) - 1000m + 67.5m, Value(turned, "net-income", "2026") / 1e6m, 6);
    }

    [Fact]
    public void Of_a_loss_no_percentage_is_taken()
    {
        var loss = Of("  tax 25%\n  interest 6% on cash\n", Parties.Replace("2026 $1_000m", "2026 -$300m", StringComparison.Ordinal));
        Assert.Null(loss.Find(new FigurePath("x", "accretion.percent", "2026"))!.Value);
        Assert.True(Value(loss, "accretion", "2026") > 0m);
    }

    [Theory]
    [InlineData("", 1750)]
    [InlineData("  contingent consideration $50m\n", 1800)]
    [InlineData("  accounting business combination\n", 1750)]
    public void Goodwill_is_what_is_paid_beyond_the_identifiable_net_assets(string more, int millions) =>
        Assert.Equal(millions, Value(Of("  tax 25%\n  book net assets $900m, goodwill $100m\n  write-up \"technology\" $600m over 10 years\n" + more), "goodwill") / 1e6m);

    [Fact]
    public void Less_than_the_net_assets_is_a_bargain_gain()
    {
        var bargain = Of("  book net assets $3_200m\n");
        Assert.Equal(-200m, Value(bargain, "goodwill") / 1e6m);
        Assert.Equal(200m, Value(bargain, "bargain-gain") / 1e6m);
    }

    [Fact]
    public void The_accounting_decides_what_there_is()
    {
        Assert.Null(Of("  accounting common control\n  book net assets $900m\n").Find(new FigurePath("x", "goodwill")));
        var assets = Of("  accounting asset acquisition\n  book net assets $900m\n  write-up \"mine\" $600m over 10 years\n");
        Assert.Null(assets.Find(new FigurePath("x", "goodwill")));
        Assert.Equal(1500m, Value(assets, "excess") / 1e6m);
    }

    [Fact]
    public void Fiscal_years_meet_by_their_number()
    {
        var fiscal = Of("  tax 25%\n  interest 6% on cash\n", Parties.Replace("net income 2026 $120m", "fiscal year ends 6\n  net income FY2026(B) $120m", StringComparison.Ordinal));
        Assert.Equal((1120m - 67.5m) / 537.5m, Value(fiscal, "eps.pro-forma", "2026"), 12);
    }

    [Fact]
    public void What_converts_is_shares_above_its_price_and_debt_below_it()
    {
        string With(string price) => Parties + $"""
            company C [release]
              class common
              shares 100m common as of 2026-01-30
              convertible debt notes $200m at $40.00, interest 2%
              debt $50m as of 2025-12-31
              cash $0 as of 2025-12-31
            acquisition x: A acquires C [release]
              announced 2026-02-02
              pays {price} per C.common

            """;
        Evaluation Evaluate(string text)
        {
            var evaluator = Compile.Text(text).Evaluator();
            return evaluator.Evaluate(evaluator.World.Deal("x")!, evaluator.DefaultView(evaluator.World.Deal("x")!), WorldEvaluator.BaseCase);
        }

        Assert.Equal((105m, 50m), (Value(Evaluate(With("$50.00")), "fdso", "C") / 1e6m, Value(Evaluate(With("$50.00")), "net-debt") / 1e6m));
        Assert.Equal((100m, 250m), (Value(Evaluate(With("$30.00")), "fdso", "C") / 1e6m, Value(Evaluate(With("$30.00")), "net-debt") / 1e6m));
    }
}

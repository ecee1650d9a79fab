using DealLang.Diagnostics;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Tests.Relations;

/// <summary>Rights, earn-outs and fees: each by hand, at, below and above where its course bends.</summary>
public class LaterPaymentTests
{
    private const string Parties = """
        company Alpha
          class common
          price common $50 close on 2026-01-09
        company Beta
          class common
          shares 100m common as of 2026-01-09

        """;

    private const string Offer = Parties + """
        acquisition d: Alpha acquires Beta
          signed 2026-01-12
          closed 2026-03-31
          pays $25 per Beta.common

        """;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(500, 0)]
    [InlineData(620, 14.4)]
    [InlineData(666, 19.92)]
    [InlineData(700, 20)]
    public void A_part_of_a_metric_above_a_threshold_up_to_a_cap(decimal revenue, decimal pays) =>
        Assert.Equal(pays * 1_000_000m, Payoff("pays 12% of revenue above $500m name e\n    period 2027\n    cap $20m", $"  revenue 2027 ${revenue}m\n"));

    [Theory]
    [InlineData(100, 5)]
    [InlineData(1_000, 120)]
    public void A_floor_and_no_cap(decimal revenue, decimal pays) =>
        Assert.Equal(pays * 1_000_000m, Payoff("pays 12% of Beta.revenue(2027) name e\n    cap none\n    floor $5m", $"  revenue 2027 ${(revenue == 100 ? 1 : revenue)}m\n"));

    [Theory]
    [InlineData(499, 0)]
    [InlineData(500, 80)]
    [InlineData(900, 80)]
    public void An_amount_from_a_threshold_on(decimal revenue, decimal pays) =>
        Assert.Equal(pays * 1_000_000m, Payoff("pays $80m name e\n    metric revenue\n    period 2027\n    threshold $500m", $"  revenue 2027 ${revenue}m\n"));

    [Theory]
    [InlineData(400, 0)]
    [InlineData(450, 20)]
    [InlineData(500, 40)]
    [InlineData(600, 80)]
    [InlineData(700, 80)]
    public void A_growing_part_between_two_thresholds(decimal revenue, decimal pays) =>
        Assert.Equal(pays * 1_000_000m, Payoff("pays $80m name e\n    metric revenue\n    period 2027\n    threshold $400m..$600m", $"  revenue 2027 ${revenue}m\n"));

    [Fact]
    public void A_metric_over_several_years_is_their_sum() => Assert.Equal(24_000_000m,
        Payoff("pays 12% of revenue above $500m name e\n    period 2026-01-01..2027-12-31\n    cap none", "  revenue 2026 $300m\n  revenue 2027 $400m\n"));

    [Fact]
    public void While_the_metric_is_not_known_it_is_bounded_by_the_cap()
    {
        var payoff = Figure(Offer + "  pays 12% of revenue above $500m name e\n    period 2027\n    cap $20m\n", "payoff", "e")!;
        Assert.Equal((null, Mark.AtMost, 0m, 20_000_000m), (payoff.Value, payoff.Mark, payoff.Low, payoff.High));
    }

    [Fact]
    public void Nothing_later_is_part_of_the_offer()
    {
        string text = Offer + "  pays $80m when approval by 2026-12-31 name e\n2026-06-01 met approval\n";
        Assert.Equal((25m, 2_500_000_000m), (Figure(text, "per-share", "")!.Value, Figure(text, "consideration", "")!.Value));
    }

    [Theory]
    [InlineData("2026-05-31", null)]
    [InlineData("2026-06-01", 80)]
    public void An_amount_is_paid_once_its_condition_is_met(string day, int? millions) =>
        Assert.Equal(millions * 1_000_000m, Figure(Offer + "  pays $80m when approval by 2026-12-31 name e\n2026-06-01 met approval\n", "payoff", "e", day)!.Value);

    [Theory]
    [InlineData("2026-12-31", 30, 80)]
    [InlineData("2027-01-01", 30, 30)]
    public void What_is_given_otherwise_counts_when_the_condition_fails(string day, int low, int high)
    {
        var payoff = Figure(Offer + "  pays $80m when approval by 2026-12-31, otherwise $30m name e\n", "payoff", "e", day)!;
        Assert.Equal((low * 1_000_000m, high * 1_000_000m), (payoff.Low, payoff.High));
    }

    [Fact]
    public void A_right_pays_the_sum_of_what_its_lines_pay()
    {
        string text = Offer.Replace("  pays $25", "  pays 2 cvr per Beta.common\n  right cvr pays $3\n    when a by 2026-12-31\n  right cvr pays $4 when b by 2026-12-31\n  pays $25", StringComparison.Ordinal) + "2026-06-01 met a\n2026-06-02 met b\n";
        Assert.Equal((7m, 1_400_000_000m), (Figure(text, "payoff", "cvr", "2026-07-01")!.Value, Figure(text, "payoff.total", "cvr", "2026-07-01")!.Value));
        Assert.Equal((3m, 7m), (Figure(text, "payoff", "cvr", "2026-06-01")!.Low, Figure(text, "payoff", "cvr", "2026-06-01")!.High));
    }

    [Fact]
    public void A_first_trade_speaks_for_the_closing_and_a_later_price_for_its_own_day()
    {
        string text = Offer + "  pays 1 cvr per Beta.common\n  right cvr pays $9 when a by 2027-12-31\n  price cvr $2.30 first trade on 2026-04-02\n  price cvr $1.00 close on 2026-09-01\n";
        Assert.Equal((230_000_000m, 100_000_000m), (Figure(text, "consideration", "cvr", "2026-03-31")!.Value, Figure(text, "consideration", "cvr", "2026-09-02")!.Value));
        Assert.Equal(2_730_000_000m, Figure(text, "consideration.total", "", "2026-03-31")!.Value);
    }

    [Fact]
    public void A_sum_on_a_day_after_the_closing_stands_beside_the_offer()
    {
        string text = Offer + "  pays $200m on 2027-06-30 name later\n";
        Assert.Equal((25m, 2_500_000_000m), (Figure(text, "per-share", "")!.Value, Figure(text, "consideration", "")!.Value));
        Assert.Equal((200_000_000m, 2_700_000_000m), (Figure(text, "payoff.total", "")!.Value, Figure(text, "consideration.total", "")!.Value));
        Assert.Contains(Transfers(text), t => t.Rule.Date?.Written == "2027-06-30" && t.Amount == 200_000_000m);
    }

    [Fact]
    public void Cash_for_each_share_and_a_lump_sum_add_up()
    {
        string text = Offer + "  pays $200m\n";
        Assert.Equal((27m, 2_700_000_000m), (Figure(text, "per-share", "")!.Value, Figure(text, "consideration", "cash")!.Value));
    }

    [Theory]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-03-01", false)]
    public void What_ended_without_closing_moves_nothing(string day, bool moves)
    {
        string text = Offer.Replace("closed 2026-03-31", "terminated 2026-03-01", StringComparison.Ordinal);
        Assert.Equal(moves, !Transfers(text, day).IsEmpty);
    }

    [Theory]
    [InlineData("2025-11-30", 40, 20)]
    [InlineData("2025-12-26", 41, 41)]
    public void A_round_counts_what_waits_until_its_condition_fails(string day, int billions, int low)
    {
        string text = "company SoftBank\ngroup Syndicate\ncompany OpenAI\ncommitment d: SoftBank, Syndicate invest in OpenAI\n  signed 2025-03-31\n  SoftBank pays $7.5bn name first\n"
            + "  SoftBank pays $22.5bn name second\n    when recap by 2025-12-31, otherwise $2.5bn\n  Syndicate pays $10bn name syndicate\n2025-12-26 amend d\n  Syndicate pays $11bn name syndicate\n2025-12-20 met recap\n";
        var amount = Figure(text, "amount", "", day)!;
        Assert.Equal((billions * 1_000_000_000m, low * 1_000_000_000m), (amount.Value, amount.Low));
        Assert.Equal(21_000_000_000m, Figure(text.Replace("2025-12-20 met recap\n", "", StringComparison.Ordinal), "amount", "", "2026-01-01")!.Value);
    }

    [Theory]
    [InlineData("fee", "Alpha, 2026-06-30", 50)]
    [InlineData("fee", "Alpha, 2026-07-01", 75)]
    [InlineData("fee", "Alpha, 2026-07-01, antitrust", 120)]
    [InlineData("fee", "Beta, 2026-07-01", 125)]
    [InlineData("fee", "Gamma, 2026-07-01", null)]
    public void The_fee_that_a_party_owes_on_a_day(string measure, string argument, int? millions)
    {
        string text = Offer + "  termination fee Beta 5% of equity\n  Alpha pays $50m to Beta when terminated before 2026-07-01\n  Alpha pays $75m to Beta when terminated after 2026-06-30\n  Alpha pays $120m to Beta when terminated and antitrust\n";
        Assert.Equal(millions * 1_000_000m, Figure(text, measure, argument)?.Value);
    }

    [Fact]
    public void A_fee_as_a_part_of_a_named_base() =>
        Assert.Equal(0.03m, Figure(Offer + "  termination fee $75m name f\n", "fee.percent", "f, equity")!.Value);

    [Theory]
    [InlineData("before 2026-07-01", "after 2026-06-30", "")]
    [InlineData("before 2026-07-01", "2026-07-01..2026-12-31", "")]
    [InlineData("before 2026-07-01", "after 2026-07-01", "C06")]
    [InlineData("by 2026-07-01", "2026-07-01..2026-12-31", "C07")]
    [InlineData("", "after 2026-07-01", "C07")]
    [InlineData("and a", "and b", "")]
    public void Rungs_of_a_ladder_follow_each_other(string first, string second, string codes) => Assert.Equal(codes, Codes(
        Offer + $"  Alpha pays $50m to Beta when terminated {first} name one\n  Alpha pays $75m to Beta when terminated {second} name two\n"));

    [Theory]
    [InlineData("", "K12 K12")]
    [InlineData("    period 2027\n", "K12")]
    [InlineData("    period 2027\n    cap none\n", "")]
    [InlineData("    period 2027\n    cap $20m\n", "")]
    public void An_earn_out_has_an_end(string lines, string codes) => Assert.Equal(codes, Codes(Offer + "  pays 12% of revenue above $500m\n" + lines));

    [Theory]
    [InlineData("net debt -$6.4bn", "")]
    [InlineData("net debt $6.4bn", "T19")]
    public void Net_cash_with_the_wrong_sign_does_not_tie(string netDebt, string codes)
    {
        string text = Parties.Replace("100m", "790m", StringComparison.Ordinal) + $"acquisition d: Alpha acquires Beta\n  signed 2026-01-12\n  pays $95 per Beta.common\n  ev $68.65bn\n  {netDebt}\n";
        Assert.Equal(codes, Codes(text));
        if (codes.Length > 0) Assert.Contains("Wrong sign?", Assert.Single(Diagnostics(text)).Message, StringComparison.Ordinal);
    }

    private static decimal? Payoff(string leg, string facts) =>
        Figure(Offer.Replace("  shares 100m", facts + "  shares 100m", StringComparison.Ordinal) + "  " + leg + "\n", "payoff", "e")!.Value;

    private static FigureValue? Figure(string text, string measure, string argument, string? day = null)
    {
        var evaluator = Binding.Compile.Text(text).Evaluator();
        return evaluator.Value(new FigurePath("d", measure, argument), day is null ? null : evaluator.FindView("d", day), WorldEvaluator.BaseCase);
    }

    private static System.Collections.Immutable.ImmutableArray<Transfer> Transfers(string text, string? day = null)
    {
        var compilation = Binding.Compile.Text(text);
        var evaluator = compilation.Evaluator();
        var deal = compilation.World.Deals[0];
        return evaluator.Evaluate(deal, day is null ? evaluator.DefaultView(deal) : evaluator.FindView("d", day)!, WorldEvaluator.BaseCase).Transfers;
    }

    private static string Codes(string text) => string.Join(' ', Diagnostics(text).Select(d => d.Code));

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Diagnostics(string text) => Binding.Compile.Diagnostics(text);
}

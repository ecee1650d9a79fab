using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Tests.Corpus;

namespace DealLang.Tests.Evaluating;

/// <summary>One deal from several days: what holds on each, and what a later price makes of the header's figures.</summary>
public class ViewTests
{
    private const string Parties = """
        company Alpha
          class  common
          shares 400m common            as of 2026-01-09
          price  common $50.00 close    on 2026-01-09
          price  common $60.00 close    on 2026-03-30
          price  common $40.00 close    on 2026-06-01
        company Beta
          class  common
          shares 100m common            as of 2026-01-09

        """;

    private const string Deal = """
        acquisition beta: Alpha acquires Beta
          rumoured   2026-01-05
          signed     2026-01-10
          announced  2026-01-12
          closed     2026-03-31
          pays       $10.00 per Beta.common
          pays       0.3000 Alpha.common per Beta.common

        """;

    private static WorldEvaluator Evaluator(string more = "", string asOf = "2026-12-31") => Compile.Text($"as of {asOf}\n{Parties}{Deal}{more}").Evaluator();

    private static FigureValue? Figure(WorldEvaluator evaluator, string measure, string view, string argument = "") =>
        evaluator.FindView("beta", view) is { } found ? evaluator.Value(new FigurePath("beta", measure, argument), found, WorldEvaluator.BaseCase) : null;

    [Theory]
    [InlineData("announced", "25")]
    [InlineData("signed", "25")]
    [InlineData("2026-01-12", "25")]
    [InlineData("2026-03-29", "25")]
    [InlineData("2026-03-30", "28")]
    [InlineData("closed", "28")]
    [InlineData("", "28")]
    [InlineData("2026-05-31", "28")]
    [InlineData("2026-06-01", "22")]
    [InlineData("now", "22")]
    public void The_offer_follows_the_price_of_the_day(string view, string offer) =>
        Assert.Equal(decimal.Parse(offer, System.Globalization.CultureInfo.InvariantCulture), Figure(Evaluator(), "per-share", view)!.Value);

    [Theory]
    [InlineData("2026-01-11", Symbols.Status.Signed)]
    [InlineData("2026-02-01", Symbols.Status.Signed)]
    [InlineData("2026-03-31", Symbols.Status.Closed)]
    public void What_is_announced_after_it_was_signed_is_signed(string asOf, Symbols.Status status)
    {
        var evaluator = Evaluator(asOf: asOf);
        Assert.Equal(status, evaluator.Status(evaluator.World.Deals[0])!.Status);
    }

    [Fact]
    public void After_an_end_what_was_signed_before_counts_no_more()
    {
        var evaluator = Evaluator("2026-02-10 beta\n  terminated 2026-02-10\n2026-02-20 beta\n  announced 2026-02-20\n", "2026-03-01");
        Assert.Equal(Symbols.Status.Announced, evaluator.Status(evaluator.World.Deals[0])!.Status);
    }

    [Fact]
    public void An_open_deal_is_looked_at_from_what_was_last_said_of_it()
    {
        const string Told = "2026-03-30 beta\n  equity $2.8bn\n";
        Assert.Equal(28m, Figure(Evaluator(Told, "2026-03-30"), "per-share", "")!.Value);
        Assert.Equal(25m, Figure(Evaluator(asOf: "2026-03-30"), "per-share", "")!.Value);
    }

    [Fact]
    public void Before_there_is_a_price_there_is_no_value() => Assert.Null(Figure(Evaluator(), "per-share", "2026-01-08")?.Value);

    [Theory]
    [InlineData("2026-01-06", "rumoured", "2026-01-06")]
    [InlineData("2026-01-11", "signed", "2026-01-10")]
    [InlineData("2026-02-01", "announced", "2026-01-12")]
    [InlineData("2026-12-31", "closed", "2026-03-31")]
    public void Seen_from_its_closing_or_else_from_its_latest_step(string asOf, string view, string day)
    {
        var evaluator = Evaluator(asOf: asOf);
        var seen = evaluator.DefaultView(evaluator.World.Deals[0]);
        Assert.Equal(view, seen.Name);
        if (view != "rumoured") Assert.Equal(day, seen.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_step_that_is_not_reached_is_no_view()
    {
        var evaluator = Evaluator(asOf: "2026-02-01");
        Assert.Null(evaluator.FindView("beta", "closed"));
        Assert.Equal(["announced", "signed", "now"], evaluator.Views(evaluator.World.Deals[0]).Select(v => v.Name));
    }

    [Fact]
    public void The_as_of_day_is_the_callers_then_the_files_then_the_latest_stated()
    {
        var compilation = Compile.Text($"as of 2026-12-31\n{Parties}{Deal}");
        Assert.Equal(new DateOnly(2026, 2, 1), compilation.Evaluator(new DateOnly(2026, 2, 1)).AsOf);
        Assert.Equal(new DateOnly(2026, 12, 31), compilation.Evaluator().AsOf);
        Assert.Equal(new DateOnly(2026, 6, 1), Compile.Text(Parties + Deal).Evaluator().AsOf);
    }

    // ── What is stated of value, and what marks it anew ─────────────────────────────────────────────────────────────

    private const string Stated = "  per-share $25.00\n  equity $2.5bn\n";

    [Fact]
    public void A_header_s_figures_hold_until_the_price_moves_and_stand_beside_it_then()
    {
        var evaluator = Evaluator(Stated);
        Assert.Equal(Origin.Stated, Figure(evaluator, "equity", "announced")!.Figure.Origin);
        Assert.Equal(Origin.Derived, Figure(evaluator, "equity", "closed")!.Figure.Origin);
        Assert.Equal(2.8e9m, Figure(evaluator, "equity", "closed")!.Value);
        var closed = evaluator.Evaluate(evaluator.World.Deals[0], evaluator.FindView("beta", "closed")!, WorldEvaluator.BaseCase).Model;
        Assert.Equal(["equity", "per-share"], closed.Comparisons.Select(c => c.Path.Measure).Order());
        Assert.Empty(Compile.Text($"{Parties}{Deal}{Stated}").Errors());
    }

    [Fact]
    public void A_wrong_figure_of_the_announcement_is_found_at_the_announcement() =>
        Assert.Equal(["T02", "T18"], Compile.Text($"{Parties}{Deal}{Stated.Replace("25.00", "28.00", StringComparison.Ordinal)}").Errors().Select(d => d.Code));

    [Fact]
    public void A_dated_block_states_what_holds_from_its_day_on()
    {
        var evaluator = Evaluator(Stated + "2026-03-31 beta\n  equity $2.79bn\n");
        Assert.Equal(2.5e9m, Figure(evaluator, "equity", "announced")!.Value);
        Assert.Equal(2.79e9m, Figure(evaluator, "equity", "closed")!.Value);
    }

    [Fact]
    public void In_a_cash_deal_no_price_of_the_buyer_matters()
    {
        var evaluator = Compile.Text($"{Parties}{Deal.Replace("  pays       0.3000 Alpha.common per Beta.common\n", "", StringComparison.Ordinal)}  equity $1.0bn\n").Evaluator();
        Assert.Equal(Origin.Stated, Figure(evaluator, "equity", "closed")!.Figure.Origin);
        Assert.Equal(10m, Figure(evaluator, "per-share", "now")!.Value);
    }

    [Fact]
    public void Counts_hold_on_until_a_later_count()
    {
        string more = "company Beta\n  shares 110m common as of 2026-02-28\n";
        Assert.Equal(100e6m, Figure(Evaluator(more), "target-shares", "announced")!.Value);
        Assert.Equal(110e6m, Figure(Evaluator(more), "target-shares", "closed")!.Value);
        Assert.Equal(33e6m, Figure(Evaluator(more), "new-shares", "closed")!.Value);
    }

    [Fact]
    public void An_expectation_names_its_view()
    {
        string more = "expect beta.per-share at announced = $25.00\nexpect beta.per-share at closed = $28.00\nexpect beta.per-share at 2026-06-01 = $22.00\nexpect beta.per-share = $25.00\n";
        Assert.Equal([true, true, true, false], Evaluator(more).Expectations(WorldEvaluator.BaseCase).Select(e => e.Passed));
    }
}

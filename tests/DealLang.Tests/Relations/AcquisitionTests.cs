using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Tests.Relations;

public class AcquisitionTests
{
    private static decimal Value(WorldSketch sketch, string measure, string argument = "", string view = "") =>
        sketch.Figure(measure, argument, view)?.Value ?? throw new InvalidOperationException(measure + " has no value: " + Missing(sketch, measure, argument));

    private static string Missing(WorldSketch sketch, string measure, string argument) =>
        string.Join(", ", sketch.Evaluate().Model.Unknown.Where(u => u.Path.Measure == measure && u.Path.Argument == argument).SelectMany(u => u.Missing));

    [Fact]
    public void Ratio_times_price_is_the_offer()
    {
        var terms = Sketches.AllStock.Without(s => s.Measure == "per-share");
        Assert.Equal(75.460347m, Value(terms, "per-share"));
        Assert.Equal(Origin.Derived, terms.Figure("per-share")!.Figure.Origin);
    }

    [Fact]
    public void Shares_of_both_sides_follow_from_values_and_prices()
    {
        Assert.Equal(3.313m, Math.Round(Value(Sketches.AllStock, "target-shares") / 1e9m, 3));
        Assert.Equal(1.899m, Math.Round(Value(Sketches.AllStock, "acquirer-shares") / 1e9m, 3));
        Assert.Equal(474.8m, Math.Round(Value(Sketches.AllStock, "new-shares.gross") / 1e6m, 1));
    }

    [Fact]
    public void Target_holders_own_a_fifth()
    {
        Assert.Equal(0.200m, Math.Round(Value(Sketches.AllStock, "ownership", "xAI"), 3));
        Assert.Equal(0.800m, Math.Round(Value(Sketches.AllStock, "ownership", "SpaceX"), 3));
        Assert.Equal(Value(Sketches.AllStock, "ownership", "xAI"), Value(Sketches.AllStock, "ownership", "Target"));
    }

    [Fact]
    public void The_acquirers_own_stake_drops_out_of_the_new_shares()
    {
        var owning = Sketches.AllStock.With(Sketches.OwnStake);
        Assert.Equal(471.0m, Math.Round(Value(owning, "new-shares") / 1e6m, 1));
        Assert.Equal(0.1987m, Math.Round(Value(owning, "ownership", "xAI"), 4));
        Assert.Equal("counted at the deal price", owning.Figure("owned", "SpaceX")!.Figure.Note);
    }

    [Fact]
    public void Combined_value_is_both_sides()
    {
        Assert.Equal(1250e9m, Value(Sketches.AllStock, "combined"));
        Assert.Equal("no net debt stated", Sketches.AllStock.Without(s => s is { Measure: "value", Owner: "spacex-xai" })
            .With(new Statement("xAI", "shares", "xAI.common", "3.313bn", "share:xAI.common")).Figure("value")!.Figure.Note);
    }

    [Fact]
    public void A_private_target_is_measured_against_its_last_round() =>
        Assert.Equal(0.087m, Math.Round(Value(Sketches.AllStock, "premium", "last-round"), 3));

    [Fact]
    public void A_split_restates_ratio_and_price_and_leaves_money_alone()
    {
        var split = Sketches.AllStock with { Splits = [("SpaceX.A", "2026-05-15", 5m)], AsOf = "2026-11-22" };
        Assert.Equal(0.1433m, Value(split, "ratio", view: "closed"));
        Assert.Equal(0.7165m, Value(split, "ratio", view: "now"));
        Assert.Equal(105.318m, Value(split, "acquirer-price", view: "now"));
        Assert.Equal(75.46m, Value(split, "per-share", view: "now"));
        Assert.Equal(5m * Value(split, "new-shares", view: "closed"), Value(split, "new-shares", view: "2026-05-15"));
        Assert.Equal(5m, split.Figure("ratio", view: "now")!.Figure.Restated);
        Assert.Equal(Value(split, "ownership", "xAI", "closed"), Value(split, "ownership", "xAI", "now"), 20);
    }

    [Fact]
    public void Ties_hold_within_the_written_digits()
    {
        var ties = Sketches.AllStock.Evaluate().Ties;
        var offer = Assert.Single(ties, t => t.Tie.Code == "T02");
        Assert.True(offer.Holds);
        Assert.Equal(0.03m, Math.Round(offer.Width, 2));
        Assert.Equal("per-share", offer.Tie.Subject.Measure);
    }

    [Fact]
    public void Options_dilute_by_the_treasury_stock_method()
    {
        Assert.Equal(102.0m, Value(Sketches.Cash, "fdso", "Maker") / 1e6m);
        var richer = Sketches.Cash.Without(s => s.Measure == "pays").With(new Statement("buy", "pays", "", "65", "USD/share:Maker.common"));
        Assert.Equal(103.85m, Math.Round(Value(richer, "fdso", "Maker") / 1e6m, 2));
    }

    [Fact]
    public void A_cash_deal_bridges_to_enterprise_value_and_premium()
    {
        Assert.Equal(5100e6m, Value(Sketches.Cash, "equity"));
        Assert.Equal(-200e6m, Value(Sketches.Cash, "net-debt"));
        Assert.Equal(4900e6m, Value(Sketches.Cash, "ev"));
        Assert.Equal(4900e6m, Value(Sketches.Cash, "value"));
        Assert.Equal(0.25m, Value(Sketches.Cash, "premium", "close"));
    }

    [Fact]
    public void A_fixed_value_over_options_is_solved()
    {
        var total = Sketches.Cash.Without(s => s.Measure == "pays").With(new Statement("buy", "pays", "", "5100m", "USD"));
        Assert.Equal(50m, Value(total, "per-share"), 9);
        Assert.Equal(Origin.Solved, total.Figure("per-share")!.Figure.Origin);
        Assert.Equal(102e6m, Value(total, "fdso", "Maker"), 2);
        Assert.All(total.Evaluate().Ties, t => Assert.True(t.Holds));
    }

    [Fact]
    public void Fixed_totals_give_shares_at_the_acquirers_price()
    {
        var total = Sketches.Mixed.Without(s => s.Owner == "mix").With(
            new Statement("mix", "pays", "", "1500m", "USD"),
            new Statement("mix", "pays", "Alpha.common", "1225m", "USD") { ByWorth = true });
        Assert.Equal(20_000_000m, Value(total, "new-shares"));
        Assert.Equal(2725e6m, Value(total, "equity"), 6);
        Assert.Equal(2725e6m, Value(total, "consideration"));
        Assert.Equal(2725e6m / 151.3e6m, Value(total, "per-share"), 9);
    }

    [Fact]
    public void Mixed_offers_add_up()
    {
        Assert.All(Sketches.Mixed.Evaluate().Ties, t => Assert.True(t.Holds, $"{t.Tie.Relation}: {t.Left} against {t.Right} ± {t.Width}"));
        Assert.Equal(["T02", "T15", "T18", "T19", "T21", "T22"], Sketches.Mixed.Evaluate().Ties.Select(t => t.Tie.Code).Distinct().Order());
        Assert.Equal(20m * 151.3e6m, Value(Sketches.Mixed, "consideration", "cash"));
    }

    [Fact]
    public void A_part_of_a_company_leaves_the_rest_where_it_is()
    {
        var part = Sketches.Cash with { Portion = "30%" };
        Assert.Equal(30.6e6m, Value(part, "exchanged"));
        Assert.Equal(50m * 30.6e6m, Value(part, "consideration"));
        Assert.Equal(5100e6m, Value(part, "equity"));
    }

    [Fact]
    public void Holders_receive_for_what_they_hold()
    {
        var held = Sketches.AllStock.With(new Statement("xAI", "holder", "Tesla", "1m", "share:xAI.common", "2026-01-28"));
        Assert.Equal(143_300m, Value(held, "receives", "Tesla"));
        var worth = Sketches.AllStock.With(new Statement("xAI", "holder", "Tesla", "2bn", "USD", "2026-01-28"));
        Assert.Null(worth.Figure("owned", "Tesla")!.Value);
        Assert.Equal("spacex-xai.price(Tesla)", Missing(worth, "owned", "Tesla"));
    }

    [Fact]
    public void A_later_price_values_the_deal_anew()
    {
        var later = Sketches.AllStock.With(new Statement("SpaceX", "price", "SpaceX.A", "600", "USD/share:SpaceX.A", "2026-04-01") { Basis = "close" },
            new Statement("xAI", "shares", "xAI.common", "3.313bn", "share:xAI.common", "2026-02-02"));
        Assert.Equal(75.46m, Value(later, "per-share"));
        Assert.Equal(85.98m, Value(later, "per-share", view: "now"));
        var model = later.Evaluate("now").Model;
        Assert.Equal(["per-share", "value"], model.Comparisons.Select(c => c.Path.Measure).Order());
    }

    [Fact]
    public void Bounds_are_checked_not_used()
    {
        var bounded = Sketches.AllStock.With(new Statement("spacex-xai", "combined", "", "more than 1tn", "USD"));
        Assert.Equal(1250e9m, Value(bounded, "combined"));
        Assert.Equal(Mark.Exact, bounded.Figure("combined")!.Mark);
        Assert.All(bounded.Evaluate().Ties, t => Assert.True(t.Holds));
        var broken = Sketches.AllStock.With(new Statement("spacex-xai", "combined", "", "more than 1.5tn", "USD"));
        Assert.Contains(broken.Evaluate().Ties, t => !t.Holds && t.Tie.Code == "T24");
    }
}

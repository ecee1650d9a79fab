using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Tests.Binding;

public class ConditionTests
{
    private const string Parties = """
        company Alpha
          class common
          price common $55 close on 2026-03-01
          price common $61 close on 2026-04-01
          price common $52 vwap 20 days on 2026-05-01
        company Beta
          class common
          revenue 2026 $480m
          "deployed" 2 GW as of 2026-06-01
        acquisition d: Alpha acquires Beta
          signed 2026-01-12
          pays $25 per Beta.common
          Alpha pays $5m to Beta

        """;

    private const string Events = "2026-05-01 met hsr\n2026-08-01 met late\n";

    [Theory]
    [InlineData("hsr", "2026-04-30", Outcome.Open)]
    [InlineData("hsr", "2026-05-01", Outcome.Met)]
    [InlineData("hsr by 2026-05-01", "2026-05-01", Outcome.Met)]
    [InlineData("hsr before 2026-05-01", "2026-04-30", Outcome.Open)]
    [InlineData("hsr before 2026-05-01", "2026-05-01", Outcome.Failed)]
    [InlineData("late by 2026-06-30", "2026-06-30", Outcome.Open)]
    [InlineData("late by 2026-06-30", "2026-07-01", Outcome.Failed)]
    [InlineData("late by 2026-06-30", "2026-09-01", Outcome.Failed)]
    [InlineData("late after 2026-06-30", "2026-09-01", Outcome.Met)]
    [InlineData("never by 2026-06-30", "2026-07-01", Outcome.Failed)]
    [InlineData("never", "2036-07-01", Outcome.Open)]
    [InlineData("hsr and late", "2026-06-01", Outcome.Open)]
    [InlineData("hsr and late by 2026-06-30", "2026-07-01", Outcome.Failed)]
    [InlineData("hsr or never", "2026-05-01", Outcome.Met)]
    [InlineData("late by 2026-06-30 or never by 2026-06-30", "2026-07-01", Outcome.Failed)]
    [InlineData("terminated", "2026-09-01", Outcome.Open)]
    [InlineData("terminated before 2026-02-01", "2026-09-01", Outcome.Failed)]
    [InlineData("signed by 2026-01-31", "2026-02-01", Outcome.Met)]
    [InlineData("Alpha.common.price >= $60", "2026-03-02", Outcome.Open)]
    [InlineData("Alpha.common.price >= $60", "2026-04-02", Outcome.Met)]
    [InlineData("Alpha.common.price >= $60 on any close", "2026-05-02", Outcome.Met)]
    [InlineData("Alpha.common.price >= $60 on any close", "2026-03-31", Outcome.Open)]
    [InlineData("Alpha.common.price >= $52 vwap 20 days", "2026-05-02", Outcome.Met)]
    [InlineData("Alpha.common.price >= $53 vwap 20 days", "2026-05-02", Outcome.Open)]
    [InlineData("Beta.revenue(2026) >= $480m", "2027-01-01", Outcome.Met)]
    [InlineData("Beta.revenue(2026) >= $500m", "2027-01-01", Outcome.Failed)]
    [InlineData("Beta.revenue(2027) >= $500m", "2026-12-31", Outcome.Open)]
    [InlineData("deployed >= 2 GW", "2026-06-01", Outcome.Met)]
    [InlineData("deployed >= 2 GW", "2026-05-31", Outcome.Open)]
    public void A_condition_is_met_failed_or_open_on_a_day(string when, string day, Outcome expected) =>
        Assert.Equal(expected, OutcomeOf(Parties.Replace("to Beta\n", $"to Beta when {when}\n", StringComparison.Ordinal) + Events, day));

    [Fact]
    public void Tests_stand_under_any_of_and_all_of()
    {
        string text = Parties.Replace("to Beta\n", "to Beta\n    when any of\n      never by 2026-02-01\n      all of\n        hsr\n        late\n", StringComparison.Ordinal) + Events;
        Assert.Equal("never by 2026-02-01 or (hsr and late)", Compile.World(text).Deals[0].Legs[1].When!.Written);
        Assert.Equal((Outcome.Open, Outcome.Met), (OutcomeOf(text, "2026-06-01"), OutcomeOf(text, "2026-08-01")));
    }

    [Fact]
    public void An_event_is_declared_by_the_condition_that_names_it_wherever_that_stands()
    {
        Assert.Equal("", Compile.Codes("2026-05-01 met hsr\n" + Parties.Replace("to Beta\n", "to Beta when hsr\n", StringComparison.Ordinal)));
        var found = Compile.Diagnostics("2026-05-01 met hrs\n" + Parties.Replace("to Beta\n", "to Beta when hsr\n", StringComparison.Ordinal)).Single();
        Assert.Equal(("C01", true), (found.Code, found.Message.Contains("Did you mean hsr?", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_deal_waits_for_conditions_of_its_own()
    {
        var world = Compile.World(Parties + "  when all of\n    hsr by 2026-12-31\n    shareholder-vote\n");
        Assert.Equal("hsr by 2026-12-31 and shareholder-vote", Assert.Single(world.Deals[0].Conditions).Written);
    }

    [Fact]
    public void What_is_given_otherwise_is_kept()
    {
        var leg = Compile.World(Parties.Replace("to Beta\n", "to Beta when hsr by 2026-12-31, otherwise $2m\n", StringComparison.Ordinal)).Deals[0].Legs[1];
        Assert.Equal((5_000_000m, 2_000_000m), (leg.Amount!.Value, leg.Otherwise!.Value));
    }

    private static Outcome OutcomeOf(string text, string day)
    {
        var compilation = Compile.Text(text);
        var deal = compilation.World.Deals[0];
        var view = new View(day, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        return compilation.Evaluator().OutcomeOf(deal, deal.Legs.Single(l => l.When is not null).When!, view, WorldEvaluator.BaseCase);
    }
}

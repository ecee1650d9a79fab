using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Tests.Binding;

public class FactTests
{
    private const string Parties = """
        company Alpha
          class A, 1 vote each
          class B, 10 votes each
        company Beta
        fund Gamma

        """;

    [Theory]
    [InlineData("company Beta\n  cash $5bn as of 2026-01-31", "Beta.cash @2026-01-31")]
    [InlineData("company Beta\n  cash $5bn", "Beta.cash @")]
    [InlineData("company Beta\n  revenue 2025 $12bn", "Beta.revenue(2025) @")]
    [InlineData("company Beta\n  net income 2025-Q3 -$1.46bn", "Beta.net-income(2025-Q3) @")]
    [InlineData("company Beta\n  cash used 2025-01..2025-09 nearly $8bn", "Beta.cash-used(2025-01..2025-09) @")]
    [InlineData("company Beta\n  shares 100m", "Beta.shares(Beta.common) @")]
    [InlineData("company Alpha\n  shares 100m A", "Alpha.shares(Alpha.A) @")]
    [InlineData("company Alpha\n  price A $526.59 board on 2026-02-02", "Alpha.price(Alpha.A) @2026-02-02")]
    [InlineData("company Beta\n  price $5 close on 2026-02-02", "Beta.price(Beta.common) @2026-02-02")]
    [InlineData("company Beta\n  holder Gamma 20%", "Beta.holder(Gamma) @")]
    [InlineData("company Beta\n  options 10m strike $40", "Beta.options(Beta.common, 40) @")]
    [InlineData("company Beta\n  options 10m strike $40 name plan-a", "Beta.options(plan-a) @")]
    [InlineData("company Beta\n  \"satellites launched\" 2025 3_000", "Beta.satellites launched(2025) @")]
    [InlineData("company Spac\n  class W\n  class A\n  shares 8m W", "Spac.shares(Spac.W) @")] // a watt elsewhere
    [InlineData("commitment lease: Alpha leases \"hall\" to Beta\ncommitment g: Gamma guarantees Beta\n  for lease", "g.for(lease) @")]
    [InlineData("acquisition d: Alpha acquires Beta\n  per-share $75.46", "d.per-share @")]
    [InlineData("acquisition d: Alpha acquires Beta\n  premium undisturbed 45%", "d.premium(undisturbed) @")]
    [InlineData("acquisition d: Alpha acquires Beta\n  ownership Target 20%", "d.ownership(Beta) @")]
    [InlineData("acquisition d: Alpha acquires Beta\n  price Beta.common $95 close on 2022-05-20", "d.price(Beta.common) @2022-05-20")]
    [InlineData("acquisition d: Alpha acquires Beta\n2023-11-22 d\n  per-share $80", "d.per-share @2023-11-22")]
    [InlineData("Beta.commitments.total more than $1tn", "Beta.commitments.total @")]
    [InlineData("Alpha.price(A) $5 on 2026-02-02", "Alpha.price(Alpha.A) @2026-02-02")]
    public void The_key_of_a_fact(string lines, string key)
    {
        var fact = Assert.Single(Compile.World(Parties + lines + "\n").Facts);
        Assert.Equal(key, $"{fact.Key.Path} @{fact.Key.Valid}");
    }

    [Theory]
    [InlineData("price A $526.59 board on 2026-02-02", "USD/share:Alpha.A")]
    [InlineData("shares about 1.899bn A", "share:Alpha.A")]
    [InlineData("holder Gamma 9_250_000 A", "share:Alpha.A")]
    [InlineData("holder Gamma worth $2bn at deal price", "USD")]
    [InlineData("holder Gamma 5%", "1")]
    [InlineData("burn about $1bn per month", "USD/month")]
    [InlineData("cash undisclosed", "USD")]
    public void The_unit_of_a_measure(string line, string unit) =>
        Assert.Equal(unit, Assert.Single(Compile.World(Parties + $"company Alpha\n  {line}\n").Facts).Quantity!.Unit.ToString());

    [Fact]
    public void Reading_name_strike_and_modifiers_are_kept()
    {
        var facts = Compile.World(Parties + """
            company Beta
              price  $95.71 vwap 30 days on 2022-05-20 name undisturbed
              value  $230bn post-money
              options 10m vested strike $40

            """).Facts.ToDictionary(f => f.Key.Measure, f => f.Used);
        Assert.Equal(("vwap 30 days", "undisturbed"), (facts["price"].Reading.ToString(), facts["price"].Name));
        Assert.Equal("post-money", Assert.Single(facts["value"].Modifiers));
        Assert.Equal((40m, "USD/share:Beta.common", 0m), (facts["options"].Second!.Value, facts["options"].Second!.Unit.ToString(), facts["options"].Second!.Width));
        Assert.Equal("vested", Assert.Single(facts["options"].Modifiers));
    }

    [Fact]
    public void How_long_and_from_when()
    {
        var total = Assert.Single(Compile.World(Parties + "commitment c: Alpha buys \"cloud\" from Beta\n  total about $300bn over 5 years starting 2027\n").Facts).Used;
        Assert.Equal((60m, Unit.Month, new DateOnly(2027, 1, 1)), (total.Over!.Value, total.Over.Unit, total.Starting!.Value.First));
    }

    [Theory]
    [InlineData("accounting common control", "common control")]
    [InlineData("governing law Delaware", "Delaware")]
    [InlineData("conditions \"HSR clearance, target vote\"", "HSR clearance, target vote")]
    [InlineData("related party yes", "yes")]
    [InlineData("part of other", "other")]
    public void Facts_in_words(string line, string words)
    {
        var fact = Assert.Single(Compile.World(Parties + $"acquisition d: Alpha acquires Beta\n  {line}\nacquisition other: Beta acquires Alpha\n").Facts);
        Assert.Equal((words, null), (fact.Used.Words, fact.Quantity));
    }

    [Fact]
    public void A_date_is_a_value_too()
    {
        var fact = Assert.Single(Compile.World(Parties + "acquisition d: Alpha acquires Beta\n  expected close 2026-H2\n").Facts);
        Assert.Equal(new DateOnly(2026, 12, 31), fact.Used.Date!.Value.Last);
    }

    [Fact]
    public void A_header_s_citation_is_its_lines_default()
    {
        var world = Compile.World("source a 2026-02-02 wire \"x\"\nsource b 2026-02-02 wire \"y\"\n" + Parties + """
            acquisition d: Alpha acquires Beta [a]
              closed    2026-02-02
              per-share $75.46
              value     $250bn [b "quarter of a trillion", p. 2]
              pays      $75.46 per Beta.common

            """);
        var deal = world.Deals.Single();
        Assert.Equal(["a"], deal.Milestones.Single().Citations.Select(c => c.Source.Name));
        Assert.Equal(["a"], deal.Legs.Single().Citations.Select(c => c.Source.Name));
        Assert.Equal(["a"], world.FactsOf("d", "per-share").Single().Used.Citations.Select(c => c.Source.Name));
        var cited = Assert.Single(world.FactsOf("d", "value").Single().Used.Citations);
        Assert.Equal(("b", "quarter of a trillion", "p. 2"), (cited.Source.Name, cited.Quote, cited.Locator));
    }

    [Fact]
    public void A_party_s_blocks_add()
    {
        var world = Compile.World("company Beta\n  cash $5bn\ncompany Beta \"Beta Corp.\"\n  debt $1bn\n");
        Assert.Equal(("Beta Corp.", 2), (Assert.Single(world.Parties).Printed, world.Facts.Length));
    }

    [Fact]
    public void Status_and_dates_of_a_dated_block_are_its_own()
    {
        var milestone = Assert.Single(Compile.World(Parties + "acquisition d: Alpha acquires Beta\n2023-11-22 d\n  closed\n").Deals.Single().Milestones);
        Assert.Equal((Status.Closed, new DateOnly(2023, 11, 22)), (milestone.Status, milestone.Date!.Value.First));
    }

    [Fact]
    public void Superseded_is_a_milestone_of_the_old_deal()
    {
        var world = Compile.World(Parties + "commitment loi: Alpha invests in Beta\n  announced 2025-09-22\ncommitment equity-b: Alpha invests in Beta\n2026-02-27 supersede loi with equity-b\n");
        Assert.Equal(Status.Superseded, world.Deal("loi")!.Milestones[^1].Status);
    }
}

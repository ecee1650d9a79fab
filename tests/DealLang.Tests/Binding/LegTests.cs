using DealLang.Symbols;

namespace DealLang.Tests.Binding;

public class LegTests
{
    [Theory]
    [InlineData("pays $95 per xAI.common", AssetKind.Cash, "USD/share:xAI.common", "xAI.common", null)]
    [InlineData("pays 0.1433 SpaceX.A per xAI.common", AssetKind.Shares, "share:SpaceX.A/share:xAI.common", "xAI.common", "SpaceX.A")]
    [InlineData("pays 0.1433 A per common", AssetKind.Shares, "share:SpaceX.A/share:xAI.common", "xAI.common", "SpaceX.A")]
    [InlineData("pays $250bn", AssetKind.Cash, "USD", null, null)]
    [InlineData("pays 475m SpaceX.A", AssetKind.Shares, "share:SpaceX.A", null, "SpaceX.A")]
    [InlineData("xAI gives 10m xAI.common warrants", AssetKind.Warrants, "share:xAI.common", null, "xAI.common")]
    [InlineData("pays undisclosed", AssetKind.Cash, "USD", null, null)]
    [InlineData("pays $9 per share", AssetKind.Cash, "USD/share:xAI.common", "xAI.common", null)]
    public void What_is_given_and_for_what(string line, AssetKind kind, string unit, string? per, string? gives)
    {
        var leg = Compile.Leg(line);
        Assert.Equal((kind, unit, per, gives), (leg.Asset, leg.Amount!.Unit.ToString(), leg.Per?.FullName, leg.Gives?.FullName));
    }

    [Theory]
    [InlineData("pays SpaceX.A worth $250bn", "USD", null)]
    [InlineData("pays SpaceX.A worth $38 per xAI.common", "USD/share:xAI.common", "xAI.common")]
    public void Shares_stated_by_their_worth(string line, string unit, string? per)
    {
        var leg = Compile.Leg(line);
        Assert.Null(leg.Amount);
        Assert.Equal((AssetKind.Shares, "SpaceX.A", unit, per), (leg.Asset, leg.Gives!.FullName, leg.Worth!.Unit.ToString(), leg.Per?.FullName));
    }

    [Theory]
    [InlineData("pays $5bn", "SpaceX", null)]
    [InlineData("xAI pays $5bn to SpaceX", "xAI", "SpaceX")]
    [InlineData("pays $5bn to xAI.holders", "SpaceX", "xAI.holders")]
    [InlineData("Target pays $5bn to Acquirer", "xAI", "SpaceX")]
    public void From_whom_to_whom(string line, string from, string? to)
    {
        var leg = Compile.Leg(line);
        Assert.Equal((from, to), (leg.From.Name, leg.To?.Name));
    }

    [Theory]
    [InlineData("pays $5bn", Force.Firm, "")]
    [InlineData("pays $5bn, nonbinding", Force.Nonbinding, "")]
    [InlineData("pays $5bn when terminated before 2023-01-18", Force.Conditional, "terminated before 2023-01-18")]
    [InlineData("pays $5bn when approval by 2026-12-31, firm", Force.Firm, "approval by 2026-12-31")]
    public void How_binding_and_on_what_condition(string line, Force force, string when)
    {
        var leg = Compile.Leg(line);
        Assert.Equal((force, when), (leg.Force, leg.When?.Written ?? ""));
    }

    [Fact]
    public void One_item_is_one_leg()
    {
        var world = Compile.World("company A\ncompany B\nacquisition deal: A acquires B\n  pays $50, 1 A.common per B.common\n");
        Assert.Equal([AssetKind.Cash, AssetKind.Shares], world.Deals.Single().Legs.Select(l => l.Asset));
    }

    [Fact]
    public void A_part_of_a_class_is_a_plain_number_beside_the_class()
    {
        var leg = Compile.Leg("xAI gives 100% of xAI.common");
        Assert.Equal((1m, true, "xAI.common"), (leg.Amount!.Value, leg.Amount.Unit.IsOne, leg.Gives!.FullName));
    }

    [Fact]
    public void A_letter_of_intent_binds_nobody_until_something_is_signed()
    {
        string loi = "company A\ncompany B\ncommitment loi: A invests in B\n  announced 2025-09-22, nonbinding\n  pays $10bn\n";
        Assert.Equal(Force.Nonbinding, Compile.World(loi).Deals.Single().Legs.Single().Force);
        Assert.Equal(Force.Firm, Compile.World(loi + "  signed 2025-12-01\n").Deals.Single().Legs.Single().Force);
    }

    [Fact]
    public void A_condition_may_stand_under_the_leg()
    {
        var world = Compile.World("company A\ncompany B\ncommitment c: A invests in B\n  pays $10bn\n    when recap by 2025-12-31\n");
        Assert.Equal("recap by 2025-12-31", world.Deals.Single().Legs.Single().When?.Written);
    }
}

namespace DealLang.Tests.Binding;

public class NameTests
{
    [Theory]
    [InlineData("company Gamma\ncompany Alpha\n  holder Gama 20%", "B01", "Gamma")]
    [InlineData("source reuters 2026-02-02 wire \"x\"\ncompany Alpha\n  cash $5bn [reuter]", "B04", "reuters")]
    [InlineData("company Alpha\ncompany Beta\nacquisition deal: Alpha acquires Bteta", "B03", "Beta")]
    [InlineData("company Alpha\nfigure half = Alhpa.cash / 2", "B01", "Alpha")]
    [InlineData("company Alpha\ncompany Beta\nacquisition big-deal: Alpha acquires Beta\n2026-02-02 big-dael\n  closed", "B01", "big-deal")]
    [InlineData("unit tanker\nassume cargo 3 tankr", "B08", "tanker")]
    [InlineData("company Alpha\n  class Founders\n  shares 5m Founder", "B08", "Founders")]
    public void An_unknown_name_is_told_the_nearest(string text, string code, string meant)
    {
        var diagnostic = Assert.Single(Compile.Diagnostics(text + "\n"));
        Assert.Equal((code, meant), (diagnostic.Code, Assert.Single(diagnostic.Fix!.Edits).NewText));
        Assert.Contains($"Did you mean {meant}?", diagnostic.Message);
        Assert.Equal("", Compile.Codes(Compile.Apply(text + "\n", diagnostic.Fix!)));
    }

    [Theory]
    [InlineData("source a 2026-02-02 wire \"x\"\nsource a 2026-02-03 wire \"y\"")]
    [InlineData("unit tanker\nunit tanker")]
    [InlineData("unit GW")]
    [InlineData("unit USD")]
    [InlineData("assume a $5bn\nfigure a = $5bn")]
    [InlineData("company a\nassume a $5bn")]
    [InlineData("company a\ncase a")]
    [InlineData("company A\ncompany B\nacquisition d: A acquires B\nacquisition d: B acquires A")]
    [InlineData("company A\ncompany B\nacquisition A: A acquires B")]
    public void A_name_is_declared_once(string text) => Assert.Equal("B02", Compile.Codes(text + "\n"));

    [Fact]
    public void A_header_declares_the_parties_that_it_is_the_first_to_name()
    {
        var world = Compile.World("acquisition deal: Alpha acquires Beta\n  pays 2 Alpha.common per Beta.common\n");
        Assert.All(world.Parties, p => Assert.True(p.IsImplied));
        Assert.Equal(["Alpha.common", "Beta.common"], world.Parties.SelectMany(p => p.Classes).Select(c => c.FullName));
        Assert.Equal("B03 B03", Compile.Codes("acquisition deal: Alpha acquires Beta\n"));
    }

    [Fact]
    public void Undisclosed_is_a_party() =>
        Assert.Equal("undisclosed", Compile.World("company B\ncommitment c: undisclosed invests in B\n").Deals.Single().Subjects.Single().Name);

    [Fact]
    public void Two_companies_with_a_class_of_one_name_are_told_apart_in_full() =>
        Assert.Equal("B08", Compile.Codes("company A\ncompany B\nacquisition d: A acquires B\n  pays 2 common per B.common\n"));

    [Fact]
    public void A_class_without_a_name_of_its_own_wants_one_where_there_are_several() =>
        Assert.Equal("B07", Compile.Codes("company Alpha\n  class A\n  class B\n  shares 100m\n"));

    [Theory]
    [InlineData("figure a = b + $1bn\nfigure b = a * 2", "B10")]
    [InlineData("figure a = a + $1bn", "B10")]
    [InlineData("company Alpha\nfigure a = Alpha", "B05")]
    [InlineData("company Alpha\n  class A\nfigure a = Alpha.A", "U16")]
    public void Figures_that_lead_nowhere(string text, string code) => Assert.Contains(code, Compile.Codes(text + "\n"), StringComparison.Ordinal);

    [Fact]
    public void Figures_may_be_used_before_their_line()
    {
        var world = Compile.World("figure total = 2 GW * build-cost\nassume build-cost $50bn per GW, $35bn per GW..$60bn per GW\n");
        Assert.Equal(["USD", "USD/GW"], world.Figures.Select(f => f.Unit!.ToString()));
        Assert.Equal((35_000_000_000m, 50_000_000_000m, 60_000_000_000m), (world.Figures[1].Assumed!.Low, world.Figures[1].Assumed!.Base, world.Figures[1].Assumed!.High));
    }

    [Theory]
    [InlineData("company Alpha\n  per-share $5", "B09")]
    [InlineData("company A\ncompany B\nacquisition d: A acquires B\n  burn $1bn per month", "B09")]
    [InlineData("company Alpha\n  closed 2026-02-02", "B09")]
    [InlineData("company Alpha\n  pays $5bn", "B09")]
    [InlineData("company Alpha\n  funding\n    equity $5bn", "B09")]
    public void A_line_in_the_wrong_block(string text, string code) => Assert.Equal(code, Compile.Codes(text + "\n"));
}

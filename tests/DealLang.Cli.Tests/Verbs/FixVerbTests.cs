namespace DealLang.Cli.Tests.Verbs;

public class FixVerbTests
{
    private const string Slips = "company A\n  valeu $5bn\n  revneue 2025 $5B\n";

    [Fact]
    public void Slips_are_mended_in_place()
    {
        var session = new Session();
        session.Files["a.deal"] = Slips;
        Assert.Equal(ExitCode.Ok, session.Run("fix", "a.deal"));
        Assert.Equal("company A\n  value $5bn\n  revenue 2025 $5bn\n", session.Files["a.deal"]);
        Assert.Contains("a: 3 fixes", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_shows_the_difference_and_writes_nothing()
    {
        var session = new Session();
        session.Files["a.deal"] = Slips;
        Assert.Equal(ExitCode.Differs, session.Run("fix", "--dry-run"));
        Assert.Equal(Slips, session.Files["a.deal"]);
        Assert.Contains("-   valeu $5bn\n", session.Out, StringComparison.Ordinal);
        Assert.Contains("+   value $5bn\n", session.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_in_order_stays()
    {
        var session = new Session();
        session.Files["a.deal"] = "company A\n";
        Assert.Equal(ExitCode.Ok, session.Run("fix"));
        Assert.Equal(0, session.Files.Writes);
        Assert.Equal("", session.Out + session.Error);
    }

    [Fact]
    public void A_stated_figure_is_replaced_only_when_asked_for()
    {
        const string Swapped = "company SpaceX\n  class A\n  price A $526.59 board on 2026-02-02\ncompany xAI\nacquisition d: SpaceX acquires xAI\n  announced 2026-02-02\n  pays 0.1433 SpaceX.A per xAI.common\n  per-share $57.46\n";
        var session = new Session();
        session.Files["a.deal"] = Swapped;
        session.Run("fix", "a.deal");
        Assert.Equal(Swapped, session.Files["a.deal"]);
        session.Run("fix", "a.deal", "--guesses");
        Assert.Equal(Swapped.Replace("$57.46", "$75.46", StringComparison.Ordinal), session.Files["a.deal"]);
    }

    [Fact]
    public void A_name_that_is_only_near_is_put_in_only_when_asked_for()
    {
        const string Near = "company Microsoft\ncompany B\nacquisition d: Microsoft acquires B\n  Micrsoft pays $5bn to B\n";
        var session = new Session();
        session.Files["a.deal"] = Near;
        session.Run("fix");
        Assert.Equal(Near, session.Files["a.deal"]);
        session.Run("fix", "--guesses");
        Assert.Equal(Near.Replace("Micrsoft", "Microsoft", StringComparison.Ordinal), session.Files["a.deal"]);
    }

    [Theory]
    [InlineData("pays 5,5 A.common per B.common", "pays 5.5 A.common per B.common")]
    [InlineData("fee 2,5% of d.equity", "fee 2.5% of d.equity")]
    [InlineData("pays $1,25bn", "pays $1.25bn")]
    public void A_fix_keeps_what_it_does_not_mend(string line, string mended)
    {
        var session = new Session();
        session.Files["a.deal"] = $"company A\ncompany B\nacquisition d: A acquires B\n  announced 2026-01-01\n  {line}\n";
        session.Run("fix");
        Assert.Contains($"  {mended}\n", session.Files["a.deal"], StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_mended_on_the_way_to_the_output()
    {
        var session = new Session { In = Slips };
        Assert.Equal(ExitCode.Ok, session.Run("fix", "-"));
        Assert.Equal("company A\n  value $5bn\n  revenue 2025 $5bn\n", session.Out);
    }
}

namespace DealLang.Cli.Tests.Verbs;

public class SolveVerbTests
{
    private const string Deal = """
        source release 2026-01-12 release "Alpha to acquire Beta"
        company Alpha [release]
          class  common
          shares 300m common as of 2026-01-09
          price  common $50.00 close on 2026-01-09
        company Beta [release]
          class  common
          shares 100m common as of 2026-01-09
        acquisition ab: Alpha acquires Beta [release]
          announced 2026-01-12
          signed    2026-01-12
          pays      0.3000 Alpha.common per Beta.common
        assume x 3 [release]
        figure square = x * x
        figure seven  = 7

        """;

    private readonly Session _session = new();

    private ExitCode Solve(params string[] words)
    {
        _session.Files["a.deal"] = Deal;
        return _session.Run(["solve", "a.deal", .. words]);
    }

    /// <summary>A quarter of the whole is a third of what was there: 100m new shares for 100m.</summary>
    [Fact]
    public void The_ratio_that_gives_a_quarter()
    {
        Assert.Equal(ExitCode.Ok, Solve("ab.ratio", "for", "ab.ownership(Beta) = 25%"));
        Assert.Contains("── ab.ratio = 1.0000x ", _session.Out, StringComparison.Ordinal);
        Assert.Matches(@"Now 0\.3000x, and ab\.ownership\(Beta\) 9\.1.%\. Unrounded 1(\.0+)?\.", _session.Out);
        Assert.Matches(@"ab: Offer per share +\$15\.00 +\$50\.00 +\+233\.3", _session.Out);
    }

    [Fact]
    public void Every_value_that_there_is()
    {
        Assert.Equal(ExitCode.Ok, Solve("x", "for", "square = 4"));
        Assert.Contains("2 values", _session.Out, StringComparison.Ordinal);
        Assert.Contains("── x = −2 ", _session.Out, StringComparison.Ordinal);
        Assert.Contains("── x = 2 ", _session.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("square = -4", "no value gives it")]
    [InlineData("seven = 8", "does not depend on it, and stays 7")]
    public void Why_there_is_none(string goal, string why)
    {
        Assert.Equal(ExitCode.Findings, Solve("x", "for", goal));
        Assert.Contains(why, _session.Out, StringComparison.Ordinal);
    }

    /// <summary>What is refused says what it may have been meant for.</summary>
    [Theory]
    [InlineData("ab.ratoi", "ab.ownership(Beta) = 25%", "Did you mean ab.ratio?")]
    [InlineData("ab.ratio", "ab.ownership(Beta) < 25%", "is a bound, which many values keep")]
    [InlineData("ab.ratio", "ab.ownership(Beta) = $5bn", "ab.ownership(Beta) = $5bn is no goal.")]
    [InlineData("ab.ratio", "ba.ownership(Beta) = 25%", "Nothing here is called ba")]
    public void A_slip_is_named(string unknown, string goal, string told)
    {
        Assert.Equal(ExitCode.Usage, Solve(unknown, "for", goal));
        Assert.Contains(told, _session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_there_is_not_is_refused()
    {
        Assert.Equal(ExitCode.Usage, Solve("ab.ratio", "for", "ab.ownership(Beta) = 25%", "--case", "nocase"));
        Assert.Contains("has no case nocase", _session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_is_none_is_refused()
    {
        Assert.Equal(ExitCode.Usage, Solve("ab.ratio", "for", "ab.ownership(Beta) = 25%", "--as-of", "2026-02-30"));
        Assert.Contains("that is no day of the calendar", _session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_root_below_nothing_is_said_to_be_one()
    {
        Solve("x", "for", "square = 4");
        Assert.Contains("It is less than nothing", _session.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ab.ratio")]
    [InlineData("ab.ratio", "for")]
    [InlineData("ab.nothing-known", "for", "ab.ownership(Beta) = 25%")]
    [InlineData("ab.ratio", "for", "ab.ownership(Beta) is a quarter")]
    public void What_cannot_be_understood_is_refused(params string[] words) => Assert.Equal(ExitCode.Usage, Solve(words));
}

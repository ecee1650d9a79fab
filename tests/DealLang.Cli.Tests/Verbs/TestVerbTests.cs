namespace DealLang.Cli.Tests.Verbs;

public class TestVerbTests
{
    private readonly Session _session = new();

    [Fact]
    public void What_holds()
    {
        _session.Files["a.deal"] = Texts.Clean;
        Assert.Equal(ExitCode.Ok, _session.Run("test", "a.deal"));
        Assert.Contains("ab.per-share = $20.00\n", _session.Out, StringComparison.Ordinal);
        Assert.StartsWith("✓ a.deal:12:1: ", _session.Out, StringComparison.Ordinal);
        Assert.EndsWith("a: 1 of 1 expected figures hold\n", _session.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_hold_ends_with_1()
    {
        _session.Files["a.deal"] = Texts.Unexpected;
        Assert.Equal(ExitCode.Findings, _session.Run("test", "a.deal"));
        Assert.Matches(@"^✗ a\.deal:12:1: .*\$21\.00: .*20", _session.Out);
        Assert.EndsWith("a: 0 of 1 expected figures hold\n", _session.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_fails_too()
    {
        _session.Files["a.deal"] = Texts.Wrong;
        Assert.Equal(ExitCode.Findings, _session.Run("test", "a.deal"));
        Assert.Contains("error D08", _session.Error, StringComparison.Ordinal);
    }
}

namespace DealLang.Cli.Tests.Verbs;

public class NewVerbTests
{
    private readonly Session _session = new();

    [Fact]
    public void Prints_a_deal_with_the_name()
    {
        Assert.Equal(ExitCode.Ok, _session.Run("new", "acquisition", "acme-widgets"));
        Assert.Contains("acquisition acme-widgets: Acquirer acquires Target\n", _session.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("{NAME}", _session.Out, StringComparison.Ordinal);
    }

    public static TheoryData<string> Kinds => [.. DealLang.Cli.Verbs.NewVerb.Kinds];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_checks_clean_and_holds_what_it_expects(string kind)
    {
        Assert.Equal(ExitCode.Ok, _session.Run("new", kind, "acme-widgets", "-o", "my.deal"));
        Assert.Equal(ExitCode.Ok, _session.Run("check", "--strict", "my.deal"));
        Assert.Equal("", _session.Error);
        Assert.Equal(ExitCode.Ok, _session.Run("test", "my.deal"));
        Assert.DoesNotContain("0 of 0", _session.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, _session.Run("report", "my.deal"));
    }

    [Fact]
    public void Writes_a_new_file_and_never_over_one()
    {
        Assert.Equal(ExitCode.Ok, _session.Run("new", "acquisition", "-o", "my.deal"));
        Assert.StartsWith("title", _session.Files["my.deal"], StringComparison.Ordinal);
        Assert.Equal("", _session.Out);
        Assert.Equal(ExitCode.Usage, _session.Run("new", "acquisition", "other", "-o", "my.deal"));
        Assert.Contains("my.deal exists", _session.Error, StringComparison.Ordinal);
        Assert.Equal(1, _session.Files.Writes);
    }

    [Theory]
    [InlineData("which kind?", "new")]
    [InlineData("Did you mean acquisition?", "new", "aquisition")]
    [InlineData("The kinds: acquisition, bond", "new", "zoo")]
    [InlineData("2nd cannot be a name", "new", "acquisition", "2nd")]
    public void Refuses_with_a_reason(string reason, params string[] arguments)
    {
        Assert.Equal(ExitCode.Usage, _session.Run(arguments));
        Assert.Contains(reason, _session.Error, StringComparison.Ordinal);
        Assert.Equal("", _session.Out);
    }
}

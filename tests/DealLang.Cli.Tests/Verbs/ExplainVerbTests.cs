namespace DealLang.Cli.Tests.Verbs;

public class ExplainVerbTests
{
    private readonly Session _session = new();

    public ExplainVerbTests() => _session.Files["a.deal"] = Texts.Clean;

    [Theory]
    [InlineData("a.deal", "ab.per-share")]
    [InlineData("ab.per-share", "a.deal")]
    [InlineData("per-share")]
    [InlineData("per-share", ".")]
    [InlineData("ab.per-share", "at", "signed")]
    public void A_figure_with_the_words_in_any_order(params string[] words)
    {
        Assert.Equal(ExitCode.Ok, _session.Run(["explain", .. words]));
        Assert.StartsWith("ab.per-share", _session.Out, StringComparison.Ordinal);
        Assert.Contains("$20.00", _session.Out, StringComparison.Ordinal);
        Assert.Contains("a.deal:11: pays 0.4 Alpha.common per Beta.common", _session.Out, StringComparison.Ordinal);
        Assert.Equal("", _session.Error);
    }

    [Fact]
    public void From_standard_input()
    {
        (_session.In, _session.Files["a.deal"]) = (Texts.Clean, "");
        Assert.Equal(ExitCode.Ok, _session.Run("explain", "-", "per-share"));
        Assert.Contains("<stdin>:11:", _session.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_gives_its_page_without_a_file()
    {
        Assert.Equal(ExitCode.Ok, new Session().Run("explain", "D08"));
        Assert.Equal(ExitCode.Ok, _session.Run("explain", "d08"));
        Assert.StartsWith("D08 ", _session.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_the_file_is_said_too()
    {
        _session.Files["a.deal"] = Texts.Wrong;
        Assert.Equal(ExitCode.Findings, _session.Run("explain", "ab.ratio"));
        Assert.Contains("error D08", _session.Error, StringComparison.Ordinal);
        Assert.Contains("0.4", _session.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no figure ab.per-shar. Did you mean ab.per-share?", "ab.per-shar")]
    [InlineData("There is no b.deal. Did you mean a.deal?", "b.deal", "per-share")]
    [InlineData("there is no code X99", "X99")]
    [InlineData("which figure?", "a.deal")]
    [InlineData("There is no case lwo. Did you mean low?", "per-share", "--case", "lwo")]
    public void What_is_not_there_ends_with_2(string said, params string[] arguments)
    {
        Assert.Equal(ExitCode.Usage, _session.Run(["explain", .. arguments]));
        Assert.Contains(said, _session.Error, StringComparison.Ordinal);
        Assert.Equal("", _session.Out);
    }
}

namespace DealLang.Cli.Tests.Verbs;

public class ReportVerbTests
{
    private readonly Session _session = new();

    public ReportVerbTests()
    {
        _session.Files["a.deal"] = Texts.Clean;
        _session.Files["other/b.deal"] = Texts.Wrong;
    }

    [Theory]
    [InlineData("text", 80)]
    [InlineData("text", 100)]
    public void Text_keeps_to_the_width(string format, int width)
    {
        Assert.Equal(ExitCode.Ok, _session.Run("report", "a.deal", "--format", format, "--width", $"{width}"));
        Assert.StartsWith("Alpha acquires Beta", _session.Out, StringComparison.Ordinal);
        Assert.All(_session.Out.Split('\n'), l => Assert.InRange(l.Length, 0, width));
        Assert.Equal("", _session.Error);
    }

    [Fact]
    public void To_a_file_without_colour()
    {
        _session.TerminalColumns = 100;
        Assert.Equal(ExitCode.Ok, _session.Run("report", "a.deal", "-o", "out/a.txt"));
        Assert.Equal("", _session.Out);
        Assert.DoesNotContain("\e[", _session.Files["out/a.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown()
    {
        Assert.Equal(ExitCode.Ok, _session.Run("report", "a.deal", "--format", "md"));
        Assert.StartsWith("# Alpha acquires Beta", _session.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json()
    {
        Assert.Equal(ExitCode.Ok, _session.Run("report", "a.deal", "--format", "json"));
        using var report = System.Text.Json.JsonDocument.Parse(_session.Out);
        Assert.Equal(20m, decimal.Parse(report.RootElement.GetProperty("figures").GetProperty("ab.per-share").GetProperty("value").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_folder_is_its_own_world_and_not_those_below()
    {
        Assert.Equal(ExitCode.Ok, _session.Run("report"));
        Assert.StartsWith("Alpha acquires Beta", _session.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_worlds_lists_them()
    {
        _session.Files["all/one/a.deal"] = Texts.Clean;
        _session.Files["all/two/b.deal"] = Texts.Wrong;
        Assert.Equal(ExitCode.Findings, _session.Run("report", "all"));
        Assert.Matches(@"all/one/a +.*nothing found\n +all/two/b +.*1 error", _session.Out);
    }

    [Fact]
    public void An_error_ends_with_1_and_the_report_still_stands()
    {
        Assert.Equal(ExitCode.Findings, _session.Run("report", "other"));
        Assert.Contains("error D08", _session.Error, StringComparison.Ordinal);
        Assert.Contains("Alpha acquires Beta", _session.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a has no case lwo. Did you mean low?", "lwo")]
    [InlineData("a has no case worst. Its cases: low, base, high, max, signed-only.", "worst")]
    public void A_case_that_is_not_there(string said, string name)
    {
        Assert.Equal(ExitCode.Usage, _session.Run("report", "a.deal", "--case", name));
        Assert.Contains(said, _session.Error, StringComparison.Ordinal);
        Assert.Equal("", _session.Out);
    }

    [Fact]
    public void Another_day_shows_in_the_first_line()
    {
        Assert.Equal(ExitCode.Ok, _session.Run("report", "a.deal", "--as-of", "2026-03-01"));
        Assert.Contains("as of 2026-03-01", _session.Out.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_bytes_each_time()
    {
        _session.Run("report", "a.deal");
        string first = _session.Out;
        _session.Run("report", "a.deal");
        Assert.Equal(first, _session.Out);
    }
}

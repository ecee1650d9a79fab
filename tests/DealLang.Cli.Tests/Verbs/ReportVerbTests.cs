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
    public void Several_formats_in_one_run()
    {
        Assert.Equal(ExitCode.Ok, _session.Run("report", "a.deal", "--format", "text,html,json,csv", "-o", "out"));
        string[] written = [.. _session.Files.Paths.Where(p => p.StartsWith("out/", StringComparison.Ordinal))];
        Assert.Superset(new HashSet<string> { "out/a.txt", "out/a.html", "out/a.json", "out/a.figures.csv", "out/a.transfers.csv", "out/a.consideration.csv" }, written.ToHashSet());
        Assert.Equal(written.Order(), _session.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order());
    }

    [Fact]
    public void Several_formats_need_a_folder()
    {
        Assert.Equal(ExitCode.Usage, _session.Run("report", "a.deal", "--format", "text,html"));
        Assert.Contains("add -o DIR", _session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_offers_its_figures()
    {
        Assert.Equal(ExitCode.Ok, _session.Run("report", "a.deal", "--format", "html", "-o", "a.html"));
        Assert.Contains("download=\"a.json.gz\"", _session.Files["a.html"], StringComparison.Ordinal);
        Assert.Contains("download=\"a.csv.gz\"", _session.Files["a.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_worlds_as_pages_with_their_list()
    {
        _session.Files["all/one/a.deal"] = Texts.Clean;
        _session.Files["all/two/b.deal"] = Texts.Wrong;
        Assert.Equal(ExitCode.Findings, _session.Run("report", "all", "--format", "html", "-o", "site"));
        Assert.Contains("site/one/a.html", _session.Files.Paths);
        string list = _session.Files["site/index.html"];
        Assert.Contains("<a href=\"one/a.html\">one/a</a>", list, StringComparison.Ordinal);
        Assert.Contains("<a href=\"two/b.html#ab.", list, StringComparison.Ordinal);
        Assert.Contains("1 error", list, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_is_the_figures()
    {
        Assert.Equal(ExitCode.Ok, _session.Run("report", "a.deal", "--format", "csv"));
        Assert.StartsWith("path,label,value,unit,display,", _session.Out, StringComparison.Ordinal);
        Assert.Contains("\r\nab.per-share,Offer per share,20,USD/share:Beta.common,$20.00,=,", _session.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_goes_to_a_file()
    {
        Assert.Equal(ExitCode.Usage, _session.Run("report", "a.deal", "--format", "xlsx"));
        Assert.Contains("add -o FILE.xlsx", _session.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, _session.Run("report", "a.deal", "--format", "xlsx", "-o", "a.xlsx"));
        Assert.Equal("PK"u8.ToArray(), Convert.FromBase64String(_session.Files["a.xlsx"])[..2]);
        Assert.Equal(ExitCode.Ok, _session.Run("report", "a.deal", "--format", "xlsx,md", "-o", "out"));
        Assert.Contains("out/a.xlsx", _session.Files.Paths);
    }

    /// <summary>Only a terminal is told what long work is at, and what it was told goes away again.</summary>
    [Theory]
    [InlineData(80, "\r1  a\e[K\r2  long\e[K\r\e[K")]
    [InlineData(0, "")]
    public void Progress_of_long_work(int columns, string told)
    {
        using var error = new StringWriter();
        var here = new Surroundings(TextWriter.Null, error, _session.Files, _ => null) { In = () => TextReader.Null, OutputColumns = () => 0, ErrorColumns = () => columns };
        using (var progress = new Progress(here, afterSeconds: 0))
        {
            progress.Step(1, "a");
            progress.Step(2, "long");
        }
        Assert.Equal(told, error.ToString());
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

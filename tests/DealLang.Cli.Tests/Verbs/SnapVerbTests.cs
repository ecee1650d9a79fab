using DealLang.Cli.Files;

namespace DealLang.Cli.Tests.Verbs;

public class SnapVerbTests
{
    private readonly Session _session = new();

    public SnapVerbTests() => _session.Files["deals/ab.deal"] = Texts.Clean;

    [Fact]
    public void A_report_is_read_accepted_held_and_found_different()
    {
        Assert.Equal(ExitCode.Differs, _session.Run("snap", "deals"));
        Assert.Contains("nobody has accepted this report yet", _session.Error, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Ok, _session.Run("snap", "deals", "--accept"));
        Assert.Equal("deals/ab.report.verified.txt: accepted\n", _session.Out);
        Assert.Equal(["deals/ab.deal", "deals/ab.report.verified.txt"], _session.Files.Paths);
        Assert.StartsWith("Alpha acquires Beta", _session.Files["deals/ab.report.verified.txt"], StringComparison.Ordinal);

        Assert.Equal(ExitCode.Ok, _session.Run("snap", "deals/ab.deal"));
        Assert.Equal("deals/ab.report.verified.txt: the same\n", _session.Out);

        _session.Files["deals/ab.deal"] = Texts.Clean.Replace("0.4 Alpha", "0.5 Alpha", StringComparison.Ordinal);
        Assert.Equal(ExitCode.Differs, _session.Run("snap"));
        Assert.Contains("\n- ", _session.Error, StringComparison.Ordinal);
        Assert.Contains("\n+ ", _session.Error, StringComparison.Ordinal);
        Assert.Contains("$25.00", _session.Files["deals/ab.report.received.txt"], StringComparison.Ordinal);

        Assert.Equal(ExitCode.Ok, _session.Run("snap", "--accept"));
        Assert.Equal(["deals/ab.deal", "deals/ab.report.verified.txt"], _session.Files.Paths);
    }

    [Theory]
    [InlineData("")]
    [InlineData("company Gamma\n  cash 5\n")]
    public void The_folder_from_which_it_is_run_does_not_matter(string wrong)
    {
        _session.Files["deals/ab.deal"] += wrong;
        _session.Run("snap", "--accept");
        var below = new Session();
        foreach (string path in _session.Files.Paths) below.Files[path["deals/".Length..]] = _session.Files[path];
        Assert.Equal((ExitCode.Ok, ""), (below.Run("snap"), below.Error));
    }

    [Fact]
    public void The_width_of_the_terminal_does_not_matter()
    {
        _session.Run("snap", "--accept");
        (_session.TerminalColumns, _session.Variables["COLUMNS"]) = (200, "70");
        Assert.Equal(ExitCode.Ok, _session.Run("snap"));
    }

    [Fact]
    public void Where_CI_is_set_nothing_is_written()
    {
        _session.Variables["CI"] = "true";
        Assert.Equal(ExitCode.Differs, _session.Run("snap"));
        Assert.Equal(ExitCode.Usage, _session.Run("snap", "--accept"));
        Assert.Contains("CI is set", _session.Error, StringComparison.Ordinal);
        Assert.Equal(0, _session.Files.Writes);
    }

    [Fact]
    public void Markdown_has_a_snapshot_of_its_own()
    {
        Assert.Equal(ExitCode.Ok, _session.Run("snap", "--format", "md", "--accept"));
        Assert.Equal(PathKind.File, _session.Files.KindOf("deals/ab.report.verified.md"));
    }

    [Fact]
    public void Standard_input_has_no_place_for_one()
    {
        Assert.Equal(ExitCode.Usage, _session.Run("snap", "-"));
        Assert.Contains("lies beside a file", _session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_disk()
    {
        string folder = Directory.CreateTempSubdirectory("deal").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "ab.deal"), Texts.Clean);
            Assert.Equal(ExitCode.Ok, Run("snap", folder, "--accept"));
            Assert.Equal(ExitCode.Ok, Run("snap", folder));
            File.WriteAllText(Path.Combine(folder, "ab.deal"), Texts.Clean.Replace("0.4 Alpha", "0.5 Alpha", StringComparison.Ordinal));
            Assert.Equal(ExitCode.Differs, Run("snap", folder));
            Assert.Equal(["ab.deal", "ab.report.received.txt", "ab.report.verified.txt"], new DiskFiles().FilesIn(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ExitCode Run(params string[] arguments) => DealTool.Run(arguments, new Surroundings(TextWriter.Null, TextWriter.Null, new DiskFiles(), _ => null)
    {
        In = () => TextReader.Null,
        OutputColumns = () => 0,
        ErrorColumns = () => 0,
    });
}

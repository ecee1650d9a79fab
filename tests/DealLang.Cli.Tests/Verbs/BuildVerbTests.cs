namespace DealLang.Cli.Tests.Verbs;

public class BuildVerbTests
{
    private readonly Session _session = new();

    public BuildVerbTests() => _session.Files["ab.deal"] = Texts.Clean;

    [Fact]
    public void Files_in_a_folder()
    {
        Assert.Equal(ExitCode.Ok, _session.Run("build", "ab.deal", "-o", "Models/"));
        string[] written = [.. _session.Files.Paths.Where(p => p.StartsWith("Models/", StringComparison.Ordinal))];
        Assert.NotEmpty(written);
        Assert.Equal(written, _session.Out.TrimEnd('\n').Split('\n'));
        Assert.All(written, p => Assert.Contains("namespace ", _session.Files[p], StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_folder_to_the_output()
    {
        Assert.Equal(ExitCode.Ok, _session.Run("build"));
        Assert.Matches(@"^// \w+\.g\.cs\n", _session.Out);
        Assert.Equal(["ab.deal"], _session.Files.Paths);
    }

    [Fact]
    public void Nothing_from_a_file_with_errors()
    {
        _session.Files["ab.deal"] = Texts.Wrong;
        Assert.Equal(ExitCode.Findings, _session.Run("build", "-o", "Models"));
        Assert.Equal(["ab.deal"], _session.Files.Paths);
    }

    [Fact]
    public void One_world_at_a_time()
    {
        _session.Files["x/one.deal"] = Texts.Clean;
        _session.Files["x/y/two.deal"] = Texts.Clean;
        _session.Files["x/z/three.deal"] = Texts.Clean;
        Assert.Equal(ExitCode.Ok, _session.Run("build", "x"));
        Assert.Equal(ExitCode.Usage, _session.Run("build", "x/y", "x/z"));
        Assert.Contains("which one? There are x/y/two, x/z/three.", _session.Error, StringComparison.Ordinal);
    }
}

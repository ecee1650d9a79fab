namespace DealLang.Cli.Tests.Verbs;

public class CheckVerbTests
{
    private readonly Session _session = new();

    [Fact]
    public void What_new_writes_passes_even_when_strict()
    {
        _session.Run("new", "acquisition", "-o", "my.deal");
        Assert.Equal(ExitCode.Ok, _session.Run("check", "my.deal", "--strict"));
        Assert.Equal("my: nothing found\n", _session.Out);
        Assert.Equal("", _session.Error);
    }

    [Fact]
    public void An_error_ends_with_1_and_goes_to_the_error_stream()
    {
        _session.Files["a.deal"] = Texts.Wrong;
        Assert.Equal(ExitCode.Findings, _session.Run("check", "a.deal"));
        Assert.StartsWith("a.deal:4:", _session.Error, StringComparison.Ordinal);
        Assert.Contains("error D08:", _session.Error, StringComparison.Ordinal);
        Assert.Equal("a: 1 error\n", _session.Out);
    }

    [Fact]
    public void A_warning_ends_with_1_only_when_strict()
    {
        _session.Files["a.deal"] = Texts.Uncited;
        Assert.Equal(ExitCode.Ok, _session.Run("check", "a.deal"));
        Assert.Contains("warning P01:", _session.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, _session.Run("check", "a.deal", "--strict"));
    }

    [Fact]
    public void Standard_input()
    {
        _session.In = Texts.Wrong;
        Assert.Equal(ExitCode.Findings, _session.Run("check", "-"));
        Assert.StartsWith("<stdin>:4:", _session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_word_is_the_current_folder_and_every_world_below()
    {
        _session.Files["a.deal"] = Texts.Clean;
        _session.Files["below/b.deal"] = Texts.Wrong;
        Assert.Equal(ExitCode.Findings, _session.Run("check"));
        Assert.Equal("a: nothing found\nbelow/b: 1 error\n", _session.Out);
    }

    [Theory]
    [InlineData("There is no b.deal. Did you mean a.deal?", "b.deal")]
    [InlineData("locked.deal may not be read.", "locked.deal")]
    public void What_cannot_be_read_ends_with_2(string said, string path)
    {
        _session.Files["a.deal"] = Texts.Clean;
        if (path == "locked.deal")
            _session.Files[path] = Texts.Clean;
        _session.Files.Locked.Add("locked.deal");
        Assert.Equal(ExitCode.Usage, _session.Run("check", path));
        Assert.Equal($"deal: {said}\n", _session.Error);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    public void Prose_keeps_to_the_width(int width)
    {
        _session.Files["a.deal"] = Texts.Wrong;
        _session.Run("check", "a.deal", "--width", $"{width}");
        Assert.All(_session.Error.Split('\n'), l => Assert.InRange(l.Length, 0, width));
        string byOption = _session.Error;
        _session.Variables["COLUMNS"] = $"{width}";
        _session.Run("check", "a.deal");
        Assert.Equal(byOption, _session.Error);
    }

    [Fact]
    public void Colour_is_for_terminals_that_want_it()
    {
        _session.Files["a.deal"] = Texts.Wrong;
        _session.TerminalColumns = 100;
        _session.Run("check", "a.deal");
        Assert.Contains("\e[", _session.Error, StringComparison.Ordinal);
        _session.Run("check", "a.deal", "--no-color");
        Assert.DoesNotContain("\e[", _session.Error, StringComparison.Ordinal);
        _session.Variables["NO_COLOR"] = "1";
        _session.Run("check", "a.deal");
        Assert.DoesNotContain("\e[", _session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_found_as_sarif()
    {
        var session = new Session();
        session.Files["a.deal"] = "company A\n  valeu $5bn\n";
        Assert.Equal(ExitCode.Findings, session.Run("check", "--format", "sarif"));
        var run = System.Text.Json.Nodes.JsonNode.Parse(session.Out)!["runs"]![0]!;
        var result = run["results"]!.AsArray().Single(r => (string?)r!["ruleId"] == "S02")!;
        Assert.Equal("S02", (string?)run["tool"]!["driver"]!["rules"]![(int)result["ruleIndex"]!]!["id"]);
        Assert.Equal("a.deal", (string?)result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]);
        Assert.Equal(2, (int?)result["locations"]![0]!["physicalLocation"]!["region"]!["startLine"]);
        Assert.Equal("value", (string?)result["fixes"]![0]!["artifactChanges"]![0]!["replacements"]![0]!["insertedContent"]!["text"]);
        Assert.Equal("", session.Error);
    }

    [Fact]
    public void What_is_found_as_annotations()
    {
        var session = new Session();
        session.Files["a,b.deal"] = "company A\n  valeu $5bn\n";
        Assert.Equal(ExitCode.Findings, session.Run("check", "--format", "github"));
        Assert.Matches(@"^::error file=a%2Cb\.deal,line=2,endLine=2,col=3,endColumn=8,title=S02 [^:]+::`valeu`", session.Out);
    }

    [Fact]
    public void Nothing_found_is_an_empty_run()
    {
        var session = new Session();
        session.Files["a.deal"] = "company A\n";
        Assert.Equal(ExitCode.Ok, session.Run("check", "--format", "github"));
        Assert.Equal("", session.Out);
        Assert.Equal(ExitCode.Ok, session.Run("check", "--format", "sarif"));
        Assert.Contains("\"results\": []", session.Out, StringComparison.Ordinal);
    }
}

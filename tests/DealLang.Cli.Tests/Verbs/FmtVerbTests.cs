using DealLang.Cli.Files;

namespace DealLang.Cli.Tests.Verbs;

public class FmtVerbTests
{
    private const string Ragged = "company   Alpha\n  class common\n  shares    $9  # not a count\n";
    private readonly Session _session = new();

    private string Formatted
    {
        get
        {
            _session.In = Texts.Clean;
            Assert.Equal(ExitCode.Ok, _session.Run("fmt", "-"));
            return _session.Out;
        }
    }

    [Fact]
    public void Standard_input_goes_to_the_output_and_stays_as_it_is_the_second_time()
    {
        string once = Formatted;
        Assert.NotEqual(Texts.Clean, once);
        _session.In = once;
        Assert.Equal(ExitCode.Ok, _session.Run("fmt", "-"));
        Assert.Equal(once, _session.Out);
    }

    [Fact]
    public void Files_in_place_and_only_those_that_change()
    {
        string formatted = Formatted;
        _session.Files["a.deal"] = Texts.Clean;
        _session.Files["b.deal"] = formatted;
        Assert.Equal(ExitCode.Ok, _session.Run("fmt"));
        Assert.Equal("a.deal\n", _session.Out);
        Assert.Equal(formatted, _session.Files["a.deal"]);
        Assert.Equal(1, _session.Files.Writes);
    }

    [Fact]
    public void Check_writes_nothing_and_ends_with_3()
    {
        _session.Files["a.deal"] = Texts.Clean;
        Assert.Equal(ExitCode.Differs, _session.Run("fmt", "--check"));
        Assert.Equal("a.deal\n", _session.Out);
        Assert.Equal(0, _session.Files.Writes);
        _session.Files["a.deal"] = Formatted;
        Assert.Equal(ExitCode.Ok, _session.Run("fmt", "--check"));
        Assert.Equal("", _session.Out);
    }

    [Fact]
    public void What_cannot_be_written_keeps_its_bytes()
    {
        _session.Files["a.deal"] = Texts.Clean;
        _session.Files.ReadOnly.Add("a.deal");
        Assert.Equal(ExitCode.Usage, _session.Run("fmt", "a.deal"));
        Assert.Equal("deal: a.deal may not be written.\n", _session.Error);
        Assert.Equal(Texts.Clean, _session.Files["a.deal"]);
    }

    [Fact]
    public void Nothing_is_written_when_one_file_cannot_be_read()
    {
        _session.Files["a.deal"] = Texts.Clean;
        _session.Files["b.deal"] = Texts.Clean;
        _session.Files.Locked.Add("b.deal");
        Assert.Equal(ExitCode.Usage, _session.Run("fmt", "a.deal", "b.deal"));
        Assert.Equal(0, _session.Files.Writes);
    }

    [Fact]
    public void A_file_that_cannot_be_read_as_deals_is_not_harmed()
    {
        const string nonsense = "?? ((( \"\n\tx\n  y ]]]\n";
        _session.Files["a.deal"] = nonsense;
        Assert.Equal(ExitCode.Ok, _session.Run("fmt"));
        Assert.Equal(nonsense, _session.Files["a.deal"]);
        _session.Files["a.deal"] = Ragged;
        _session.Run("fmt");
        Assert.Contains("# not a count", _session.Files["a.deal"], StringComparison.Ordinal);
    }

    [Fact]
    public void Line_endings_of_a_file_are_kept()
    {
        string folder = Directory.CreateTempSubdirectory("deal").FullName;
        try
        {
            string path = Path.Combine(folder, "a.deal");
            File.WriteAllText(path, Texts.Clean.ReplaceLineEndings("\r\n"));
            var here = new Surroundings(TextWriter.Null, TextWriter.Null, new DiskFiles(), _ => null) { In = () => TextReader.Null, OutputColumns = () => 0, ErrorColumns = () => 0 };
            Assert.Equal(ExitCode.Ok, DealTool.Run(["fmt", path], here));
            Assert.DoesNotMatch("[^\r]\n", File.ReadAllText(path));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

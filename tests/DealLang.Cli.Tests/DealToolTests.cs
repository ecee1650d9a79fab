using DealLang.Cli.Arguments;
using DealLang.Cli.Verbs;

namespace DealLang.Cli.Tests;

public class DealToolTests
{
    private readonly Session _session = new();

    [Fact]
    public void Version()
    {
        Assert.Equal(ExitCode.Ok, _session.Run("--version"));
        Assert.Matches(@"^deal \d+\.\d+\.\d+\n$", _session.Out);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    public void Help_lists_every_verb(string argument)
    {
        Assert.Equal(ExitCode.Ok, _session.Run(argument));
        foreach (var verb in VerbTable.All)
            Assert.Contains($"  {verb.Name} ", _session.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_of_a_verb_lists_its_options()
    {
        foreach (var verb in VerbTable.All)
        {
            Assert.Equal(ExitCode.Ok, _session.Run("help", verb.Name));
            string page = _session.Out;
            Assert.StartsWith($"deal {verb.Name}: {verb.Summary}", page, StringComparison.Ordinal);
            Assert.All(verb.Options, o => Assert.Contains(o.Synopsis, page, StringComparison.Ordinal));
            Assert.All(verb.Examples, e => Assert.Contains(e.Line, page, StringComparison.Ordinal));
            Assert.Equal(ExitCode.Ok, _session.Run(verb.Name, "--help"));
            Assert.Equal(page, _session.Out);
        }
    }

    [Fact]
    public void No_line_of_help_is_wider_than_a_terminal()
    {
        string[][] pages = [["--help"], .. VerbTable.All.Select(v => new[] { "help", v.Name })];
        foreach (string[] page in pages)
        {
            Assert.Equal(ExitCode.Ok, _session.Run(page));
            Assert.All(_session.Out.Split('\n'), l => Assert.True(l.Length <= 100, l));
        }
    }

    [Fact]
    public void No_arguments_is_a_question_for_help()
    {
        Assert.Equal(ExitCode.Usage, _session.Run());
        Assert.Contains("Usage: deal VERB", _session.Error, StringComparison.Ordinal);
        Assert.Equal("", _session.Out);
    }

    [Theory]
    [InlineData("there is no verb nwe. Did you mean new?", "nwe")]
    [InlineData("there is no verb zzzzz. The verbs:", "zzzzz")]
    [InlineData("there is no verb nwe. Did you mean new?", "help", "nwe")]
    [InlineData("options follow a verb", "--strict")]
    [InlineData("There is no option --otput here. Did you mean --output?", "new", "acquisition", "--otput", "x")]
    public void What_it_does_not_know_it_says(string said, params string[] arguments)
    {
        Assert.Equal(ExitCode.Usage, _session.Run(arguments));
        Assert.Contains(said, _session.Error, StringComparison.Ordinal);
        Assert.Equal("", _session.Out);
    }

    [Fact]
    public void A_fault_of_the_tool_ends_with_4_and_says_so()
    {
        Assert.Equal(ExitCode.Internal, _session.Run([new Throws(new InvalidOperationException("sum of nothing"))], "throw"));
        Assert.Contains("internal error, a fault of the tool and not of your files: InvalidOperationException: sum of nothing", _session.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", _session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_ends_with_2()
    {
        Assert.Equal(ExitCode.Usage, _session.Run([new Throws(new IOException("a.deal may not be read."))], "throw"));
        Assert.Equal("deal: a.deal may not be read.\n", _session.Error);
    }

    private sealed class Throws(Exception thrown) : Verb
    {
        public override string Name => "throw";
        public override string Words => "";
        public override string Summary => "throws";
        public override (string, string)[] Examples => [("deal throw", "throws")];
        public override ExitCode Run(Invocation invocation, Surroundings here) => throw thrown;
    }
}

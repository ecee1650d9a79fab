using DealLang.Cli.Verbs;

namespace DealLang.Cli.Tests;

/// <summary>A machine for the tool to run on: files in memory, text in and out, its own variables.</summary>
internal sealed class Session
{
    private Func<string> _written = () => "";

    public MemoryFiles Files { get; } = new();
    public Dictionary<string, string> Variables { get; } = [];
    public string In { get; set; } = "";
    public int TerminalColumns { get; set; }
    public Func<TimeSpan, bool> Wait { get; set; } = _ => false;
    public Func<IReadOnlyList<string>, string?> Git { get; set; } = _ => null;

    /// <summary>What has gone to the output so far, while the tool runs.</summary>
    public string Written => _written();

    public string Out { get; private set; } = "";
    public string Error { get; private set; } = "";

    public ExitCode Run(params string[] arguments) => Run(VerbTable.All, arguments);

    public ExitCode Run(IReadOnlyList<Verb> verbs, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        _written = output.ToString;
        using var error = new StringWriter { NewLine = "\n" };
        var here = new Surroundings(output, error, Files, name => Variables.GetValueOrDefault(name))
        {
            In = () => new StringReader(In),
            Wait = Wait,
            Git = Git,
            OutputColumns = () => TerminalColumns,
            ErrorColumns = () => TerminalColumns,
        };
        var ended = DealTool.Run(arguments, here, verbs);
        (Out, Error) = (output.ToString(), error.ToString());
        return ended;
    }
}

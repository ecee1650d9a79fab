using DealLang.Cli.Arguments;
using DealLang.Cli.Files;

namespace DealLang.Cli.Verbs;

/// <summary>Everything that the compiler finds wrong or doubtful.</summary>
internal sealed class CheckVerb : Verb
{
    public override string Name => "check";
    public override string Words => "[FILE|DIR|-]...";
    public override string Summary => "what does not tie, is not sourced, or cannot be so";
    public override string Details => "What is found goes to the error stream, one line a file to the output. `deal explain CODE` says more about a code.";
    public override Option[] Options => [Arguments.Options.Strict, Arguments.Options.Width];
    public override (string, string)[] Examples =>
    [
        ("deal check", "the current folder"),
        ("deal check acme.deal --strict", "one file; a warning fails too"),
    ];

    public override ExitCode Run(Invocation invocation, Surroundings here)
    {
        var worst = ExitCode.Ok;
        foreach (var world in CompiledWorld.Of(invocation.Words, Reach.Everything, here))
        {
            var found = world.Compilation.GetDiagnostics();
            if (Findings.Tell(found, invocation, here) is var ended and not ExitCode.Ok)
                worst = ended;
            here.Out.WriteLine($"{world.Files.Name}: {Findings.Count(found)}");
        }
        return worst;
    }
}

using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.Diagnostics;

namespace DealLang.Cli.Verbs;

/// <summary>The expect lines of the files, each with how it came out.</summary>
internal sealed class TestVerb : Verb
{
    public override string Name => "test";
    public override string Words => "[FILE|DIR|-]...";
    public override string Summary => "holds the files to their expect lines";
    public override Option[] Options => [Arguments.Options.Case, Arguments.Options.AsOf, Arguments.Options.Strict, Arguments.Options.Width];
    public override (string, string)[] Examples =>
    [
        ("deal test", "every expect line of the current folder"),
        ("deal test acme.deal --case low", "in the low case"),
    ];

    public override ExitCode Run(Invocation invocation, Surroundings here)
    {
        var worst = ExitCode.Ok;
        foreach (var world in CompiledWorld.Of(invocation.Words, Reach.Everything, here))
        {
            if (Findings.Tell([.. world.Compilation.GetDiagnostics().Where(d => d.Severity != Severity.Info)], invocation, here) != ExitCode.Ok)
                worst = ExitCode.Findings;
            if (ReportText.NoSuchCase(world, invocation) is { } refusal)
                return DealTool.Refuse(this, refusal, here);
            var results = world.Compilation.Evaluator(invocation.AsOf).Expectations(invocation.Case);
            foreach (var result in results)
                here.Out.WriteLine($"{(result.Passed ? "✓" : "✗")} {result.Expectation.Location}: {OneLine(result.Expectation.Written)}{(result.Passed ? "" : ": " + result.Explanation)}");
            int failed = results.Count(r => !r.Passed);
            here.Out.WriteLine($"{world.Files.Name}: {results.Length - failed} of {results.Length} expected figures hold");
            if (failed > 0)
                worst = ExitCode.Findings;
        }
        return worst;
    }

    private static string OneLine(string written) => string.Join(' ', written.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}

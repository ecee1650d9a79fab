using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.Diagnostics;
using DealLang.Reports;

namespace DealLang.Cli.Verbs;

/// <summary>Everything that the compiler finds wrong or doubtful.</summary>
internal sealed class CheckVerb : Verb
{
    public override string Name => "check";
    public override string Words => "[FILE|DIR|-]...";
    public override string Summary => "what does not tie, is not sourced, or cannot be so";
    public override string Details => "What is found goes to the error stream, one line a file to the output. `deal explain CODE` says more about a code.";
    public override Option[] Options => [Arguments.Options.Strict, Arguments.Options.FindingsFormat, Arguments.Options.Output, Arguments.Options.Width];
    public override (string, string)[] Examples =>
    [
        ("deal check", "the current folder"),
        ("deal check acme.deal --strict", "one file; a warning fails too"),
        ("deal check --format sarif -o deals.sarif", "for a code host"),
    ];

    public override ExitCode Run(Invocation invocation, Surroundings here)
    {
        if (invocation[Arguments.Options.FindingsFormat] is { } format and not "text") return Written(format, invocation, here);
        var worst = ExitCode.Ok;
        using var progress = new Progress(here);
        foreach (var world in CompiledWorld.Checked(invocation.Words, Reach.Everything, here, progress))
        {
            var found = world.Compilation.GetDiagnostics();
            if (Findings.Tell(found, invocation, here) is var ended and not ExitCode.Ok)
                worst = ended;
            here.Out.WriteLine($"{world.Files.Name}: {Findings.Count(found)}");
        }
        return worst;
    }

    /// <summary>For a machine: everything in one text, on the output.</summary>
    private static ExitCode Written(string format, Invocation invocation, Surroundings here)
    {
        using var progress = new Progress(here);
        List<Diagnostic> found = [.. CompiledWorld.Checked(invocation.Words, Reach.Everything, here, progress).SelectMany(w => w.Compilation.GetDiagnostics())];
        string text = format == "sarif" ? SarifPrinter.Print(found) : string.Concat(found.Select(AnnotationPrinter.Print));
        if (text.Length > 0 || invocation[Arguments.Options.Output] is not null) Results.Write(text, invocation, here);
        return Findings.Weigh(found, invocation);
    }
}

using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.CSharp;

namespace DealLang.Cli.Verbs;

/// <summary>The deals as C# that computes the figures of the report.</summary>
internal sealed class BuildVerb : Verb
{
    public override string Name => "build";
    public override string Words => "[FILE|DIR|-]";
    public override string Summary => "the deals as C#";
    public override string Details => "One file for each deal, party and set of own figures. A file with errors is not built. Without -o the files go to the output, one after another.";
    public override Option[] Options => [Arguments.Options.Folder, Arguments.Options.View, Arguments.Options.AsOf, Arguments.Options.Strict, Arguments.Options.Width];
    public override (string, string)[] Examples =>
    [
        ("deal build -o Models", "every deal of the current folder"),
        ("deal build acme.deal --view announced", "as the deal stood when it was announced"),
    ];

    public override ExitCode Run(Invocation invocation, Surroundings here)
    {
        var worlds = CompiledWorld.Of(invocation.Words, Reach.Nearest, here).ToList();
        if (worlds.Count > 1)
            return DealTool.Refuse(this, new Refusal($"which one? There are {string.Join(", ", worlds.Select(w => w.Files.Name))}."), here);
        var compilation = worlds[0].Compilation;
        if (Findings.Tell(compilation.GetDiagnostics(), invocation, here) is var ended and not ExitCode.Ok)
            return ended;
        var options = new EmitOptions { View = invocation[Arguments.Options.View] ?? "" };
        foreach (var file in CSharpEmitter.Emit(compilation, compilation.Evaluator(invocation.AsOf), options))
        {
            if (invocation[Arguments.Options.Folder] is { } folder)
            {
                string path = $"{folder.TrimEnd('/', '\\')}/{file.Name}";
                here.Files.Write(path, file.Text);
                here.Out.WriteLine(path);
            }
            else
            {
                here.Out.Write($"// {file.Name}\n{file.Text}");
            }
        }
        return ExitCode.Ok;
    }
}

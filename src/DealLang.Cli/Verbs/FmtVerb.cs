using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.Formatting;
using DealLang.Syntax;

namespace DealLang.Cli.Verbs;

/// <summary>Files in the one form that they all share; what they say stays as it is.</summary>
internal sealed class FmtVerb : Verb
{
    public override string Name => "fmt";
    public override string Words => "[FILE|DIR|-]...";
    public override string Summary => "writes the files in the one form that all share";
    public override string Details => "Columns are aligned and figures written one way. Nothing that a file says changes. - reads standard input and writes to the output.";
    public override Option[] Options => [Arguments.Options.Check];
    public override (string, string)[] Examples =>
    [
        ("deal fmt", "every file of the current folder, in place"),
        ("deal fmt --check", "only says which would change"),
    ];

    public override ExitCode Run(Invocation invocation, Surroundings here)
    {
        bool check = invocation.Has(Arguments.Options.Check);
        var worst = ExitCode.Ok;
        foreach (var source in Worlds.Of(invocation.Words, Reach.Everything, here).SelectMany(w => w.Sources).ToList())
        {
            string formatted = Formatter.Format(DealSyntaxTree.Parse(source.Text, source.Path));
            bool isInput = source.Path == Worlds.InputPath;
            if (isInput && !check)
                here.Out.Write(formatted);
            if (formatted == source.Text)
                continue;
            if (check)
                worst = ExitCode.Differs;
            else if (!isInput)
                here.Files.Write(source.Path, formatted);
            if (check || !isInput)
                here.Out.WriteLine(source.Path);
        }
        return worst;
    }
}

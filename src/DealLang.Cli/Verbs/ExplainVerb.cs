using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.Diagnostics;
using DealLang.Reports;

namespace DealLang.Cli.Verbs;

/// <summary>Where a figure comes from, or what a code means.</summary>
internal sealed class ExplainVerb : Verb
{
    public override string Name => "explain";
    public override string Words => "[FILE|DIR|-] PATH|CODE";
    public override string Summary => "where a figure comes from, down to the words of the source";
    public override string Details => "A path is deal.measure(argument) at view in case, as in a report; the deal may be left out, and for shells "
        + "ownership:xAI is ownership(xAI). A code such as T02 gives its page. File and path come in either order.";
    public override Option[] Options => [Arguments.Options.Case, Arguments.Options.AsOf, Arguments.Options.View, Arguments.Options.Output, Arguments.Options.Width];
    public override (string, string)[] Examples =>
    [
        ("deal explain acme.deal per-share", "from one file"),
        ("deal explain 'acme.ownership(Target) at closed'", "from the current folder"),
        ("deal explain T02", "what the code means"),
    ];

    public override ExitCode Run(Invocation invocation, Surroundings here)
    {
        string[] places = [.. invocation.Words.Where(w => Worlds.IsThere(w, here.Files) || LooksLikeFile(w))];
        string asked = string.Join(' ', invocation.Words.Except(places));
        if (asked.Length == 0)
            return DealTool.Refuse(this, new Refusal("which figure? Give its path as the report does, such as ownership:Target, or a code such as T02."), here);
        var layout = Layout.OfResults(invocation, here);
        if (DiagnosticCatalog.Find(asked) is { } rule)
        {
            Results.Write(ExplainPrinter.Print(rule, layout), invocation, here);
            return ExitCode.Ok;
        }
        if (LooksLikeCode(asked))
            return DealTool.Refuse(this, new Refusal($"there is no code {asked}. grammar/diagnostics lists them all."), here);
        var options = new ReportOptions(invocation.Case, invocation[Arguments.Options.View]);
        string missing = "";
        foreach (var world in CompiledWorld.Of(places, Reach.Nearest, here))
        {
            var explained = ExplainPrinter.Print(world.Compilation.Evaluator(invocation.AsOf), asked, layout, options, world.Compilation);
            if (!explained.Found)
            {
                missing += explained.Text;
                continue;
            }
            Results.Write(explained.Text, invocation, here);
            return Findings.Tell([.. world.Compilation.GetDiagnostics().Where(d => d.Severity == Severity.Error)], invocation, here);
        }
        here.Error.Write(missing);
        return ExitCode.Usage;
    }

    private static bool LooksLikeCode(string asked) => asked is [var family, var tens, var ones] && char.IsAsciiLetterUpper(family) && char.IsAsciiDigit(tens) && char.IsAsciiDigit(ones);

    /// <summary>A word that can only be meant as a file is one, so that a slip in its name is said.</summary>
    private static bool LooksLikeFile(string word) => word.EndsWith(".deal", StringComparison.Ordinal) || (word.Contains('/') && !word.Contains('('));
}

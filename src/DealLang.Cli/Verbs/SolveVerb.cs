using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.Evaluating;
using DealLang.Reports;
using DealLang.Symbols;

namespace DealLang.Cli.Verbs;

/// <summary>Goal seek: what one figure must be for another to come out as wanted.</summary>
internal sealed class SolveVerb : Verb
{
    private const string For = "for";

    public override string Name => "solve";
    public override string Words => "[FILE|DIR|-] PATH for 'PATH = VALUE'";
    public override string Summary => "what a figure must be for another to come out as wanted";
    public override string Details => "The rest of the file stands; what no longer holds gives way, as in a case. Values are looked for up to a thousand times as large "
        + "and as small as now, of either sign; all that are found are shown, with what else changes. Ends with 1 when there is none.";
    public override Option[] Options => [Arguments.Options.Page, Arguments.Options.Case, Arguments.Options.AsOf, Arguments.Options.Output, Arguments.Options.Width];
    public override (string, string)[] Examples =>
    [
        ("deal solve acme.deal acme.ratio for 'acme.ownership(Target) = 25%'", "the exchange ratio that gives a quarter"),
        ("deal solve lbo.ev for 'lbo.irr = 20%'", "the price at which a buyout still pays"),
    ];

    public override ExitCode Run(Invocation invocation, Surroundings here)
    {
        string[] places = [.. invocation.Words.Where(w => Worlds.IsThere(w, here.Files) || w.EndsWith(".deal", StringComparison.Ordinal))];
        var asked = invocation.Words.Except(places).ToList();
        int at = asked.IndexOf(For);
        if (at < 1 || at == asked.Count - 1)
            return Refuse("which figure, for which goal? Write a path, the word for, and a goal such as 'acme.per-share = $25'.", here);
        string path = string.Join(' ', asked.Take(at)), goal = string.Join(' ', asked.Skip(at + 1));
        var world = CompiledWorld.Of(places, Reach.Nearest, here).First();
        if (ReportText.NoSuchCase(world, invocation) is { } noCase) return DealTool.Refuse(this, noCase, here);
        var evaluator = world.Compilation.Evaluator(invocation.AsOf);
        if (world.Compilation.Read(path) is not { } unknown) return Refuse($"{world.Files.Name} has no figure {path}. {Near(path, evaluator)}", here);
        if (world.Compilation.ReadGoal(goal, out string wrong) is not { } wanted) return Refuse($"{goal} is no goal. {(wrong.Length > 0 ? wrong : "Write a figure of the file, =, and a value in its unit.")}", here);
        if (wanted.Comparison is not (Comparison.Equal or Comparison.About)) return Refuse($"{goal} is a bound, which many values keep. Write = for the value that is wanted.", here);
        if (GoalSeek.Find(evaluator, unknown, wanted, invocation.Case) is not { } found) return Refuse($"{path} is no figure that can be varied. {Near(path, evaluator)}", here);
        Results.Write(ReportText.Of(SolutionBuilder.Build(evaluator, found, goal, invocation.Case), invocation.Format, Layout.OfResults(invocation, here)), invocation, here);
        return found.Roots.IsEmpty ? ExitCode.Findings : ExitCode.Ok;
    }

    private static string Near(string path, WorldEvaluator evaluator) => ExplainPrinter.Nearest(path, evaluator) is { } near ? $"Did you mean {near}?" : "`deal report` shows the paths.";

    private ExitCode Refuse(string why, Surroundings here) => DealTool.Refuse(this, new Refusal(why), here);
}

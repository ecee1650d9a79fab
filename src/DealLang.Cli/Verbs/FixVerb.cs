using System.Collections.Immutable;
using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.Cli.Snapshots;
using DealLang.Diagnostics;
using DealLang.Editing;
using DealLang.Text;

namespace DealLang.Cli.Verbs;

/// <summary>Makes the changes that diagnostics offer.</summary>
internal sealed class FixVerb : Verb
{
    /// <summary>A fix may uncover what another finds; more rounds than this are a circle.</summary>
    private const int MostRounds = 20;

    public override string Name => "fix";
    public override string Words => "[FILE|DIR|-]...";
    public override string Summary => "makes the changes that the diagnostics offer";
    public override string Details => "Slips of spelling, writing and place are fixed. Stated figures and names that nothing declares are replaced only with --guesses. - reads standard input and writes to the output.";
    public override Option[] Options => [Arguments.Options.DryRun, Arguments.Options.Guesses];
    public override (string, string)[] Examples =>
    [
        ("deal fix --dry-run", "what would change in the current folder"),
        ("deal fix acme.deal", "one file, in place"),
    ];

    public override ExitCode Run(Invocation invocation, Surroundings here)
    {
        bool dry = invocation.Has(Arguments.Options.DryRun), guesses = invocation.Has(Arguments.Options.Guesses);
        var worst = ExitCode.Ok;
        foreach (var world in Worlds.Of(invocation.Words, Reach.Everything, here).ToList())
        {
            var (sources, count) = Fixed(world.Sources, guesses, here);
            foreach (var (before, after) in world.Sources.Zip(sources))
            {
                bool isInput = before.Path == Worlds.InputPath;
                if (isInput && !dry) here.Out.Write(after.Text);
                if (before.Text == after.Text) continue;
                if (dry)
                {
                    worst = ExitCode.Differs;
                    here.Out.WriteLine(before.Path);
                    here.Out.Write(TextDifference.Between(before.Text, after.Text));
                }
                else if (!isInput)
                {
                    here.Files.Write(before.Path, after.Text);
                }
            }
            if (!dry && count > 0) here.Error.WriteLine($"{world.Name}: {Findings.Plural(count, "fix").Replace("fixs", "fixes", StringComparison.Ordinal)}");
        }
        return worst;
    }

    /// <summary>Round by round, until nothing is left to fix or a round would do harm.</summary>
    private static (IReadOnlyList<SourceText> Sources, int Count) Fixed(IReadOnlyList<SourceText> sources, bool guesses, Surroundings here)
    {
        int count = 0;
        var found = Found(sources, here);
        for (int round = 0; round < MostRounds; round++)
        {
            var chosen = found.Where(d => d.Fix is not null && (guesses || !QuickFixes.IsGuess(d)) && d.Fix.Edits.All(e => sources.Any(s => s.Path == e.Location.Path))).ToList();
            var edits = QuickFixes.Together(chosen);
            if (edits.IsEmpty) break;
            IReadOnlyList<SourceText> next = [.. sources.Select(s => SourceText.From(QuickFixes.Apply(s, edits), s.Path))];
            var left = Found(next, here);
            if (Errors(left) > Errors(found)) break;
            count += chosen.Count(d => d.Fix!.Edits.All(edits.Contains));
            (sources, found) = (next, left);
        }
        return (sources, count);
    }

    private static ImmutableArray<Diagnostic> Found(IReadOnlyList<SourceText> sources, Surroundings here) =>
        DealCompilation.Load(new WorldSource(sources, here.Files), sources.Select(s => s.Path)).GetDiagnostics();

    private static int Errors(IEnumerable<Diagnostic> found) => found.Count(d => d.Severity == Severity.Error);
}

using DealLang.Cli.Arguments;
using DealLang.Cli.Files;

namespace DealLang.Cli.Verbs;

/// <summary>The report and what is found wrong, again after each change of the files.</summary>
internal sealed class WatchVerb : Verb
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    public override string Name => "watch";
    public override string Words => "[FILE|DIR]";
    public override string Summary => "report and findings again whenever a file changes";
    public override string Details => "Ends with Ctrl+C. With --output the report is written there each time, else it is shown.";
    public override Option[] Options => [.. ReportText.Options, Arguments.Options.Output, Arguments.Options.Strict, Arguments.Options.Width];
    public override (string, string)[] Examples =>
    [
        ("deal watch acme.deal", "in a terminal beside the editor"),
        ("deal watch --format html -o acme.html", "a page for the browser to reload"),
    ];

    public override ExitCode Run(Invocation invocation, Surroundings here)
    {
        var ended = ExitCode.Ok;
        string seen = "";
        do
        {
            if (Texts(invocation, here, isRunning: seen.Length > 0) is not { } now || now == seen) continue;
            if (seen.Length > 0) here.Out.Write(here.OutputColumns() > 0 ? "\u001b[2J\u001b[H" : "\n");
            seen = now;
            ended = Show(invocation, here);
            here.Out.Flush();
            here.Error.Flush();
        }
        while (here.Wait(Pause));
        return ended;
    }

    private static ExitCode Show(Invocation invocation, Surroundings here)
    {
        var worst = ExitCode.Ok;
        foreach (var world in CompiledWorld.Of(invocation.Words, Reach.Nearest, here))
        {
            Results.Write(ReportText.Of(world, invocation.Format, invocation, Layout.OfResults(invocation, here)), invocation, here);
            var found = world.Compilation.GetDiagnostics();
            if (Findings.Tell(found, invocation, here) is var ended and not ExitCode.Ok) worst = ended;
            here.Error.WriteLine($"{world.Files.Name}: {Findings.Count(found)}");
        }
        return worst;
    }

    /// <summary>All texts in one; null while a file is being written and cannot be read.</summary>
    private static string? Texts(Invocation invocation, Surroundings here, bool isRunning)
    {
        try
        {
            return string.Join('\0', Worlds.Of(invocation.Words, Reach.Nearest, here).SelectMany(w => w.Sources).Select(s => s.Path + "\0" + s.Text));
        }
        catch (IOException) when (isRunning)
        {
            return null;
        }
    }
}

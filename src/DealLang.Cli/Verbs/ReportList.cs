using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.Reports;

namespace DealLang.Cli.Verbs;

/// <summary>The list of many worlds: to the output, or to a folder with the report of each beside it, linked.</summary>
internal sealed class ReportList(Verb verb, List<CompiledWorld> worlds, Invocation invocation, Surroundings here)
{
    private readonly string _above = Above([.. worlds.Select(w => w.Files.Name)]);

    public ExitCode Run(TextOptions layout, Progress progress)
    {
        bool toFolder = invocation[Options.Output] is { } output && (invocation.Formats.Count > 1 || invocation.Format is "html" or "json" or WorkbookFile.Format || output.EndsWith('/') || here.Files.KindOf(output) == PathKind.Folder);
        if (!toFolder && invocation.Format is "json" or WorkbookFile.Format)
            return DealTool.Refuse(verb, new Refusal($"which one? There are {string.Join(", ", worlds.Select(w => w.Files.Name))}. Or -o DIR for all."), here);
        if (toFolder)
        {
            foreach (var world in worlds) ReportFolder.Write(progress.Step(world, world.Files.Name), Stem(world), invocation, layout, here);
            foreach (string format in invocation.Formats.Where(f => f is not ("json" or WorkbookFile.Format)))
                ReportFolder.Write("index." + ReportText.Ending(format), ReportText.Of(List(format is "html" or "md" ? format : ""), format, layout), invocation, here);
        }
        else
        {
            Results.Write(ReportText.Of(List(""), invocation.Format, layout), invocation, here);
        }
        return Findings.Weigh(worlds.SelectMany(w => w.Compilation.GetDiagnostics()), invocation);
    }

    /// <param name="linked">The format whose reports the list leads to; empty for a list without links.</param>
    private Reports.Documents.Document List(string linked) => IndexBuilder.Build(worlds.Select(w => new ListedWorld(
        linked.Length > 0 ? Stem(w) : w.Files.Name, linked.Length > 0 ? string.Join('/', Stem(w).Split('/').Select(Uri.EscapeDataString)) + "." + linked : "", w.Compilation, w.Compilation.Evaluator(invocation.AsOf))), invocation.Language);

    /// <summary>A world's path below the folder that all of them lie in.</summary>
    private string Stem(CompiledWorld world) => world.Files.Name[_above.Length..];

    private static string Above(string[] names)
    {
        string above = names[0][..(names[0].LastIndexOf('/') + 1)];
        while (above.Length > 0 && !names.All(n => n.StartsWith(above, StringComparison.Ordinal)))
            above = above[..(above.TrimEnd('/').LastIndexOf('/') + 1)];
        return above;
    }
}

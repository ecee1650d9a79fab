using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.Reports;

namespace DealLang.Cli.Verbs;

/// <summary>The list of many worlds: to the output, or to a folder with the report of each beside it, linked.</summary>
internal sealed class ReportList(Verb verb, List<WorldFiles> files, Invocation invocation, Surroundings here)
{
    private readonly string _above = Above([.. files.Select(f => f.Name)]);

    public ExitCode Run(TextOptions layout, Progress progress)
    {
        bool toFolder = invocation[Options.Output] is { } output && (invocation.Formats.Count > 1 || invocation.Format is "html" or "json" or WorkbookFile.Format || output.EndsWith('/') || here.Files.KindOf(output) == PathKind.Folder);
        if (!toFolder && invocation.Format is "json" or WorkbookFile.Format)
            return DealTool.Refuse(verb, new Refusal($"which one? There are {string.Join(", ", files.Select(f => f.Name))}. Or -o DIR for all."), here);
        if (toFolder)
        {
            var worlds = CompiledWorld.Each(files, here, progress, w => w);
            foreach (var world in worlds) ReportFolder.Write(progress.Step(world, world.Files.Name), Stem(world), invocation, layout, here);
            foreach (string format in invocation.Formats.Where(f => f is not ("json" or WorkbookFile.Format)))
                ReportFolder.Write("index." + ReportText.Ending(format), ReportText.Of(IndexBuilder.Build(worlds.Select(w => Listed(w, format is "html" or "md" ? format : "")), invocation.Language), format, layout), invocation, here);
            return Findings.Weigh(worlds.SelectMany(w => w.Compilation.GetDiagnostics()), invocation);
        }
        var lines = CompiledWorld.Each(files, here, progress, w => IndexBuilder.Read(Listed(w, "")));
        Results.Write(ReportText.Of(IndexBuilder.Build(lines, invocation.Language), invocation.Format, layout), invocation, here);
        return lines.Any(l => l.Errors > 0 || (l.Warnings > 0 && invocation.Has(Options.Strict))) ? ExitCode.Findings : ExitCode.Ok;
    }

    /// <param name="linked">The format whose reports the list leads to; empty for a list without links.</param>
    private ListedWorld Listed(CompiledWorld world, string linked) => new(
        linked.Length > 0 ? Stem(world) : world.Files.Name, linked.Length > 0 ? string.Join('/', Stem(world).Split('/').Select(Uri.EscapeDataString)) + "." + linked : "", world.Compilation, world.Compilation.Evaluator(invocation.AsOf));

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

using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.Reports;

namespace DealLang.Cli.Verbs;

/// <summary>The report of a world; of a folder whose worlds lie below it, the list of them.</summary>
internal sealed class ReportVerb : Verb
{
    public override string Name => "report";
    public override string Words => "[FILE|DIR|-]";
    public override string Summary => "what a deal comes to, in a page";
    public override string Details => "What is wrong in the file goes to the error stream and stands in the report; an error ends with 1. Several formats, and the reports "
        + "of a folder of worlds with their list, go to the folder that -o names; csv is the figures, and in a folder the transfers and each table besides.";
    public override Option[] Options => [.. ReportText.Options, Arguments.Options.Output, Arguments.Options.Strict, Arguments.Options.Width];
    public override (string, string)[] Examples =>
    [
        ("deal report acme.deal", "to the terminal"),
        ("deal report acme.deal --format html -o acme.html", "as a page, to a file"),
        ("deal report acme.deal --format html,md,csv -o out", "in three formats, to a folder"),
        ("deal report acme.deal --format xlsx -o acme.xlsx", "as a workbook with live formulas"),
        ("deal report deals --format html -o site", "every world below the folder, and their list"),
        ("deal report acme.deal --as-of 2026-02-06", "as it stood on that day"),
    ];

    public override ExitCode Run(Invocation invocation, Surroundings here)
    {
        var layout = Layout.OfResults(invocation, here);
        string? output = invocation[Arguments.Options.Output];
        if (output is not null) layout = layout with { Color = false };
        bool toFolder = output is not null && (invocation.Formats.Count > 1 || output.EndsWith('/') || here.Files.KindOf(output) == PathKind.Folder);
        if (invocation.Formats.Count > 1 && output is null)
            return DealTool.Refuse(this, new Refusal("several formats go to a folder: add -o DIR."), here);
        if (output is null && invocation.Formats.Contains(WorkbookFile.Format))
            return DealTool.Refuse(this, new Refusal("a workbook is no text: add -o FILE.xlsx."), here);
        using var progress = new Progress(here);
        List<WorldFiles> files = [.. Worlds.Of(invocation.Words, Reach.Nearest, here)];
        if (files.Count > 1)
            return new ReportList(this, files, invocation, here).Run(layout, progress);
        var world = CompiledWorld.Each(files, here, progress, w => w)[0];
        if (ReportText.NoSuchCase(world, invocation) is { } refusal)
            return DealTool.Refuse(this, refusal, here);
        var ended = Findings.Tell(world.Compilation.GetDiagnostics(), invocation, here);
        if (!toFolder && invocation.Format == WorkbookFile.Format)
            WorkbookFile.Write(world, output!, invocation, here);
        else if (toFolder)
            ReportFolder.Write(world, world.Files.ShortName, invocation, layout, here);
        else
            Results.Write(ReportText.Of(world, invocation.Format, invocation, layout), invocation, here);
        return ended;
    }
}

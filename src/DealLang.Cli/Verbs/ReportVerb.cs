using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.Reports;
using DealLang.Reports.Documents;

namespace DealLang.Cli.Verbs;

/// <summary>The report of a world; of a folder whose worlds lie below it, the list of them.</summary>
internal sealed class ReportVerb : Verb
{
    public override string Name => "report";
    public override string Words => "[FILE|DIR|-]";
    public override string Summary => "what a deal comes to, in a page";
    public override string Details => "What is wrong in the file goes to the error stream and stands in the report; an error ends with 1.";
    public override Option[] Options => [.. ReportText.Options, Arguments.Options.Output, Arguments.Options.Strict, Arguments.Options.Width];
    public override (string, string)[] Examples =>
    [
        ("deal report acme.deal", "to the terminal"),
        ("deal report acme.deal --format md -o acme.md", "as Markdown, to a file"),
        ("deal report acme.deal --as-of 2026-02-06", "as it stood on that day"),
    ];

    public override ExitCode Run(Invocation invocation, Surroundings here)
    {
        var worlds = CompiledWorld.Of(invocation.Words, Reach.Nearest, here).ToList();
        var layout = Layout.OfResults(invocation, here);
        if (worlds.Count > 1)
        {
            if (invocation.Format == "json")
                return DealTool.Refuse(this, new Refusal($"which one? There are {string.Join(", ", worlds.Select(w => w.Files.Name))}."), here);
            var index = Index(worlds);
            Results.Write(invocation.Format == "md" ? MarkdownPrinter.Print(index) : TextPrinter.Print(index, layout), invocation, here);
            return Findings.Weigh(worlds.SelectMany(w => w.Compilation.GetDiagnostics()), invocation);
        }
        var world = worlds[0];
        if (ReportText.NoSuchCase(world, invocation) is { } refusal)
            return DealTool.Refuse(this, refusal, here);
        var ended = Findings.Tell(world.Compilation.GetDiagnostics(), invocation, here);
        Results.Write(ReportText.Of(world, invocation, invocation.Has(Arguments.Options.Output) ? layout with { Color = false } : layout), invocation, here);
        return ended;
    }

    private static Document Index(IEnumerable<CompiledWorld> worlds) => new("Deals",
    [
        new Table([new Column("world"), new Column("title"), new Column("found")],
            [.. worlds.Select(w => System.Collections.Immutable.ImmutableArray.Create<Cell>(
                w.Files.Name, w.Compilation.World.Title, Findings.Count(w.Compilation.GetDiagnostics())))]),
    ]);
}

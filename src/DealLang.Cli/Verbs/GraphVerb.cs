using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.Reports;

namespace DealLang.Cli.Verbs;

/// <summary>One picture alone: who is bound to whom, or a chart of the report.</summary>
internal sealed class GraphVerb : Verb
{
    private const string Web = "web";

    public override string Name => "graph";
    public override string Words => "[FILE|DIR|-] [CHART]";
    public override string Summary => "who is bound to whom, or one chart of the report, as a picture";
    public override string Details => "A chart goes by its name, as ownership, ev-bridge or timeline; without one it is the web of parties and deals. SVG needs nothing else "
        + "and follows light and dark; mermaid and dot are for the web alone.";
    public override Option[] Options => [Arguments.Options.Picture, Arguments.Options.Case, Arguments.Options.AsOf, Arguments.Options.View, Arguments.Options.Output];
    public override (string, string)[] Examples =>
    [
        ("deal graph acme.deal -o acme.svg", "the web of parties"),
        ("deal graph acme.deal ownership -o ownership.svg", "a chart of the report"),
        ("deal graph --format mermaid", "for a wiki, of the current folder"),
    ];

    public override ExitCode Run(Invocation invocation, Surroundings here)
    {
        string[] places = [.. invocation.Words.Where(w => Worlds.IsThere(w, here.Files) || w.EndsWith(".deal", StringComparison.Ordinal))];
        string chart = string.Join(' ', invocation.Words.Except(places));
        var worlds = CompiledWorld.Of(places, Reach.Nearest, here).ToList();
        if (worlds.Count > 1)
            return DealTool.Refuse(this, new Refusal($"which one? There are {string.Join(", ", worlds.Select(w => w.Files.Name))}."), here);
        if (ReportText.NoSuchCase(worlds[0], invocation) is { } noCase)
            return DealTool.Refuse(this, noCase, here);
        var ended = Findings.Tell([.. worlds[0].Compilation.GetDiagnostics().Where(d => d.Severity == Diagnostics.Severity.Error)], invocation, here);
        string format = invocation[Arguments.Options.Picture] ?? "svg";
        if (chart is "" or Web)
        {
            var evaluator = worlds[0].Compilation.Evaluator(invocation.AsOf);
            Results.Write(format switch { "mermaid" => GraphPrinter.Mermaid(evaluator), "dot" => GraphPrinter.Dot(evaluator), _ => GraphPrinter.Svg(evaluator) }, invocation, here);
            return ended;
        }
        if (format != "svg")
            return DealTool.Refuse(this, new Refusal($"{format} shows the web alone; {chart} is drawn as svg."), here);
        var charts = SvgPrinter.Charts(ReportBuilder.Build(worlds[0].Compilation, worlds[0].Compilation.Evaluator(invocation.AsOf), ReportText.Asked(invocation))).ToList();
        if (charts.FirstOrDefault(c => c.Name == chart).Chart is not { } found)
            return DealTool.Refuse(this, NoSuchChart(chart, [Web, .. charts.Select(c => c.Name)]), here);
        Results.Write(SvgPrinter.Print(found), invocation, here);
        return ended;
    }

    private static Refusal NoSuchChart(string chart, IReadOnlyList<string> charts) => new(Text.Spelling.Nearest(chart, charts) is { } near
        ? $"the report has no chart {chart}. Did you mean {near}?"
        : $"the report has no chart {chart}. Its charts: {string.Join(", ", charts)}.");
}

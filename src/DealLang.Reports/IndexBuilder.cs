using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Evaluating;
using DealLang.Reports.Building;
using DealLang.Reports.Documents;
using DealLang.Reports.Languages;

namespace DealLang.Reports;

/// <summary>A world on the list of many.</summary>
/// <param name="Name">What it is called there.</param>
/// <param name="Address">Where its own report is, seen from the list; empty for none.</param>
public sealed record ListedWorld(string Name, string Address, DealCompilation Compilation, WorldEvaluator Evaluator);

/// <summary>What the list says of one world. It keeps nothing of the world, which may be let go.</summary>
public sealed record ListedLines(int Deals, int Expectations, int Warnings, int Errors)
{
    internal ImmutableArray<ImmutableArray<Cell>> Rows { get; init; }
}

/// <summary>The list of many worlds: each deal on a line with what it is, how far it got, what it is worth, and what was found wrong.</summary>
public static class IndexBuilder
{
    public static Document Build(IEnumerable<ListedWorld> worlds, Language? language = null) => Build(worlds.Select(Read), language);

    public static Document Build(IEnumerable<ListedLines> worlds, Language? language = null) => Translation.Of(InEnglish([.. worlds]), language ?? Language.English);

    /// <summary>The lines of one world. Worlds may be read side by side.</summary>
    public static ListedLines Read(ListedWorld world)
    {
        var found = world.Compilation.GetDiagnostics();
        return new(world.Compilation.World.Deals.Length, world.Compilation.World.Expectations.Length, found.Count(d => d.Severity == Severity.Warning), found.Count(d => d.Severity == Severity.Error)) { Rows = [.. Rows(world)] };
    }

    private static Document InEnglish(ImmutableArray<ListedLines> all)
    {
        var rows = all.SelectMany(w => w.Rows).ToImmutableArray();
        var counts = new CheckCounts(all.Sum(w => w.Expectations), all.Sum(w => w.Warnings), all.Sum(w => w.Errors));
        return new Document("Deals",
        [
            new Headline("Deals", [English.Count(all.Length, "world"), English.Count(all.Sum(w => w.Deals), "deal")], counts with { Passed = Math.Max(0, counts.Passed - counts.Failed) }),
            .. Tables.Of([new("World"), new("Deal"), new("Status"), new("Value", ColumnKind.Figure), new("Found")], rows) is { } table ? [table] : ImmutableArray<Block>.Empty,
        ]);
    }

    /// <summary>A line for each deal; one line for a world without any.</summary>
    private static IEnumerable<ImmutableArray<Cell>> Rows(ListedWorld world)
    {
        var context = new ReportContext(world.Evaluator, world.Compilation.GetDiagnostics(), new ReportOptions());
        Cell name = world.Address.Length > 0 ? new Prose([new Link(Short(world.Name), world.Address)]) : Short(world.Name);
        Cell found = Wording.Found(context.Diagnostics);
        if (world.Compilation.World.Deals.IsEmpty) yield return [name, world.Compilation.World.Title, "", "", found];
        foreach (var deal in world.Compilation.World.Deals)
        {
            string status = world.Evaluator.Status(deal) is { } milestone ? Wording.Of(milestone) : "";
            yield return [name, Naming.Sentence(deal), status, Worth(world, context.Of(deal)), found];
            (name, found) = ("", "");
        }
    }

    /// <summary>A folder that holds one file of its own name is called by it once.</summary>
    private static string Short(string name) => name.Split('/') is [.. var folders, var folder, var file] && folder == file ? string.Join('/', [.. folders, file]) : name;

    private static Cell Worth(ListedWorld world, Evaluation evaluation)
    {
        var shown = WorldReport.Worth(evaluation);
        return world.Address.Length > 0 && shown.Path.Length > 0 ? new Prose([new Link(shown.Text.Plain, world.Address + Html.Anchors.Link(Html.Anchors.Figure(shown.Path)))]) : shown with { Path = "" };
    }
}

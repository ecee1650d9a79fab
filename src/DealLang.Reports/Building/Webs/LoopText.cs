using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Webs;

namespace DealLang.Reports.Building.Webs;

/// <summary>A loop in a table: the parties on it, the smallest payment of it, when and how surely.</summary>
internal static class LoopText
{
    public static readonly ImmutableArray<Column> Columns = [new("Loop"), new("Smallest payment", ColumnKind.Figure), new("Base case", ColumnKind.Figure), new("When"), new("How sure")];

    /// <summary>What the base case counts, where that is another number than the bound that is shown; nothing in a report of another case.</summary>
    public static Cell InBase(FigureValue figure, string caseName) => caseName == WorldEvaluator.BaseCase && FigureText.Counted(figure, "") is { Length: > 0 } counted
        ? new Cell(counted.Trim()) { Path = $"{figure.Figure.Path} in {caseName}" } : "";

    /// <summary>As the path of the loop's figure names it.</summary>
    public static string Key(DealNetwork network, ImmutableArray<int> loop) => string.Join(", ", loop.Select(i => network.Parties[i].Name));

    public static ImmutableArray<Cell> Row(DealNetwork network, ImmutableArray<int> loop, FigureValue? least, string caseName)
    {
        var around = Enumerable.Range(0, loop.Length).SelectMany(i => network.Between(network.Parties[loop[i]], network.Parties[loop[(i + 1) % loop.Length]])!.Obligations).ToList();
        return
        [
            string.Join(" → ", loop.Append(loop[0]).Select(i => network.Parties[i].Name)),
            least is null ? "" : FigureTable.Shown(least),
            least is null ? "" : InBase(least, caseName),
            Period(around),
            string.Join(", ", around.Select(o => o.Certainty).Distinct().Order().Select(Wording.Of)),
        ];
    }

    public static string Period(IEnumerable<Obligation> obligations)
    {
        var dated = obligations.Where(o => o.Period is { } period && !Wording.IsOpen(period)).Select(o => o.Period!.Value).ToList();
        if (dated.Count == 0) return "not dated";
        int first = dated.Min(p => p.First.Year), last = dated.Max(p => p.Last.Year);
        return first == last ? Wording.Year(first) : $"{Wording.Year(first)}–{Wording.Year(last)}";
    }

    /// <param name="most">So many of them are shown.</param>
    /// <param name="which">Which: the shortest, the largest.</param>
    public static string Count(LoopList loops, int most, string which) =>
        loops.Loops.IsEmpty && loops.IsComplete ? "No money that is paid here can come back to who paid it." :
        loops.IsComplete ? $"{English.Count(loops.Loops.Length, "loop")}, each once, beginning with the first of its parties by name{(loops.Loops.Length > most ? $"; the {which} {English.Count(most, "loop")} are shown" : "")}."
        : $"There are more loops than are looked for: all of up to {Wording.Parties(loops.Longest)} are found ({English.Count(loops.Loops.Length, "loop")}), longer ones are left out.";
}

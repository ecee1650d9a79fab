using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Webs;

namespace DealLang.Reports.Building.Webs;

/// <summary>How much of what a seller sells could be its own money, in all and by the end of each year as long as that changes.</summary>
internal static class RoundTripTable
{
    private static readonly ImmutableArray<Column> s_columns =
        [new("Seller"), new("Can come back", ColumnKind.Figure), new("Of its sales", ColumnKind.Figure), new("Round-trip ratio", ColumnKind.Figure), new("Base case", ColumnKind.Figure), new("Window")];

    /// <param name="most">So many sellers, in all alone, those to whom most can come back first; null for all, year by year.</param>
    public static Table? Of(Evaluation web, DealNetwork network, int? most = null)
    {
        var ratios = web.Figures.Where(f => f.Figure.Path is { Measure: "loop.ratio", Argument.Length: > 0 }).ToList();
        if (most is { } few) ratios = [.. ratios.Where(r => Year(r.Figure.Path.Argument).Length == 0).OrderByDescending(r => web.Known("loop.returned", r.Figure.Path.Argument) is { } back ? FigureText.Shown(back) ?? 0m : 0m).Take(few)];
        else ratios = [.. ratios.Where((r, i) => i == 0 || Year(r.Figure.Path.Argument).Length == 0 || !ratios.Take(i).Any(before => IsAsBefore(web, r, before)))];
        return Tables.Of(s_columns, ratios.Select(ratio => Row(web, network, ratio)), "What a seller funds and may get back as sales");
    }

    private static ImmutableArray<Cell> Row(Evaluation web, DealNetwork network, FigureValue ratio)
    {
        string argument = ratio.Figure.Path.Argument, year = Year(argument), seller = SellerOf(argument);
        var sales = network.Flows.Where(f => f.Payee.Name == seller).SelectMany(f => f.Obligations);
        return [seller, Shown("loop.returned"), Shown("loop.purchases"), FigureTable.Shown(ratio), LoopText.InBase(ratio, web.Case), year.Length > 0 ? "to the end of " + year : LoopText.Period(sales)];

        Cell Shown(string measure) => web.Known(measure, argument) is { } figure ? FigureTable.Shown(figure) : "";
    }

    /// <summary>The same seller with the same amounts, in all or by the end of a year before.</summary>
    private static bool IsAsBefore(Evaluation web, FigureValue ratio, FigureValue before) =>
        SellerOf(before.Figure.Path.Argument) == SellerOf(ratio.Figure.Path.Argument) && ratio.Value == before.Value && web.Known("loop.returned", ratio.Figure.Path.Argument)?.Value == web.Known("loop.returned", before.Figure.Path.Argument)?.Value;

    private static string SellerOf(string argument) => Year(argument) is { Length: > 0 } year ? argument[..^(year.Length + 2)] : argument;

    /// <summary>The year behind the seller's name; empty for none.</summary>
    private static string Year(string argument) =>
        argument.LastIndexOf(", ", StringComparison.Ordinal) is var comma and > 0 && argument.Length - comma == 6 && char.IsAsciiDigit(argument[^1]) ? argument[(comma + 2)..] : "";
}

using System.Collections.Immutable;
using System.Globalization;
using DealLang.Evaluating;
using DealLang.Reports.Documents;

namespace DealLang.Reports.Building.Deals;

/// <summary>What recurs by period, one period a row: each measure with a number for its argument is a column.</summary>
internal static class PeriodTable
{
    public static Table? Of(IReadOnlyList<FigureValue> figures)
    {
        var numbered = figures.Select(f => (Figure: f, Key: KeyOf(f))).Where(f => f.Key is not null).ToList();
        string[] columns = [.. numbered.Select(f => f.Key!.Value.Column).Distinct()];
        var rows = numbered.GroupBy(f => f.Key!.Value.Period).OrderBy(g => g.Key).Select(g => ImmutableArray.Create<Cell>(
            [g.Key.ToString(CultureInfo.InvariantCulture), .. columns.Select(c => g.FirstOrDefault(f => f.Key!.Value.Column == c).Figure is { } figure ? FigureTable.Shown(figure) : "")]));
        return Tables.Of([new("Period"), .. columns.Select(c => new Column(c, ColumnKind.Figure))], rows);
    }

    /// <summary>The figures that do not recur.</summary>
    public static IReadOnlyList<FigureValue> Others(IEnumerable<FigureValue> figures) => [.. figures.Where(f => KeyOf(f) is null)];

    /// <summary>level(3), or level(AMD.common, 3) of several: the column names the thing.</summary>
    private static (string Column, int Period)? KeyOf(FigureValue figure)
    {
        var path = figure.Figure.Path;
        int comma = path.Argument.LastIndexOf(", ", StringComparison.Ordinal);
        string last = comma < 0 ? path.Argument : path.Argument[(comma + 2)..];
        if (!int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out int period)) return null;
        return (Naming.Label(path with { Argument = comma < 0 ? "" : path.Argument[..comma] }), period);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Values;

namespace DealLang.Reports.Building.Deals;

/// <summary>What recurs by period, one period a row: each measure with a number for its argument is a column.</summary>
internal static class PeriodTable
{
    /// <summary>Up to here payments are shown to the unit of money: they are what somebody has to pay.</summary>
    private const decimal ToTheUnit = 100_000_000m;

    public static Table? Of(IReadOnlyList<FigureValue> figures)
    {
        var numbered = figures.Select(f => (Figure: f, Key: KeyOf(f))).Where(f => f.Key is not null).ToList();
        string[] columns = [.. numbered.Select(f => f.Key!.Value.Column).Distinct()];
        var money = numbered.Select(f => f.Figure).Where(IsMoney).ToList();
        var scale = money.TrueForAll(f => Math.Abs(FigureText.Shown(f) ?? 0m) < ToTheUnit) ? Scale.One : Scale.For(money.Select(FigureText.Shown).OfType<decimal>());
        var amounts = columns.Where(c => numbered.Where(f => f.Key!.Value.Column == c).All(f => IsMoney(f.Figure))).ToHashSet(StringComparer.Ordinal);
        NumberSeries?[] series = [.. columns.Select(c => amounts.Contains(c) ? new NumberSeries(numbered.Where(f => f.Key!.Value.Column == c).Select(f => f.Figure), scale) : null)];
        var rows = numbered.GroupBy(f => f.Key!.Value.Period).OrderBy(g => g.Key).Select(g => ImmutableArray.Create<Cell>(
            [g.Key.ToString(CultureInfo.InvariantCulture), .. columns.Select((c, i) => g.FirstOrDefault(f => f.Key!.Value.Column == c).Figure is { } figure ? Shown(figure, series[i]) : "")]));
        return Tables.Of([new("Period"), .. columns.Select(c => amounts.Contains(c) ? new Column($"{c}, {UnitText.Header(money[0].Figure.Unit, scale)}", ColumnKind.Number) : new Column(c, ColumnKind.Figure))], rows);
    }

    private static bool IsMoney(FigureValue figure) => figure.Figure.Unit.Currency is not null && figure.Mark != Mark.Range;

    private static Cell Shown(FigureValue figure, NumberSeries? column) => column is null ? FigureTable.Shown(figure)
        : new Cell(column.Shown(figure)) { Path = figure.Figure.Path.ToString() };

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

using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Charts;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>What falls due period by period, one period a row; and how much of what is still to come falls due how soon.</summary>
internal sealed class ObligationTable
{
    /// <summary>In the order in which a reader of such a contract asks.</summary>
    private static readonly ImmutableArray<string> s_measures =
    [
        "obligations", "obligations.firm", "obligations.conditional", "announced", "quantity", "quantity.added", "quantity.level", "due", "fee", "price", "taken", "shortfall", "deficiency", "made-up", "make-up.balance", "make-up.expired",
        "seller-failure", "carried", "payment", "prepayment.used", "prepayment.left", "index", "schedule", "min", "max",
    ];

    private static readonly ImmutableArray<string> s_windows = ["within 1 year", "1..3 years", "3..5 years", "after 5 years", "not dated"];

    /// <summary>What is due, what came of it, and what was paid ahead: a table each.</summary>
    private static readonly ImmutableArray<ImmutableArray<string>> s_tables =
    [
        ["obligations", "obligations.firm", "obligations.conditional", "announced", "quantity", "quantity.added", "quantity.level", "due", "fee", "price", "min", "max"],
        ["taken", "seller-failure", "carried", "shortfall", "deficiency", "made-up", "make-up.balance", "make-up.expired", "payment"],
        ["prepayment.used", "prepayment.left"],
    ];

    private const int MostColumns = 7;

    private readonly ImmutableArray<FigureValue> _figures;
    private readonly List<List<string>> _tables = [];

    public ObligationTable(IEnumerable<FigureValue> figures)
    {
        _figures = [.. figures.Where(f => PeriodOf(f) is not null)];
        foreach (var measures in s_tables)
        {
            // Where there are too many columns, those of the single lines are left to the list.
            var columns = _figures.Select(ColumnOf).Distinct().Where(c => measures.Contains(c.Split('(')[0])).OrderBy(c => measures.IndexOf(c.Split('(')[0])).ToList();
            if (columns.Count > MostColumns) columns = [.. columns.OrderBy(c => c.Contains('(', StringComparison.Ordinal)).Take(MostColumns)];
            if (columns.Count > 0) _tables.Add(columns);
        }
    }

    public static bool IsOfPeriod(FigureValue figure) => PeriodOf(figure) is not null;

    /// <summary>The figures that stand in neither table.</summary>
    public IEnumerable<FigureValue> Others(IEnumerable<FigureValue> figures) => figures.Where(f => WindowOf(f) is null && !(_figures.Contains(f) && _tables.Exists(t => t.Contains(ColumnOf(f)))));

    public IEnumerable<Block?> Blocks(IReadOnlyList<FigureValue> figures)
    {
        foreach (var table in _tables)
        {
            Shown[] columns = [.. table.Select(ColumnFor)];
            var rows = _figures.Where(f => table.Contains(ColumnOf(f))).GroupBy(f => PeriodOf(f)!, StringComparer.Ordinal).OrderBy(g => g.Key == Thereafter).ThenBy(g => g.Key, StringComparer.Ordinal);
            yield return Tables.Of([new("Period"), .. columns.Select(c => c.Column)],
                rows.Select(row => ImmutableArray.Create<Cell>([row.Key, .. columns.Select(c => row.FirstOrDefault(f => ColumnOf(f) == c.Name) is { } figure ? c.Cell(figure) : (Cell)"")])));
        }
        yield return Tables.Of([new("Still to fall due"), new("Amount", ColumnKind.Figure)],
            figures.Select(f => (Figure: f, Window: WindowOf(f))).Where(f => f.Window is not null).OrderBy(f => s_windows.IndexOf(f.Window!) is var at and >= 0 ? at : 99)
                .Select(f => ImmutableArray.Create<Cell>(f.Window!.Length == 0 ? "in all" : f.Window, FigureTable.Shown(f.Figure))));
    }

    /// <summary>Obligations by year, filled by how sure they are.</summary>
    public Picture? Chart(Certainty certainty)
    {
        var years = _figures.Where(f => f.Figure.Path.Measure is "obligations" or "announced" && f.Value is > 0m && IsYear(f.Figure.Path.Argument)).OrderBy(f => f.Figure.Path.Argument, StringComparer.Ordinal).Take(12).ToList();
        if (years.Count < 2) return null;
        Composition[] columns = [.. years.Select(f => new Composition(f.Figure.Path.Argument,
            [Part(f, f.Figure.Path.Measure == "announced" ? Certainty.Announced : certainty)], FigureText.Of(f)))];
        return new Picture("obligations", new ColumnChart("Obligations by year", string.Join(", ", columns.Select(c => $"{c.Label} {c.Shown}")), [.. columns]));
    }

    private static Part Part(FigureValue figure, Certainty certainty) => new(Wording.Of(certainty), figure.Value!.Value, FigureText.Of(figure), Role.Purchase, certainty);

    private sealed record Shown(string Name, Column Column, Func<FigureValue, Cell> Cell);

    /// <summary>One scale a column, in its header, where all of it is money or shares of one kind.</summary>
    private Shown ColumnFor(string name)
    {
        var figures = _figures.Where(f => ColumnOf(f) == name).ToList();
        var unit = figures[0].Figure.Unit;
        if (unit.Currency is null || figures.Exists(f => !f.Figure.Unit.Equals(unit) || f.Mark == Values.Mark.Range)) return new Shown(name, new Column(Header(name), ColumnKind.Figure), FigureTable.Shown);
        var scale = Scale.For(figures.Select(FigureText.Shown).OfType<decimal>());
        var series = new NumberSeries(figures, scale);
        return new Shown(name, new Column($"{Header(name)}, {UnitText.Header(unit, scale)}", ColumnKind.Number),
            f => new Cell(series.Shown(f)) { Path = f.Figure.Path.ToString() });
    }

    private const string Thereafter = "thereafter";

    /// <summary>2027, 2027-Q1, FY2027, thereafter: behind the name of a line where there are several. Null for what is of no period.</summary>
    private static string? PeriodOf(FigureValue figure)
    {
        var path = figure.Figure.Path;
        if (!s_measures.Contains(path.Measure)) return null;
        string last = path.Argument[(path.Argument.LastIndexOf(' ') + 1)..];
        return last == Thereafter || IsPeriod(last) ? last : null;
    }

    private static bool IsPeriod(string word)
    {
        string year = word.StartsWith("FY", StringComparison.Ordinal) ? word[2..] : word;
        return year.Length >= 4 && year[..4].All(char.IsAsciiDigit) && (year.Length == 4 || year[4] == '-');
    }

    private static bool IsYear(string argument) => IsPeriod(argument) && !argument.Contains('-', StringComparison.Ordinal);

    private static string? WindowOf(FigureValue figure) =>
        figure.Figure.Path is { Measure: "obligations", Argument: var argument } && (argument.Length == 0 || s_windows.Contains(argument)) ? argument : null;

    /// <summary>The measure, and the line that it is of.</summary>
    private static string ColumnOf(FigureValue figure)
    {
        var path = figure.Figure.Path;
        int comma = path.Argument.LastIndexOf(", ", StringComparison.Ordinal);
        return comma < 0 ? path.Measure : $"{path.Measure}({path.Argument[..comma]})";
    }

    private static string Header(string column)
    {
        int open = column.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? Naming.Label(column, "") : Naming.Label(column[..open], column[(open + 1)..^1]);
    }
}

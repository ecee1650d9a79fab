using System.Collections.Immutable;
using System.Globalization;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Charts;
using DealLang.Reports.Documents;
using DealLang.Reports.Formulas;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Building.Deals;

/// <summary>
/// The tables of the files: of two axes a grid for each figure, of one axis a column for each. The row and the column of what the files
/// state are strong.
/// </summary>
internal static class SensitivityTable
{
    private const int MostAnswering = 400;

    /// <summary>The tables that show a deal's figures first; of no deal, those of parties and of the files' own figures.</summary>
    public static IEnumerable<Section?> Of(ReportContext context, Deal? deal) =>
        context.World.Tables.Where(t => OwnerOf(context, t) == deal?.Name).Select(t => Section(context, t));

    private static string? OwnerOf(ReportContext context, Sensitivity table) =>
        table.Shown.SelectMany(s => s.Figure.References()).Select(r => r.Path.Owner).FirstOrDefault(o => context.World.Deal(o) is not null);

    private static Section? Section(ReportContext context, Sensitivity table)
    {
        var cells = context.Evaluator.Cells(table, context.Options.Case);
        IEnumerable<Block?> tables = table.Cols is null ? [Columns(context, cells)] : Enumerable.Range(0, table.Shown.Length).SelectMany(i => new Block?[] { Drawn(context, cells, i), Grid(context, cells, i) });
        return Tables.Section(table.Title, Weight.Detail, [.. tables, .. Idle(cells)]);
    }

    /// <summary>A figure that is swept and moves nothing: one that follows from others, on which nothing shown rests.</summary>
    private static IEnumerable<Block?> Idle(SensitivityCells cells)
    {
        var table = cells.Table;
        if (table.Rows.Named is { } rows && cells.Rows.Length > 1 && AreSame((row, col, i) => cells[row, col, i].Value == cells[0, col, i].Value)) yield return Said(rows);
        if (table.Cols?.Named is { } cols && cells.Cols.Length > 1 && AreSame((row, col, i) => cells[row, col, i].Value == cells[row, 0, i].Value)) yield return Said(cols);

        bool AreSame(Func<int, int, int, bool> same)
        {
            for (int i = 0; i < table.Shown.Length; i++)
                for (int row = 0; row < cells.Rows.Length; row++)
                    for (int col = 0; col < cells.Cols.Length; col++)
                        if (cells[row, col, i].Value is null || !same(row, col, i)) return false;
            return true;
        }

        static Paragraph Said(FigurePath figure) => new($"{figure} changes nothing of what is shown.");
    }

    private static Table? Columns(ReportContext context, SensitivityCells cells)
    {
        var shown = cells.Table.Shown.Select((s, i) => new Shown(context, cells, i)).ToList();
        return Tables.Of([new(AxisName(cells.Table.Rows)), .. shown.Select(s => new Column(s.Header, s.Kind))],
            cells.Rows.Select((stop, row) => ImmutableArray.Create<Cell>([Label(context, cells.Table.Rows, stop), .. shown.Select(s => s.Cell(row, 0))])));
    }

    private static Table? Grid(ReportContext context, SensitivityCells cells, int index)
    {
        var (table, shown) = (cells.Table, new Shown(context, cells, index));
        // Two figures of one name are told apart by their paths.
        var (down, across) = (AxisName(table.Rows), AxisName(table.Cols!));
        if (down == across && table.Rows.Named is { } rows && table.Cols!.Named is { } columns) (down, across) = (rows.ToString(), columns.ToString());
        return Tables.Of([new($"{down} ↓ {across} →"), .. cells.Cols.Select(stop => new Column(Label(context, table.Cols!, stop).Text.Plain, shown.Kind))],
            cells.Rows.Select((stop, row) => ImmutableArray.Create<Cell>([Label(context, table.Rows, stop), .. cells.Cols.Select((_, col) => shown.Cell(row, col))])), shown.Header);
    }

    /// <summary>The grid shaded by size, its base in a box.</summary>
    private static Picture? Drawn(ReportContext context, SensitivityCells cells, int index)
    {
        var (table, shown) = (cells.Table, new Shown(context, cells, index));
        ImmutableArray<ImmutableArray<GridCell>> drawn = [.. cells.Rows.Select((_, row) => cells.Cols.Select((_, col) => new GridCell(FigureText.Shown(cells[row, col, index]), shown.Cell(row, col).Text.Plain)).ToImmutableArray())];
        if (cells.Rows.Length < 2 || cells.Cols.Length < 2 || drawn.Any(r => r.Any(c => c.Value is null))) return null;
        int baseRow = cells.Rows.ToList().FindIndex(s => IsAsStated(context, table.Rows, s)), baseCol = cells.Cols.ToList().FindIndex(s => IsAsStated(context, table.Cols!, s));
        ImmutableArray<string> rows = [.. cells.Rows.Select(s => Label(context, table.Rows, s).Text.Plain)], cols = [.. cells.Cols.Select(s => Label(context, table.Cols!, s).Text.Plain)];
        return new Picture("grid", new GridChart(shown.Header, string.Join("; ", rows.Select((r, i) => $"{r}: {string.Join(", ", drawn[i].Select(c => c.Shown))}")), rows, cols, drawn)
        {
            RowsLabel = AxisName(table.Rows),
            ColumnsLabel = AxisName(table.Cols!),
            Base = baseRow >= 0 && baseCol >= 0 ? (baseRow, baseCol) : null,
        });
    }

    private static string AxisName(Axis axis) => axis.Named is { } figure ? Naming.Label(figure) : axis.Stops[0].Case.Length > 0 ? "Case" : "View";

    private static Cell Label(ReportContext context, Axis axis, Stop stop)
    {
        string text = stop.Assignment?.Line.Quantity is { } quantity ? FigureText.Of(InItsUnit(context, axis.Figure!, quantity), axis.Figure!.Measure) : stop.Written;
        return IsAsStated(context, axis, stop) ? new Cell([new Words(text, Tone.Strong)]) : text;
    }

    /// <summary>0.25 of a ratio is 0.25 shares for a share, though the file leaves that out.</summary>
    private static Quantity InItsUnit(ReportContext context, FigurePath figure, Quantity quantity) =>
        context.Evaluator.Value(figure, null, context.Options.Case)?.Figure.Unit is { } unit ? Dimensions.Fit(quantity, unit) ?? quantity : quantity;

    private static bool IsAsStated(ReportContext context, Axis axis, Stop stop) => axis.Figure is { } figure
        ? stop.Assignment!.Line.Quantity?.Value is { } value && context.Evaluator.Value(figure, null, context.Options.Case)?.Value == value
        : stop.Case == context.Options.Case;

    /// <summary>One figure of a table: its header, and its cells, which share a scale where they are amounts of money.</summary>
    private sealed class Shown
    {
        private readonly SensitivityCells _cells;
        private readonly int _index;
        private readonly Scale? _scale;
        private readonly NumberSeries? _series;
        private readonly FigureStyle _style;
        private readonly ReportContext _context;

        public Shown(ReportContext context, SensitivityCells cells, int index)
        {
            (_context, _cells, _index) = (context, cells, index);
            var figure = cells.Table.Shown[index];
            var values = cells.Rows.SelectMany((_, row) => cells.Cols.Select((_, col) => cells[row, col, index])).ToList();
            var unit = values[0].Figure.Unit;
            string name = figure.Figure is Reference reference ? Naming.Label(reference.Path) : figure.Written;
            _style = FigureStyles.Of(unit, figure.Figure is Reference { Path.Measure: var measure } ? measure : "");
            if (unit.Currency is not null && values.Exists(v => FigureText.Shown(v) is not null) && values.TrueForAll(v => v.Figure.Unit == unit && v.Mark != Mark.Range)) _scale = Scale.For(values.Select(FigureText.Shown).OfType<decimal>());
            _series = _scale is null ? null : new NumberSeries(values, _scale);
            Header = _scale is null ? name : $"{name}, {UnitText.Header(unit, _scale)}";
        }

        public string Header { get; }

        public ColumnKind Kind => _scale is null ? ColumnKind.Figure : ColumnKind.Number;

        public Cell Cell(int row, int col)
        {
            var value = _cells[row, col, _index];
            string text = _series?.Shown(value) ?? FigureText.Of(value, _style);
            bool isBase = IsAsStated(_context, _cells.Table.Rows, _cells.Rows[row]) && (_cells.Table.Cols is not { } cols || IsAsStated(_context, cols, _cells.Cols[col]));
            return new Cell([new Words(text, isBase ? Tone.Strong : Tone.Plain)]) { Path = PathOf(row, col) };
        }

        /// <summary>
        /// What <c>deal explain</c> is asked for the cell: <c>pref.proceeds(Fund, Co.exit = $40m) in plain</c>. In a table too large to read number
        /// by number nothing answers for each.
        /// </summary>
        private string PathOf(int row, int col)
        {
            if (_cells.Rows.Length * _cells.Cols.Length > MostAnswering) return "";
            if (CellPath.Reference(_cells, row, col, _index) is { } reference) return _context.Figures.Suppose(reference);
            var value = _cells[row, col, _index];
            string place = $"{_cells.Table.Title}, {(row + 1).ToString(CultureInfo.InvariantCulture)}, {(col + 1).ToString(CultureInfo.InvariantCulture)}";
            return _context.Figures.Name(value with { Figure = value.Figure with { Path = new FigurePath("", _cells.Table.Shown[_index].Written, place) } }, _context.Evaluator.Now);
        }
    }
}

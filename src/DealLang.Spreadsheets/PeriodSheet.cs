using System.Globalization;
using DealLang.Evaluating;
using static DealLang.Spreadsheets.FigureCells;

namespace DealLang.Spreadsheets;

/// <summary>What recurs, across time: the sheet where its formulas live.</summary>
internal sealed class PeriodSheet
{
    private readonly PeriodGrid _grid;
    private readonly Sheet _sheet;
    private readonly Dictionary<string, SheetCell> _cells = new(StringComparer.Ordinal);

    public PeriodSheet(NamedSheet named, IReadOnlyList<Evaluation> evaluations)
    {
        _grid = new PeriodGrid(evaluations);
        _sheet = named("Periods", [("Deal", 24), ("Figure", 40), ("Unit", 14), .. Enumerable.Range(0, _grid.Width).Select(_ => ("", 16.0))]);
        _sheet.Heads = PeriodGrid.Heads;
    }

    /// <summary>Puts a figure that recurs into its row.</summary>
    /// <param name="elsewhere">The name of a figure that does not recur.</param>
    /// <returns>Its address from any sheet; null where it does not recur, or a spreadsheet has no word for its formula.</returns>
    public string? Add(FigureValue value, Func<Lowering.Reference, string?> elsewhere)
    {
        string path = value.Figure.Path.ToString();
        if (_grid.Place(path) is not { } place) return null;
        if (value.Figure.Formula is Lowering.Number) _cells[path] = Figure(value, Look.Solved);
        else if (_grid.Formula(path, elsewhere) is { } formula) _cells[path] = Figure(value, Look.Formula) with { Formula = formula };
        else return null;
        return _sheet.Address(place.Column, place.Row);
    }

    /// <param name="across">What stands on another sheet: an input, what the engine found.</param>
    public Sheet Of(Func<string, SheetCell> across)
    {
        foreach (var block in _grid.Blocks)
        {
            _sheet.Add([Head(SheetCell.Quoted(block.Owner)), Head(SheetCell.Empty), Head(SheetCell.Empty), .. block.Periods.Select(p => Head(block.Kind != PeriodKind.Other ? Year(Of(p)) : SheetCell.Quoted(p)))]);
            if (block.Years is { } years) Add(block, "Year", years, y => Year(((Lowering.Number)y).Value));
            foreach (var row in block.Rows)
            {
                foreach (var numbers in row.Varying.Values) Add(block, $"{row.Label}: what changes from period to period", numbers, n => n is Lowering.Number number ? Number(number.Value, "General", Look.Solved) : across(n.ToString()!));
                _sheet.Add([SheetCell.Quoted(block.Owner), row.Label, SheetCell.Quoted(row.Unit), .. block.Periods.Select(p => row.Figures.TryGetValue(p, out var figure) ? Cell(figure, across) : SheetCell.Empty)]);
            }
            _sheet.Add(SheetCell.Empty);
        }
        return _sheet;
    }

    private SheetCell Cell(FigureValue figure, Func<string, SheetCell> across)
    {
        string path = figure.Figure.Path.ToString();
        return _cells.TryGetValue(path, out var cell) ? cell : across(path);
    }

    private void Add(PeriodBlock block, string label, PeriodNumbers numbers, Func<Lowering.Expression, SheetCell> cell) =>
        _sheet.Add([SheetCell.Quoted(block.Owner), label, SheetCell.Quoted("1"), .. block.Periods.Select(p => numbers.Values.TryGetValue(p, out var number) ? cell(number) : SheetCell.Empty)]);

    private static SheetCell Head(SheetCell cell) => cell with { Look = Look.Header };

    private static SheetCell Year(decimal year) => Number(year, "0", Look.Solved);

    private static decimal Of(string year) => decimal.Parse(year, CultureInfo.InvariantCulture);
}

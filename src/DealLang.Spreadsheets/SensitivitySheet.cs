using System.Globalization;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Reports.Formulas;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using static DealLang.Spreadsheets.FigureCells;

namespace DealLang.Spreadsheets;

/// <summary>
/// The tables of the files. Where a cell's figure can be said as one formula of its row's and its column's head, it is; else it is the
/// value that the engine found.
/// </summary>
/// <param name="cell">The name of what a formula refers to; null for what has none.</param>
internal sealed class SensitivitySheet(ReportContext context, NamedSheet named, Func<Reference, Evaluation, string?> cell)
{
    private const int MostLive = 900, LongestFormula = 2000;

    public Sheet Of()
    {
        var sheet = named("Sensitivity", [("", 26), .. Enumerable.Range(0, context.World.Tables.Select(t => Math.Max(t.Cols?.Stops.Length ?? 0, t.Shown.Length)).DefaultIfEmpty(0).Max()).Select(_ => ("", 18.0))]);
        foreach (var table in context.World.Tables) Add(sheet, table, context.Evaluator.Cells(table, context.Options.Case));
        return sheet;
    }

    private void Add(Sheet sheet, Sensitivity table, SensitivityCells cells)
    {
        sheet.Add(new SheetCell(table.Title, false, Look.Header) { IsQuoted = true });
        if (table.Cols is null)
        {
            int head = sheet.Add([Corner(table.Rows), .. table.Shown.Select(s => Head(s.Written))]);
            for (int row = 0; row < cells.Rows.Length; row++)
                sheet.Add([Stop(cells.Rows[row]), .. table.Shown.Select((_, i) => Value(sheet, table, cells, row, 0, i, head))]);
        }
        else
        {
            for (int shown = 0; shown < table.Shown.Length; shown++)
            {
                sheet.Add(Head(table.Shown[shown].Written));
                int head = sheet.Add([Corner(table.Rows), .. cells.Cols.Select(Stop)]);
                for (int row = 0; row < cells.Rows.Length; row++)
                    sheet.Add([Stop(cells.Rows[row]), .. cells.Cols.Select((_, col) => Value(sheet, table, cells, row, col, shown, head))]);
            }
        }
        sheet.Add(SheetCell.Empty);
    }

    private static SheetCell Head(string written) => new(written, false, Look.Header) { IsQuoted = true };

    private static SheetCell Corner(Axis axis) => axis.Named is { } figure ? new SheetCell(Naming.Label(figure), false, Look.Header) : SheetCell.Empty;

    private static SheetCell Stop(Stop stop) => stop.Assignment?.Line.Quantity is { Value: { } value } quantity
        ? Number(Serialized(value, quantity.Unit), NumberFormats.Of(FigureStyles.Of(quantity.Unit, stop.Assignment.Figure.Measure), value), Look.Input)
        : Head(stop.Written);

    private SheetCell Value(Sheet sheet, Sensitivity table, SensitivityCells cells, int row, int col, int shown, int head)
    {
        var value = cells[row, col, shown];
        var found = Figure(value, Look.Solved);
        if (value.Value is null || cells.Rows.Length * cells.Cols.Length * table.Shown.Length > MostLive) return found;
        var heads = new Dictionary<FigurePath, string>();
        string at = sheet.Next.ToString(CultureInfo.InvariantCulture);
        if (Assigned(cells.Rows[row]) is { } across) heads[across] = $"$A{at}";
        if (table.Cols is not null && Assigned(cells.Cols[col]) is { } down) heads[down] = $"{Sheet.Letter(col + 1)}${head.ToString(CultureInfo.InvariantCulture)}";
        if (heads.Count != (table.Cols is null ? 1 : 2) || table.Shown[shown].Figure is not Reference { IsPlain: true } asked) return found;
        return Formula(asked, SensitivityCells.Assigned(cells.Rows[row], cells.Cols[col]), heads) is { Length: <= LongestFormula } formula ? found with { Formula = formula, Look = Look.Formula } : found;
    }

    /// <summary>A value that a figure takes; not one that another world's price moves with.</summary>
    private static FigurePath? Assigned(Stop stop) => stop is { Case.Length: 0, View.Length: 0, Assignment: { Line.Quantity.Value: not null, Figure: { Measure: not "price" } figure } } ? figure : null;

    private string? Formula(Reference asked, Assignments assigned, Dictionary<FigurePath, string> heads)
    {
        if (context.World.Deal(asked.Path.Owner) is not { } deal) return null;
        var view = context.ViewOf(deal);
        var (stated, supposed) = (context.Evaluator.Evaluate(deal, view, context.Options.Case), context.Evaluator.With(assigned).Evaluate(deal, view, context.Options.Case));
        var moved = new Dictionary<FigurePath, bool>();
        return Said(asked);

        string? Said(Reference reference)
        {
            if (heads.TryGetValue(reference.Path, out string? head)) return reference.IsPlain ? head : null;
            if (!Moves(reference)) return stated.Find(reference.Path)?.Value == supposed.Find(reference.Path)?.Value ? cell(reference, stated) : null;
            return reference.IsPlain && supposed.Model.Find(reference.Path)?.Formula is { } formula && ExcelFormula.Of(formula, Said) is { } said ? $"({said})" : null;
        }

        bool Moves(Reference reference)
        {
            if (heads.ContainsKey(reference.Path)) return true;
            if (moved.TryGetValue(reference.Path, out bool known)) return known;
            moved[reference.Path] = false;
            return moved[reference.Path] = supposed.Model.Find(reference.Path)?.Formula?.References().Any(Moves) == true;
        }
    }
}

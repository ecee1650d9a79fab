using System.Globalization;
using DealLang.Evaluating;

namespace DealLang.Spreadsheets;

/// <summary>
/// Where each figure that recurs stands: a plan, a loan, a swap as a modeller lays it out, one measure a row and one period a column. It is known before any
/// formula is written, so that a formula names its neighbours by where they are, and a row is one formula copied across time.
/// </summary>
internal sealed class PeriodGrid
{
    /// <summary>The columns before the first period: whose, what, in which unit.</summary>
    public const int Heads = 3;

    private const int MostPeriods = 400, MostYears = 80;

    private readonly Dictionary<string, (PeriodBlock Block, PeriodRow Row, string Period)> _places = new(StringComparer.Ordinal);

    public List<PeriodBlock> Blocks { get; } = [];

    public PeriodGrid(IReadOnlyList<Evaluation> evaluations)
    {
        foreach (var evaluation in evaluations.Where(e => e.Model.Deal is not null))
        {
            PeriodBlock[] blocks = [new(evaluation.Model.Owner, PeriodKind.Year), new(evaluation.Model.Owner, PeriodKind.Other), new(evaluation.Model.Owner, PeriodKind.Number)];
            foreach (var block in blocks) block.Take(evaluation.Figures);
            Blocks.AddRange(blocks.Where(b => b.Rows.Count > 0 && b.Periods.Count <= MostPeriods));
            if (Blocks.Contains(blocks[2])) YearRow.AddTo(blocks[2], blocks[0]);
        }
        AlignYears();
        foreach (var block in Blocks)
            foreach (var row in block.Rows)
                foreach (string period in row.Figures.Keys) _places[row.Figures[period].Figure.Path.ToString()] = (block, row, period);
        foreach (var row in Blocks.SelectMany(b => b.Rows)) row.FindVarying(Recurs);
        int next = 2;
        foreach (var block in Blocks) next = block.Place(next);
    }

    public int Width => Blocks.Count == 0 ? 0 : Blocks.Max(b => b.Periods.Count);

    /// <summary>F12 of a figure that recurs; null for any other.</summary>
    public string? Address(string path) => _places.TryGetValue(path, out var at) ? at.Block.Address(at.Row.Number, at.Period) : null;

    /// <summary>Its column, from 0, and its row; null for what does not recur.</summary>
    public (int Column, int Row)? Place(string path) => _places.TryGetValue(path, out var at) ? (at.Block.Column(at.Period), at.Row.Number) : null;

    /// <summary>The formula of a figure that recurs as its row has it; null where a spreadsheet has no word for it.</summary>
    /// <param name="elsewhere">The name of what does not recur.</param>
    public string? Formula(string path, Func<Lowering.Reference, string?> elsewhere)
    {
        var (block, row, period) = _places[path];
        if (row.Years?.Formula(block, row, period) is { } sum) return sum;
        int leaf = 0;
        return ExcelFormula.Of(row.Formula(period), r => (Recurs(r) ? Address(r.Path.ToString()) : Own()) ?? elsewhere(r), _ => Own());

        string? Own() => row.Varying.TryGetValue(leaf++, out var numbers) && numbers.Values.ContainsKey(period) ? block.Address(numbers.Number, period) : null;
    }

    private bool Recurs(Lowering.Reference reference) => reference.IsPlain && _places.ContainsKey(reference.Path.ToString());

    /// <summary>One axis for all years of the sheet: a column is the same year in every table.</summary>
    private void AlignYears()
    {
        var blocks = Blocks.FindAll(b => b.Kind == PeriodKind.Year);
        int[] years = [.. blocks.SelectMany(b => b.Periods).Select(p => int.Parse(p, CultureInfo.InvariantCulture))];
        if (years.Length == 0 || years.Max() - years.Min() > MostYears) return;
        string[] axis = [.. Enumerable.Range(years.Min(), years.Max() - years.Min() + 1).Select(y => y.ToString(CultureInfo.InvariantCulture))];
        foreach (var block in blocks) block.Periods = axis;
    }
}

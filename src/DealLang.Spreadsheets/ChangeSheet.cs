using DealLang.Evaluating;
using DealLang.Reports.Building;
using DealLang.Reports.Numbers;
using static DealLang.Spreadsheets.FigureCells;

namespace DealLang.Spreadsheets;

/// <summary>What the amendments of a deal changed: each figure that is not the same in all its versions, and by how much it changed in all.</summary>
internal sealed class ChangeSheet(ReportContext context, NamedSheet named)
{
    public Sheet Of()
    {
        var changed = context.World.Deals.Select(d => (Deal: d, Versions: context.Evaluator.Versions(d))).Where(d => d.Versions.Length > 1).ToList();
        int most = changed.Select(d => d.Versions.Length).DefaultIfEmpty(0).Max();
        var sheet = named("Changes", [("Path", 42), ("Figure", 32), ("Unit", 22), .. Enumerable.Range(0, most).Select(i => ("", 20.0)), ("Change", 20)]);
        foreach (var (deal, versions) in changed)
        {
            var evaluations = versions.Select(v => context.Evaluator.Evaluate(deal, v, context.Options.Case)).ToArray();
            sheet.Add([SheetCell.Quoted(deal.Name), SheetCell.Empty, SheetCell.Empty, .. versions.Select(v => new SheetCell(Reports.Wording.Day(v.Date), false, Look.Header))]);
            foreach (var path in evaluations.SelectMany(e => e.Figures).Select(f => f.Figure.Path).Distinct())
            {
                FigureValue?[] values = [.. evaluations.Select(e => e.Find(path))];
                if (values.Select(v => v?.Value).Distinct().Count() < 2) continue;
                var unit = values.OfType<FigureValue>().First().Figure.Unit;
                SheetCell[] cells = [.. values.Select(v => v is null ? SheetCell.Empty : Figure(v, Look.Solved))];
                sheet.Add([SheetCell.Quoted(path.ToString()), Naming.Label(path), SheetCell.Quoted(unit.ToString()), .. cells, .. Enumerable.Repeat(SheetCell.Empty, most - cells.Length), Change(sheet.Next, values, unit, path.Measure)]);
            }
        }
        return sheet;
    }

    /// <summary>The last version less the first.</summary>
    private static SheetCell Change(int row, FigureValue?[] values, Values.Unit unit, string measure)
    {
        if (values[0]?.Value is not { } first || values[^1]?.Value is not { } last || first == last) return SheetCell.Empty;
        string at = row.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var style = unit.Equals(Values.Unit.Date) ? FigureStyle.Quantity : FigureStyles.Of(unit, measure);
        return Number(last - first, NumberFormats.Of(style, last - first), Look.Formula) with { Formula = $"{Sheet.Letter(2 + values.Length)}{at}-D{at}" };
    }
}

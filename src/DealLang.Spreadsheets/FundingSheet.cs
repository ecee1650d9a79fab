using System.Globalization;
using DealLang.Evaluating;
using DealLang.Reports.Building;
using DealLang.Reports.Building.Deals;
using DealLang.Reports.Numbers;
using static DealLang.Spreadsheets.FigureCells;

namespace DealLang.Spreadsheets;

/// <summary>Sources and uses, each with its sum, and what is left between them; drawn beside.</summary>
internal sealed class FundingSheet(ReportContext context, NamedSheet named, Func<string, SheetCell> across)
{
    public Sheet Of(IEnumerable<Evaluation> evaluations)
    {
        var sheet = named("S&U", ("Deal", 24), ("Side", 12), ("Row", 32), ("Amount", 22), ("Unit", 10));
        foreach (var evaluation in evaluations.Where(e => e.Model.Deal is not null))
        {
            var rows = new FundingRows(context, evaluation);
            string? sources = Side(sheet, evaluation, rows, "sources", "Sources of funds", [.. rows.Sources.Select(r => (r, rows.Brought(r)))], out decimal brought);
            string? uses = Side(sheet, evaluation, rows, "uses", "Uses of funds", [.. rows.Uses.Select(r => (r, r))], out decimal used);
            if (sources is null || uses is null) continue;
            decimal apart = brought - used;
            sheet.Add(SheetCell.Quoted(evaluation.Model.Owner), "", "sources less uses", Number(apart, NumberFormats.Of(FigureStyle.Money, apart), Look.Formula) with { Formula = $"{sources}-{uses}" });
        }
        return sheet;
    }

    /// <returns>The address of the sum; null where the side has no rows.</returns>
    private string? Side(Sheet sheet, Evaluation evaluation, FundingRows labels, string side, string title, IReadOnlyList<(FigureValue Row, FigureValue Amount)> rows, out decimal sum)
    {
        sum = rows.Sum(r => r.Amount.Value ?? 0m);
        if (rows.Count == 0) return null;
        int first = sheet.Next;
        foreach (var (row, amount) in rows)
            sheet.Add(SheetCell.Quoted(evaluation.Model.Owner), side, labels.Label(row), across(amount.Figure.Path.ToString()), SheetCell.Quoted(row.Figure.Unit.ToString()));
        sheet.Charts.Add(new SheetChart(sheet.Say(title), evaluation.Model.Owner, 2, first, sheet.Next - 1, [3]));
        int at = sheet.Add(SheetCell.Quoted(evaluation.Model.Owner), side, new SheetCell("total", false, Look.Header),
            Number(sum, NumberFormats.Of(FigureStyle.Money, sum), Look.Formula) with { Formula = $"SUM(D{first}:D{sheet.Next - 1})" });
        return "D" + at.ToString(CultureInfo.InvariantCulture);
    }
}

using System.Globalization;
using DealLang.Evaluating;
using DealLang.Reports.Building;

namespace DealLang.Spreadsheets;

/// <summary>What recurs, one measure a row and one period a column: a plan, a loan, a swap as a modeller lays it out.</summary>
internal sealed class PeriodSheet(NamedSheet named, Func<string, SheetCell> across)
{
    private const int MostPeriods = 400;

    public Sheet? Of(IReadOnlyList<Evaluation> evaluations)
    {
        var blocks = evaluations.Where(e => e.Model.Deal is not null).SelectMany(Blocks).ToList();
        if (blocks.Count == 0) return null;
        var sheet = named("Periods", [("Deal", 24), ("Figure", 40), ("Unit", 14), .. Enumerable.Range(0, blocks.Max(b => b.Periods.Count)).Select(_ => ("", 16.0))]);
        sheet.Heads = 3;
        foreach (var block in blocks)
        {
            sheet.Add([SheetCell.Quoted(block.Owner) with { Look = Look.Header }, new SheetCell("", false, Look.Header), new SheetCell("", false, Look.Header), .. block.Periods.Select(p => SheetCell.Quoted(p) with { Look = Look.Header })]);
            foreach (var row in block.Rows)
                sheet.Add([SheetCell.Quoted(block.Owner), row.Label, SheetCell.Quoted(row.Unit), .. block.Periods.Select(p => row.Paths.TryGetValue(p, out string? path) ? across(path) : SheetCell.Empty)]);
            sheet.Add(SheetCell.Empty);
        }
        return sheet;
    }

    private sealed record Block(string Owner, IReadOnlyList<string> Periods, IReadOnlyList<PeriodRow> Rows);

    private sealed record PeriodRow(string Label, string Unit)
    {
        public Dictionary<string, string> Paths { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>Years and numbered periods are laid out apart: a loan has both.</summary>
    private static IEnumerable<Block> Blocks(Evaluation evaluation)
    {
        foreach (bool areYears in new[] { true, false })
        {
            var rows = new List<PeriodRow>();
            var periods = new List<string>();
            foreach (var figure in evaluation.Figures)
            {
                var path = figure.Figure.Path;
                int comma = path.Argument.LastIndexOf(", ", StringComparison.Ordinal);
                string period = comma < 0 ? path.Argument : path.Argument[(comma + 2)..];
                if (figure.Value is null || IsYear(period) != areYears || (!areYears && !IsNumber(period))) continue;
                string label = Naming.Label(path.Measure, comma < 0 ? "" : path.Argument[..comma]);
                if (rows.Find(r => r.Label == label) is not { } row) rows.Add(row = new PeriodRow(label, figure.Figure.Unit.ToString()));
                row.Paths[period] = path.ToString();
                if (!periods.Contains(period)) periods.Add(period);
            }
            rows.RemoveAll(r => r.Paths.Count < 2);
            periods.Sort((a, b) => areYears ? string.CompareOrdinal(a, b) : int.Parse(a, CultureInfo.InvariantCulture) - int.Parse(b, CultureInfo.InvariantCulture));
            if (rows.Count > 0 && periods.Count <= MostPeriods) yield return new Block(evaluation.Model.Owner, periods, rows);
        }
    }

    private static bool IsYear(string period) => period.Length >= 4 && period[..4].All(char.IsAsciiDigit) && (period.Length == 4 || period[4] == '-');

    private static bool IsNumber(string period) => period.Length is > 0 and < 4 && period.All(char.IsAsciiDigit);
}

using System.Collections.Immutable;

namespace DealLang.Reports.Charts;

internal static class ColumnDrawing
{
    private const decimal High = 220m, Top = 22m, Widest = 120m;

    /// <summary>Parts from the ground up, the whole above each column, its label beneath; the parts' own labels where there is room, else in a key.</summary>
    public static void Draw(ColumnChart chart, SvgCanvas canvas)
    {
        decimal highest = chart.Columns.Select(c => c.Parts.Sum(p => Math.Max(p.Value, 0m))).Concat(chart.Line.OfType<decimal>()).DefaultIfEmpty(0m).Max();
        if (highest <= 0m || chart.Columns.IsEmpty) return;
        decimal pitch = canvas.Width / chart.Columns.Length;
        bool few = chart.Columns.Length <= 2;
        decimal thick = Math.Min(few ? pitch * 0.45m : pitch * 0.7m, Widest);
        bool labelled = few && chart.Columns.SelectMany(c => c.Parts).All(p => SvgCanvas.Measure(Named(p)) <= pitch - thick - 14m);
        decimal ground = Top + High;
        for (int i = 0; i < chart.Columns.Length; i++)
        {
            var column = chart.Columns[i];
            decimal left = labelled ? i * pitch : i * pitch + (pitch - thick) / 2m, y = ground, told = ground + 11m;
            foreach (var part in column.Parts.Where(p => p.Value > 0m))
            {
                decimal height = part.Value / highest * High;
                canvas.Box(left, y - height + 1m, thick, height - 1m, part.Role, part.Certainty, $"{part.Label}: {part.Shown}");
                decimal at = Math.Min(y - height / 2m + 4m, told - 14m);
                if (labelled && at > Top - 6m)
                {
                    canvas.Text(left + thick + 8m, at, Named(part));
                    told = at;
                }
                y -= height;
            }
        }
        canvas.Line(0m, ground, canvas.Width, ground, "axis");
        Over(chart, canvas, pitch, ground, highest);
        for (int i = 0; i < chart.Columns.Length; i++)
        {
            var column = chart.Columns[i];
            decimal middle = (labelled ? i * pitch : i * pitch + (pitch - thick) / 2m) + thick / 2m;
            if (SvgCanvas.Measure(column.Shown, bold: true) <= pitch + 6m) canvas.Text(middle, ground - column.Parts.Sum(p => Math.Max(p.Value, 0m)) / highest * High - 6m, column.Shown, "middle", "strong");
            canvas.Text(middle, ground + 16m, SvgCanvas.Fit(column.Label, pitch), "middle");
        }
        var key = labelled ? [] : chart.Columns.SelectMany(c => c.Parts).Select(p => (few ? Named(p) : p.Label, p.Role, p.Certainty));
        decimal bottom = Legend.Draw(canvas, ground + 28m, key);
        if (chart.LineLabel.Length > 0) canvas.Text(0m, bottom + 8m, "── " + chart.LineLabel, kind: "quiet");
    }

    private static string Named(Part part) => $"{part.Label} {part.Shown}";

    private static void Over(ColumnChart chart, SvgCanvas canvas, decimal pitch, decimal ground, decimal highest)
    {
        var points = chart.Line.Select((v, i) => (Value: v, X: (i + 0.5m) * pitch)).Where(p => p.Value is not null).Select(p => $"{SvgCanvas.N(p.X)} {SvgCanvas.N(ground - p.Value!.Value / highest * High)}").ToImmutableArray();
        if (points.Length > 1) canvas.Path("M" + string.Join("L", points), "axis curve", says: chart.LineLabel);
    }
}

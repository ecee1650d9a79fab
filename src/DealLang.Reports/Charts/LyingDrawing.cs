namespace DealLang.Reports.Charts;

/// <summary>Columns laid down, where they are too many for the numbers over them: a row each, its number at its end, and the line from row to row.</summary>
internal static class LyingDrawing
{
    private const decimal Thick = 16m, Pitch = 26m;

    public static void Draw(ColumnChart chart, SvgCanvas canvas, decimal highest)
    {
        decimal left = Math.Min(chart.Columns.Max(c => SvgCanvas.Measure(c.Label)) + 8m, canvas.Width * 0.4m);
        decimal room = canvas.Width - left - chart.Columns.Max(c => SvgCanvas.Measure(c.Shown, bold: true)) - 8m;
        for (int i = 0; i < chart.Columns.Length; i++)
        {
            var column = chart.Columns[i];
            decimal y = i * Pitch, x = left;
            canvas.Text(0m, y + 12.5m, SvgCanvas.Fit(column.Label, left - 6m));
            foreach (var part in column.Parts.Where(p => p.Value > 0m))
            {
                decimal length = part.Value / highest * room;
                canvas.Box(x, y, length - 1m, Thick, part.Role, part.Certainty, $"{part.Label}: {part.Shown}");
                x += length;
            }
            if (chart.Line.IsEmpty) canvas.Text(x + 5m, y + 12.5m, column.Shown, kind: "strong");
            else canvas.Text(canvas.Width, y + 12.5m, column.Shown, "end", "strong");
        }
        decimal bottom = chart.Columns.Length * Pitch - Pitch + Thick;
        canvas.Line(left, -4m, left, bottom + 4m, "axis");
        ColumnDrawing.Over(chart, canvas, (i, value) => (left + value / highest * room, i * Pitch + Thick / 2m), isUpright: false);
        ColumnDrawing.Key(chart, canvas, bottom + 16m);
    }
}

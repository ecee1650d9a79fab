namespace DealLang.Reports.Charts;

internal static class GridDrawing
{
    private const decimal Line = 28m;

    /// <summary>Headers at the top and at the start; the stronger the shade, the larger the size; the base in a box.</summary>
    public static void Draw(GridChart chart, SvgCanvas canvas)
    {
        if (chart.Rows.IsEmpty || chart.Columns.IsEmpty) return;
        decimal left = Math.Min(chart.Rows.Append(chart.RowsLabel).Max(r => SvgCanvas.Measure(r)) + 10m, canvas.Width * 0.34m);
        decimal wide = (canvas.Width - left) / chart.Columns.Length;
        decimal[] sizes = [.. chart.Cells.SelectMany(r => r).Select(c => c.Value).OfType<decimal>()];
        decimal low = sizes.DefaultIfEmpty(0m).Min(), high = sizes.DefaultIfEmpty(0m).Max();
        decimal Strength(decimal value) => high == low ? 1m : (value - low) / (high - low);
        if (chart.Cells.SelectMany(r => r).Any(c => SvgCanvas.Measure(c.Shown) > wide - 2m) || chart.Columns.Any(c => SvgCanvas.Measure(c) > 2m * wide - 6m))
        {
            RowByRow(chart, canvas, Strength);
            return;
        }
        bool turned = chart.Columns.Any(c => SvgCanvas.Measure(c) > wide - 4m);
        decimal top = chart.ColumnsLabel.Length > 0 ? 18m : 0m;
        canvas.Text(canvas.Width, 12m, SvgCanvas.Fit(chart.ColumnsLabel, canvas.Width - left), "end", "quiet");
        canvas.Text(0m, top + 16m, SvgCanvas.Fit(chart.RowsLabel, left), kind: "quiet");
        for (int c = 0; c < chart.Columns.Length; c++)
            canvas.Text(Math.Min(left + (c + 0.5m) * wide, canvas.Width - SvgCanvas.Measure(chart.Columns[c]) / 2m), top + 16m + (turned && c % 2 == 1 ? 14m : 0m), chart.Columns[c], "middle");
        top += turned ? 38m : 24m;
        for (int r = 0; r < chart.Rows.Length; r++)
        {
            decimal y = top + r * Line;
            canvas.Text(0m, y + 18m, SvgCanvas.Fit(chart.Rows[r], left - 6m));
            for (int c = 0; c < chart.Columns.Length; c++)
            {
                var cell = chart.Cells[r][c];
                decimal x = left + c * wide;
                bool boxed = chart.Base is { } at && at.Row == r && at.Column == c;
                if (cell.Value is { } value) canvas.Shade(x + 1m, y + 1m, wide - 2m, Line - 2m, Strength(value), Role.Equity, boxed);
                canvas.Text(x + wide / 2m, y + 18m, SvgCanvas.Fit(cell.Shown, wide), "middle", boxed ? "strong" : "");
            }
        }
    }

    /// <summary>Where a cell has no room for its number: under each row's name what there is in it, each with its column's name.</summary>
    private static void RowByRow(GridChart chart, SvgCanvas canvas, Func<decimal, decimal> strength)
    {
        const decimal high = 20m, gap = 4m;
        decimal y = 0m;
        if (chart.RowsLabel.Length + chart.ColumnsLabel.Length > 0) canvas.Text(0m, y += 12m, SvgCanvas.Fit($"{chart.RowsLabel} × {chart.ColumnsLabel}", canvas.Width), kind: "quiet");
        for (int r = 0; r < chart.Rows.Length; r++)
        {
            canvas.Text(0m, y += 18m, SvgCanvas.Fit(chart.Rows[r], canvas.Width), kind: "strong");
            decimal x = 0m;
            y += 6m;
            for (int c = 0; c < chart.Columns.Length; c++)
            {
                var cell = chart.Cells[r][c];
                if (cell.Value is null && cell.Shown.Length == 0) continue;
                bool boxed = chart.Base is { } at && at.Row == r && at.Column == c;
                string words = SvgCanvas.Fit($"{chart.Columns[c]} {cell.Shown}", canvas.Width - 12m);
                decimal wide = SvgCanvas.Measure(words, boxed) + 12m;
                if (x > 0m && x + wide > canvas.Width) (x, y) = (0m, y + high + gap);
                if (cell.Value is { } value) canvas.Shade(x, y, wide, high, strength(value), Role.Equity, boxed);
                canvas.Text(x + wide / 2m, y + 14m, words, "middle", boxed ? "strong" : "");
                x += wide + gap;
            }
            y += high;
        }
    }
}

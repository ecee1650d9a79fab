namespace DealLang.Reports.Charts;

internal static class RangeDrawing
{
    private const decimal Thick = 16m, Pitch = 46m;

    /// <summary>Label over its range, the ends beside it; the reference through all.</summary>
    public static void Draw(RangeChart chart, SvgCanvas canvas)
    {
        if (chart.Ranges.IsEmpty) return;
        decimal low = chart.Ranges.Min(r => r.Low), high = chart.Ranges.Max(r => r.High);
        if (chart.Reference is { } reference) (low, high) = (Math.Min(low, reference), Math.Max(high, reference));
        if (high == low) high = low + 1m;
        decimal left = chart.Ranges.Max(r => SvgCanvas.Measure(r.ShownLow)) + 8m, right = chart.Ranges.Max(r => SvgCanvas.Measure(r.ShownHigh)) + 8m;
        decimal room = canvas.Width - left - right;
        decimal At(decimal value) => left + (value - low) / (high - low) * room;
        decimal top = chart.Reference is null ? 0m : 20m, bottom = top + chart.Ranges.Length * Pitch - 8m;
        if (chart.Reference is { } through)
        {
            canvas.Line(At(through), 14m, At(through), bottom, "base");
            decimal half = SvgCanvas.Measure(chart.ReferenceShown, bold: true) / 2m;
            canvas.Text(Math.Clamp(At(through), half, canvas.Width - half), 11m, chart.ReferenceShown, "middle", "strong");
        }
        for (int i = 0; i < chart.Ranges.Length; i++)
        {
            var range = chart.Ranges[i];
            decimal y = top + i * Pitch;
            canvas.Text(0m, y + 12m, SvgCanvas.Fit(range.Label, canvas.Width));
            canvas.Box(At(range.Low), y + 18m, Math.Max(At(range.High) - At(range.Low), 3m), Thick, range.Role, Certainty.Closed, $"{range.Label}: {range.ShownLow}–{range.ShownHigh}");
            if (range.Low != range.High) canvas.Text(At(range.Low) - 5m, y + 30m, range.ShownLow, "end");
            canvas.Text(At(range.High) + 5m, y + 30m, range.ShownHigh);
        }
    }
}

namespace DealLang.Reports.Charts;

internal static class WaterfallDrawing
{
    private const decimal Thick = 20m, Pitch = 34m;

    /// <summary>Steps under each other, so that long names have room: each begins where the one above ended.</summary>
    public static void Draw(WaterfallChart chart, SvgCanvas canvas)
    {
        if (chart.Steps.IsEmpty) return;
        var spans = Spans(chart);
        decimal low = Math.Min(0m, spans.Min(s => s.From)), high = Math.Max(0m, spans.Max(s => s.To));
        if (high == low) return;
        decimal labels = Math.Min(chart.Steps.Max(s => SvgCanvas.Measure(s.Label, s.IsTotal)) + 10m, canvas.Width * 0.42m);
        decimal numbers = chart.Steps.Max(s => SvgCanvas.Measure(s.Shown, s.IsTotal)) + 10m;
        decimal room = canvas.Width - labels - numbers;
        decimal At(decimal value) => labels + (value - low) / (high - low) * room;
        decimal before = 0m;
        for (int i = 0; i < spans.Length; i++)
        {
            var step = chart.Steps[i];
            decimal y = i * Pitch, from = At(spans[i].From), to = At(spans[i].To);
            canvas.Text(0m, y + 14m, SvgCanvas.Fit(step.Label, labels - 6m, step.IsTotal), kind: step.IsTotal ? "strong" : "");
            if (i > 0) canvas.Line(At(before), y - Pitch + Thick, At(before), y);
            canvas.Box(from, y, to - from, Thick, step.Role, step.IsTotal ? Certainty.Closed : Certainty.Signed, $"{step.Label}: {step.Shown}");
            canvas.Text(to + 6m, y + 14m, step.Shown, kind: step.IsTotal ? "strong" : "");
            before = spans[i].End;
        }
        canvas.Line(At(0m), 0m, At(0m), (spans.Length - 1) * Pitch + Thick, "axis");
    }

    private static (decimal From, decimal To, decimal End)[] Spans(WaterfallChart chart)
    {
        var spans = new (decimal, decimal, decimal)[chart.Steps.Length];
        decimal reached = 0m;
        for (int i = 0; i < spans.Length; i++)
        {
            decimal start = chart.Steps[i].IsTotal ? 0m : reached, end = start + chart.Steps[i].Value;
            spans[i] = (Math.Min(start, end), Math.Max(start, end), end);
            reached = end;
        }
        return spans;
    }
}

namespace DealLang.Reports.Charts;

internal static class BarDrawing
{
    private const decimal Thick = 22m, Pitch = 48m, Gap = 1.5m;

    /// <summary>Label above its bar; each part's value under it, where there is no room in the key; a key where a bar has parts.</summary>
    public static void Draw(BarChart chart, SvgCanvas canvas)
    {
        decimal longest = chart.Bars.Select(b => b.Parts.Sum(p => Math.Abs(p.Value))).DefaultIfEmpty(0m).Max();
        decimal ends = chart.IsWhole ? 0m : chart.Bars.Max(b => SvgCanvas.Measure(b.Shown, bold: true)) + 8m;
        decimal top = 0m;
        bool isTold = true;
        foreach (var bar in chart.Bars)
        {
            decimal whole = chart.IsWhole ? bar.Parts.Sum(p => Math.Abs(p.Value)) : longest;
            if (whole == 0m) continue;
            canvas.Text(0m, top + 12m, SvgCanvas.Fit(bar.Label, canvas.Width));
            decimal x = 0m, room = canvas.Width - ends, free = 0m;
            foreach (var part in bar.Parts)
            {
                decimal length = Math.Abs(part.Value) / whole * room;
                canvas.Box(x, top + 18m, length - Gap, Thick, part.Role, part.Certainty, $"{part.Label}: {part.Shown}");
                if (chart.IsWhole)
                {
                    decimal wide = SvgCanvas.Measure(part.Shown, bold: true), at = Math.Min(x, canvas.Width - wide);
                    if (at >= free) canvas.Text(at, top + 18m + Thick + 13m, part.Shown, kind: "strong");
                    isTold &= at >= free;
                    free = at + wide + 6m;
                }
                x += length;
            }
            if (!chart.IsWhole) canvas.Text(x + 6m, top + 18m + 15m, bar.Shown, kind: "strong");
            top += chart.IsWhole ? Pitch + 14m : Pitch;
        }
        if (chart.Bars.Any(b => b.Parts.Length > 1)) Legend.Draw(canvas, top + 2m, chart.Bars.SelectMany(b => b.Parts).Select(p => (isTold ? p.Label : $"{p.Label} {p.Shown}", p.Role, p.Certainty)));
    }
}

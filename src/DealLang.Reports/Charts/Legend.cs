namespace DealLang.Reports.Charts;

/// <summary>What the fills of a picture stand for, each word once, in lines as wide as the picture.</summary>
internal static class Legend
{
    private const decimal Box = 10m, Line = 18m;

    /// <returns>The bottom of its last line.</returns>
    public static decimal Draw(SvgCanvas canvas, decimal top, IEnumerable<(string Label, Role Role, Certainty Certainty)> entries)
    {
        decimal x = 0m, y = top;
        foreach (var (label, role, certainty) in entries.DistinctBy(e => (e.Label, e.Role, e.Certainty)))
        {
            string text = SvgCanvas.Fit(label, canvas.Width - 2m * Box);
            decimal width = Box + 5m + SvgCanvas.Measure(text);
            if (x > 0m && x + width > canvas.Width) (x, y) = (0m, y + Line);
            canvas.Box(x, y, Box, Box, role, certainty, label);
            canvas.Text(x + Box + 5m, y + 9.5m, text);
            x += width + 12m;
        }
        return y + Line;
    }
}

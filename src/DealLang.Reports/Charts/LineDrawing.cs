using System.Collections.Immutable;

namespace DealLang.Reports.Charts;

internal static class LineDrawing
{
    private const decimal High = 200m;

    /// <summary>The axis up is at the start with its ticks ruled across; marks stand on the axis across with their words above.</summary>
    public static void Draw(LineChart chart, SvgCanvas canvas)
    {
        var points = chart.Series.SelectMany(s => s.Points).ToImmutableArray();
        if (points.Length < 2) return;
        decimal left = chart.Up.Select(t => SvgCanvas.Measure(t.Shown)).DefaultIfEmpty(0m).Max() + 8m, right = 12m;
        decimal top = chart.UpLabel.Length + chart.Marks.Length > 0 ? 36m : 10m, ground = top + High;
        var across = Span(points.Select(p => p.X).Concat(chart.Across.Select(t => t.Value)));
        var up = Span(points.Select(p => p.Y).Concat(chart.Up.Select(t => t.Value)));
        decimal X(decimal value) => left + (value - across.From) / (across.To - across.From) * (canvas.Width - left - right);
        decimal Y(decimal value) => ground - (value - up.From) / (up.To - up.From) * High;

        canvas.Text(0m, 12m, SvgCanvas.Fit(chart.UpLabel, canvas.Width), kind: "quiet");
        foreach (var tick in chart.Up)
        {
            canvas.Line(left, Y(tick.Value), canvas.Width - right, Y(tick.Value));
            canvas.Text(left - 6m, Y(tick.Value) + 4m, tick.Shown, "end", "quiet");
        }
        decimal free = decimal.MinValue;
        foreach (var tick in chart.Across.OrderBy(t => t.Value))
        {
            decimal half = SvgCanvas.Measure(tick.Shown) / 2m, at = Math.Clamp(X(tick.Value), half, canvas.Width - half);
            if (at - half < free) continue;
            canvas.Text(at, ground + 16m, tick.Shown, "middle", "quiet");
            free = at + half + 6m;
        }
        foreach (var mark in chart.Marks)
        {
            decimal half = SvgCanvas.Measure(mark.Shown) / 2m;
            canvas.Line(X(mark.Value), top - 4m, X(mark.Value), ground, "base");
            canvas.Text(Math.Clamp(X(mark.Value), half, canvas.Width - half), top - 8m, mark.Shown, "middle");
        }
        canvas.Line(left, ground, canvas.Width - right, ground, "axis");
        foreach (var series in chart.Series.Where(s => s.Points.Length > 1))
            canvas.Path("M" + string.Join("L", series.Points.Select(p => $"{SvgCanvas.N(X(p.X))} {SvgCanvas.N(Y(p.Y))}")), $"curve {series.Role.ToString().ToLowerInvariant()} {series.Certainty.ToString().ToLowerInvariant()}", says: series.Label);
        decimal below = ground + 24m;
        if (chart.AcrossLabel.Length > 0) canvas.Text(canvas.Width, below += 10m, SvgCanvas.Fit(chart.AcrossLabel, canvas.Width), "end", "quiet");
        if (chart.Series.Length > 1) Legend.Draw(canvas, below + 8m, chart.Series.Select(s => (s.Label, s.Role, s.Certainty)));
    }

    private static (decimal From, decimal To) Span(IEnumerable<decimal> values)
    {
        decimal low = values.Min(), high = values.Max();
        return high == low ? (low - 1m, high + 1m) : (low, high);
    }
}

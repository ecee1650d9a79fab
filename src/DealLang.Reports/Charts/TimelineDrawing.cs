namespace DealLang.Reports.Charts;

internal static class TimelineDrawing
{
    private const decimal Line = 17m, Axis = 12m;

    /// <summary>
    /// Days to scale along an axis. Words hang under their day, the later above the earlier, so that no line crosses a word; on a narrow picture the axis stands upright, with
    /// the words of a moment under each other; so they do where a moment has many words.
    /// </summary>
    public static void Draw(TimelineChart chart, SvgCanvas canvas)
    {
        if (chart.Moments.IsEmpty) return;
        var moments = chart.Moments.GroupBy(m => (m.Day, m.Shown)).Select(g => g.First() with { Label = string.Join(", ", g.Select(m => m.Label)), Certainty = g.Min(m => m.Certainty) }).OrderBy(m => m.Day).ToList();
        if (canvas.Width < 500m || moments.Count == 1 || moments.Any(m => SvgCanvas.Measure(Words(m)) > canvas.Width * 0.6m)) Upright(moments, canvas);
        else Along(moments, chart.Today, canvas);
    }

    private static void Along(List<Moment> moments, DateOnly? today, SvgCanvas canvas)
    {
        int first = moments[0].Day.DayNumber, last = Math.Max(moments[^1].Day.DayNumber, first + 1);
        decimal X(int day) => 6m + (decimal)(day - first) / (last - first) * (canvas.Width - 12m);
        canvas.Line(0m, Axis, canvas.Width, Axis, "axis");
        for (int year = moments[0].Day.Year + 1; year <= moments[^1].Day.Year; year++)
            canvas.Line(X(new DateOnly(year, 1, 1).DayNumber), Axis - 5m, X(new DateOnly(year, 1, 1).DayNumber), Axis + 5m, "axis");
        if (today is { } day && day.DayNumber > first && day.DayNumber < last) canvas.Line(X(day.DayNumber), 0m, X(day.DayNumber), Axis + 8m, "base");
        var (taken, rows) = (new Dictionary<int, decimal>(), new int[moments.Count]);
        for (int i = moments.Count - 1; i >= 0; i--)
        {
            var moment = moments[i];
            string text = Words(moment);
            decimal x = X(moment.Day.DayNumber), width = SvgCanvas.Measure(text);
            bool toStart = x + width > canvas.Width;
            decimal from = toStart ? Math.Max(0m, x - width) : x, to = from + width;
            bool under = i + 1 < moments.Count && X(moments[i + 1].Day.DayNumber) < to + 12m;
            int row = under ? rows[i + 1] + 1 : 0;
            while (taken.GetValueOrDefault(row, decimal.MaxValue) < to + 12m) row++;
            (taken[row], rows[i]) = (from, row);
            decimal y = Axis + 22m + row * Line;
            canvas.Line(x, Axis, x, y - 4m);
            if (toStart && from > 0m) canvas.Text(x + 3m, y + 6m, text, "end");
            else canvas.Text(Math.Max(0m, toStart ? 0m : x - 3m), y + 6m, text);
        }
        foreach (var moment in moments) canvas.Dot(X(moment.Day.DayNumber), Axis, 5m, Role.Equity, moment.Certainty, $"{moment.Shown} {moment.Label}");
    }

    private static string Words(Moment moment) => $"{moment.Shown}  {moment.Label}";

    private static void Upright(List<Moment> moments, SvgCanvas canvas)
    {
        const decimal gap = 7m, left = 20m;
        var lines = moments.ConvertAll(m => SvgCanvas.Lines(Words(m), canvas.Width - left));
        decimal last = 8m + lines.Take(lines.Count - 1).Sum(l => l.Count * Line + gap), y = 8m;
        canvas.Line(6m, 8m, 6m, last, "axis");
        for (int i = 0; i < moments.Count; i++)
        {
            canvas.Dot(6m, y, 5m, Role.Equity, moments[i].Certainty, $"{moments[i].Shown} {moments[i].Label}");
            for (int k = 0; k < lines[i].Count; k++) canvas.Text(left, y + 4m + k * Line, lines[i][k]);
            y += lines[i].Count * Line + gap;
        }
    }
}

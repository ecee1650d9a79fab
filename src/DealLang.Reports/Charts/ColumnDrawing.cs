using System.Collections.Immutable;

namespace DealLang.Reports.Charts;

internal static class ColumnDrawing
{
    private const decimal High = 220m, Top = 22m, Widest = 120m, Line = 14m;

    /// <summary>
    /// Parts from the ground up, the whole above each column, its label beneath. One or two columns of several parts have the parts' names beside them, under each other where there is
    /// no room abreast; more have a key, and lie down where their numbers would run into each other.
    /// </summary>
    public static void Draw(ColumnChart chart, SvgCanvas canvas)
    {
        decimal highest = chart.Columns.Select(Whole).Concat(chart.Line.OfType<decimal>()).DefaultIfEmpty(0m).Max();
        if (highest <= 0m || chart.Columns.IsEmpty) return;
        decimal pitch = canvas.Width / chart.Columns.Length;
        if (chart.Columns.Length <= 2 && chart.Columns.Any(c => c.Parts.Length > 1)) Named(chart, canvas, highest);
        else if (chart.Columns.Any(c => SvgCanvas.Measure(c.Shown, bold: true) + 6m > pitch || SvgCanvas.Measure(c.Label) > pitch)) LyingDrawing.Draw(chart, canvas, highest);
        else Keyed(chart, canvas, highest, pitch);
    }

    public static decimal Whole(Composition column) => column.Parts.Sum(p => Math.Max(p.Value, 0m));

    private static void Named(ColumnChart chart, SvgCanvas canvas, decimal highest)
    {
        decimal beside = chart.Columns.SelectMany(c => c.Parts).Max(p => SvgCanvas.Measure(NameOf(p))) + 14m;
        decimal abreast = canvas.Width / chart.Columns.Length;
        bool isAbreast = beside <= abreast * 0.7m;
        decimal pitch = isAbreast ? abreast : canvas.Width, thick = Math.Min(Math.Min(pitch * 0.45m, Widest), Math.Max(pitch - beside, 40m));
        decimal top = Top;
        for (int i = 0; i < chart.Columns.Length; i++)
        {
            decimal left = isAbreast ? i * pitch : 0m, ground = top + High;
            Column(chart.Columns[i], canvas, left, thick, ground, highest);
            Words(chart.Columns[i], canvas, left, thick, ground, highest);
            var told = Heights(chart.Columns[i], ground, highest, top);
            for (int p = 0; p < told.Length; p++) canvas.Text(left + thick + 8m, told[p], SvgCanvas.Fit(NameOf(chart.Columns[i].Parts[p]), pitch - thick - 8m));
            canvas.Line(left, ground, left + (isAbreast ? pitch : thick), ground, "axis");
            if (!isAbreast) top = ground + Top + 28m;
        }
    }

    /// <summary>Where the parts' names stand: at the middle of each, a line apart, between the top and the ground.</summary>
    private static decimal[] Heights(Composition column, decimal ground, decimal highest, decimal top)
    {
        var heights = new decimal[column.Parts.Length];
        decimal y = ground, free = ground + 11m;
        for (int i = 0; i < heights.Length; i++)
        {
            decimal height = Math.Max(column.Parts[i].Value, 0m) / highest * High;
            heights[i] = free = Math.Min(y - height / 2m + 4m, free - Line);
            y -= height;
        }
        free = top - 8m;
        for (int i = heights.Length - 1; i >= 0 && heights[i] < free + Line; i--) heights[i] = free += Line;
        return heights;
    }

    private static void Keyed(ColumnChart chart, SvgCanvas canvas, decimal highest, decimal pitch)
    {
        decimal thick = Math.Min(pitch * 0.7m, Widest), ground = Top + High;
        for (int i = 0; i < chart.Columns.Length; i++) Column(chart.Columns[i], canvas, i * pitch + (pitch - thick) / 2m, thick, ground, highest);
        canvas.Line(0m, ground, canvas.Width, ground, "axis");
        Over(chart, canvas, (i, value) => ((i + 0.5m) * pitch, ground - value / highest * High), isUpright: true);
        for (int i = 0; i < chart.Columns.Length; i++) Words(chart.Columns[i], canvas, i * pitch + (pitch - thick) / 2m, thick, ground, highest);
        Key(chart, canvas, ground + 28m);
    }

    /// <summary>From one known value to the next, with a mark and the number at each: what lies between two marks is not known.</summary>
    public static void Over(ColumnChart chart, SvgCanvas canvas, Func<int, decimal, (decimal X, decimal Y)> at, bool isUpright)
    {
        var known = chart.Line.Select((v, i) => (Value: v, Place: i)).Where(p => p.Value is not null).Select(p => (At: at(p.Place, p.Value!.Value), Shown: p.Place < chart.LineShown.Length ? chart.LineShown[p.Place] : "")).ToList();
        if (known.Count < 2) return;
        canvas.Path("M" + string.Join("L", known.Select(p => $"{SvgCanvas.N(p.At.X)} {SvgCanvas.N(p.At.Y)}")), "axis curve", says: chart.LineLabel);
        foreach (var (point, shown) in known)
        {
            canvas.Path($"M{SvgCanvas.N(point.X - 3.5m)} {SvgCanvas.N(point.Y)}l3.5 -3.5 3.5 3.5 -3.5 3.5z", "point", point.Y + 4m, $"{chart.LineLabel}: {shown}");
            if (isUpright) canvas.Text(Math.Clamp(point.X, SvgCanvas.Measure(shown) / 2m, canvas.Width - SvgCanvas.Measure(shown) / 2m), point.Y - 8m, shown, "middle", "quiet");
            else if (point.X < canvas.Width / 2m) canvas.Text(point.X + 8m, point.Y + 4m, shown, kind: "quiet");
            else canvas.Text(point.X - 8m, point.Y + 4m, shown, "end", "quiet");
        }
    }

    private static void Column(Composition column, SvgCanvas canvas, decimal left, decimal thick, decimal ground, decimal highest)
    {
        decimal y = ground;
        foreach (var part in column.Parts.Where(p => p.Value > 0m))
        {
            decimal height = part.Value / highest * High;
            canvas.Box(left, y - height + 1m, thick, height - 1m, part.Role, part.Certainty, $"{part.Label}: {part.Shown}");
            y -= height;
        }
    }

    private static void Words(Composition column, SvgCanvas canvas, decimal left, decimal thick, decimal ground, decimal highest)
    {
        decimal half = SvgCanvas.Measure(column.Shown, bold: true) / 2m, middle = left + thick / 2m;
        canvas.Text(Math.Max(middle, half), ground - Whole(column) / highest * High - 6m, column.Shown, "middle", "strong");
        canvas.Text(Math.Max(middle, SvgCanvas.Measure(column.Label) / 2m), ground + 16m, column.Label, "middle");
    }

    public static void Key(ColumnChart chart, SvgCanvas canvas, decimal top)
    {
        decimal bottom = Legend.Draw(canvas, top, chart.Columns.SelectMany(c => c.Parts).Select(p => (p.Label, p.Role, p.Certainty)));
        if (chart.LineLabel.Length == 0) return;
        canvas.Line(0m, bottom + 4m, 22m, bottom + 4m, "axis curve");
        canvas.Text(28m, bottom + 8m, chart.LineLabel);
    }

    private static string NameOf(Part part) => $"{part.Label} {part.Shown}";
}

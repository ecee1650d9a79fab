using System.Collections.Immutable;

namespace DealLang.Reports.Charts;

internal static class RingDrawing
{
    private const double Least = 60;

    /// <summary>Nodes on a circle from the top on, edges bent towards its middle with a head at their end; several between two nodes bend apart.</summary>
    public static void Draw(RingChart chart, SvgCanvas canvas)
    {
        if (chart.Nodes.IsEmpty) return;
        double width = (double)canvas.Width, labels = chart.Nodes.Max(n => (double)SvgCanvas.Measure(n, bold: true));
        double radius = Math.Clamp(width / 2 - Math.Min(labels, width * 0.28) - 14, Least, 190);
        double middleX = width / 2, middleY = radius + 26;
        (double X, double Y) At(int node, double out_ = 0)
        {
            double angle = -Math.PI / 2 + 2 * Math.PI * node / chart.Nodes.Length;
            return (middleX + (radius + out_) * Math.Cos(angle), middleY + (radius + out_) * Math.Sin(angle));
        }
        var pairs = new Dictionary<(int, int), int>();
        foreach (var edge in chart.Edges.Where(e => e.From != e.To))
        {
            var pair = (Math.Min(edge.From, edge.To), Math.Max(edge.From, edge.To));
            int before = pairs.GetValueOrDefault(pair);
            pairs[pair] = before + 1;
            Draw(canvas, At(edge.From), At(edge.To), (middleX, middleY), 0.28 + 0.17 * before, edge, $"{chart.Nodes[edge.From]} → {chart.Nodes[edge.To]}: {edge.Shown}");
        }
        for (int i = 0; i < chart.Nodes.Length; i++)
        {
            var (x, y) = At(i);
            var (labelX, labelY) = At(i, 14);
            canvas.Dot((decimal)x, (decimal)y, 6m, Role.Guarantee, Certainty.Closed, chart.Nodes[i]);
            bool upper = Math.Abs(x - middleX) < 8;
            string place = upper ? "middle" : x < middleX ? "end" : "start";
            canvas.Text((decimal)labelX, (decimal)(labelY + (upper ? (y < middleY ? -2 : 10) : 4)), SvgCanvas.Fit(chart.Nodes[i], (decimal)Math.Max(width * 0.28, 40), bold: true), place, "strong");
        }
        Key(chart, canvas, (decimal)(middleY + radius + 34));
    }

    /// <summary>A quadratic curve that stops short of both nodes, and a triangle in its last direction.</summary>
    private static void Draw(SvgCanvas canvas, (double X, double Y) from, (double X, double Y) to, (double X, double Y) middle, double bend, Edge edge, string says)
    {
        double controlX = (from.X + to.X) / 2 + (middle.X - (from.X + to.X) / 2) * bend, controlY = (from.Y + to.Y) / 2 + (middle.Y - (from.Y + to.Y) / 2) * bend;
        if (Math.Abs(controlX - (from.X + to.X) / 2) + Math.Abs(controlY - (from.Y + to.Y) / 2) < 2) (controlX, controlY) = (controlX + (to.Y - from.Y) * (0.12 + 0.12 * bend), controlY - (to.X - from.X) * (0.12 + 0.12 * bend));
        var start = Towards(from, (controlX, controlY), 9);
        var tip = Towards(to, (controlX, controlY), 9);
        var neck = Towards(to, (controlX, controlY), 19);
        canvas.Path($"M{N(start.X)} {N(start.Y)}Q{N(controlX)} {N(controlY)} {N(neck.X)} {N(neck.Y)}", Stroke(edge.Role, edge.Certainty), says: says);
        Head(canvas, tip, neck, edge.Role);
    }

    /// <summary>A head of its own for each role, so that edges are told apart without their colours: full and open triangles and diamonds.</summary>
    private static void Head(SvgCanvas canvas, (double X, double Y) tip, (double X, double Y) neck, Role role)
    {
        double aX = (tip.Y - neck.Y) * 0.45, aY = -(tip.X - neck.X) * 0.45;
        bool isDiamond = role is Role.Debt or Role.Warrant;
        var (wide, back) = isDiamond ? (((tip.X + neck.X) / 2, (tip.Y + neck.Y) / 2), $"L{N(neck.X)} {N(neck.Y)}") : (neck, "");
        canvas.Path($"M{N(tip.X)} {N(tip.Y)}L{N(wide.Item1 + aX)} {N(wide.Item2 + aY)}{back}L{N(wide.Item1 - aX)} {N(wide.Item2 - aY)}Z", $"arrow {Name(role)}{(role is Role.Equity or Role.Warrant ? " open" : "")}");
    }

    private static void Key(RingChart chart, SvgCanvas canvas, decimal top)
    {
        const decimal stroke = 26m, line = 18m;
        decimal x = 0m, y = top + 6m;
        foreach (var key in chart.Keys)
        {
            decimal width = stroke + 6m + SvgCanvas.Measure(key.Label);
            if (x > 0m && x + width > canvas.Width) (x, y) = (0m, y + line);
            bool hasHead = key.Certainty == Certainty.Closed;
            canvas.Path($"M{SvgCanvas.N(x)} {SvgCanvas.N(y)}H{SvgCanvas.N(x + stroke - (hasHead ? 10m : 0m))}", Stroke(key.Role, key.Certainty), y);
            if (hasHead) Head(canvas, ((double)(x + stroke), (double)y), ((double)(x + stroke - 10m), (double)y), key.Role);
            canvas.Text(x + stroke + 6m, y + 4m, key.Label);
            x += width + 14m;
        }
    }

    private static string Stroke(Role role, Certainty certainty) => $"curve {Name(role)} {Name(certainty)}";

    private static string Name(Enum value) => value.ToString().ToLowerInvariant();

    private static (double X, double Y) Towards((double X, double Y) from, (double X, double Y) to, double by)
    {
        double length = Math.Max(Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2)), 1);
        return (from.X + (to.X - from.X) * by / length, from.Y + (to.Y - from.Y) * by / length);
    }

    private static string N(double value) => SvgCanvas.N((decimal)Math.Round(value, 1));
}

using System.Diagnostics;
using System.Globalization;
using DealLang.Syntax;
using DealLang.Text;

namespace DealLang.Benchmarks;

/// <summary>
/// What the checks behind one edit cost, by what the edit changes: a figure of one deal, or a line on which much or all depends. Each edit is made
/// and taken back, as somebody who corrects a figure does; milliseconds by the clock.
/// </summary>
internal static class EditSpeed
{
    private const int WarmUps = 8, Rounds = 25;

    private sealed record Edit(string Name, string Before, string After);

    private static readonly Edit[] s_edits =
    [
        new("a figure of a party", "cash     $2.4bn ", "cash     $2.5bn "),
        new("a figure of a deal", "ev         about $1.9bn", "ev         about $2.0bn"),
        new("a line break above all", "title    \"A generated world\"\n", "title    \"A generated world\"\n\n"),
        new("a name in the middle", "company Maker40", "company Faker40"),
        new("a source's title", "\"Deal 40 agreed\"", "\"Deal 40 told\""),
        new("a claim preferred", "per-share  $4", "per-share  $5"),
        new("a figure of the file's own", "figure coverage40 = (", "figure coverage40 = 2 * ("),
        new("an expectation", "expect merger7.ratio = 1", "expect merger7.ratio = 2"),
        new("a split", "split Buyer7.A 5 for 1", "split Buyer7.A 4 for 1"),
        new("a case", "cloud7.total = $2bn", "cloud7.total = $3bn"),
        new("a setting", "as of    2026-06-30", "as of    2026-06-29"),
    ];

    private const string Extra = """
        2026-05-15 split Buyer7.A 5 for 1
        case slow
          cloud7.total = $2bn
        expect merger7.ratio = 1

        """;

    /// <param name="size">Lines of the file.</param>
    public static void Run(string size)
    {
        int lines = int.Parse(size, CultureInfo.InvariantCulture);
        var tree = DealSyntaxTree.Parse(WorldText.Generate(lines) + Extra, "world.deal");
        Console.WriteLine($"{lines} lines, ms                   median: bound   checked     whole       best");
        foreach (var edit in s_edits) Measure(tree, edit);
    }

    private static void Measure(DealSyntaxTree tree, Edit edit)
    {
        int at = tree.Text.Text.IndexOf(edit.Before, tree.Text.Length / 3, StringComparison.Ordinal);
        if (at < 0) at = tree.Text.Text.IndexOf(edit.Before, StringComparison.Ordinal);
        if (at < 0) throw new InvalidOperationException($"The world has no {edit.Before}.");
        var other = tree.WithChange(new TextSpan(at, edit.Before.Length), edit.After);
        var compilation = DealCompilation.Create([tree], _ => null);
        compilation.GetDiagnostics();
        var (bound, whole) = (new List<double>(), new List<double>());
        for (int i = 0; i < 2 * (WarmUps + Rounds); i++)
        {
            var watch = Stopwatch.StartNew();
            compilation = DealCompilation.Create([i % 2 == 0 ? other : tree], _ => null, compilation);
            _ = compilation.World;
            double first = watch.Elapsed.TotalMilliseconds;
            compilation.GetDiagnostics();
            if (i < 2 * WarmUps) continue;
            bound.Add(first);
            whole.Add(watch.Elapsed.TotalMilliseconds);
        }
        bound.Sort();
        whole.Sort();
        double mid = bound[bound.Count / 2], all = whole[whole.Count / 2];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{edit.Name,-32}{mid,15:0.0}{all - mid,10:0.0}{all,10:0.0}{whole[0],11:0.0}"));
    }
}

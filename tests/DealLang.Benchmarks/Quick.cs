using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DealLang.Benchmarks;

/// <summary>
/// Medians of a few warm rounds with a stopwatch: enough to see a regression, in seconds instead of minutes. On a busy machine the best
/// round says more than the median.
/// </summary>
internal static class Quick
{
    private const int WarmUps = 30, Rounds = 31;
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(2), Time = TimeSpan.FromSeconds(5);

    /// <param name="sizes">Lines of the worlds to measure; 1,000 and 10,000 when none are given.</param>
    public static void Run(string[] sizes)
    {
        int[] lines = sizes.Length == 0 ? [1_000, 10_000] : [.. sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture))];
        foreach (int size in lines) Tell(new Pipeline(size));
    }

    private static void Tell(Pipeline pipeline)
    {
        double megabytes = Encoding.UTF8.GetByteCount(pipeline.Text) / 1e6;
        Print($"{pipeline.Lines} lines, {megabytes:0.00} MB, {pipeline.Check()} findings", "median ms", "best ms", "MB/s", "MB allocated");
        foreach (var (name, stage) in Stages(pipeline))
        {
            var (median, best, allocated) = Measure(stage);
            Print(name, $"{median:0.00}", $"{best:0.00}", $"{megabytes / (median / 1e3):0.0}", $"{allocated / 1e6:0.0}");
        }
        Console.WriteLine();
    }

    private static (string, Func<object>)[] Stages(Pipeline pipeline) =>
    [
        ("lex", () => pipeline.Lex()),
        ("parse", pipeline.Parse),
        ("bind", () => pipeline.Bind()),
        ("bind + check", () => pipeline.Check()),
        ("evaluate", () => pipeline.Evaluate()),
        ("evaluate + emit C#", () => pipeline.Emit()),
        ("format", () => pipeline.Format()),
    ];

    private static (double Median, double Best, double Bytes) Measure(Func<object> stage)
    {
        // Code is compiled again, in the background, when it has run thirty times.
        var whole = Stopwatch.StartNew();
        for (int i = 0; i < WarmUps && whole.Elapsed < WarmUpTime; i++) stage();
        Thread.Sleep(200);
        for (int i = 0; i < WarmUps && whole.Elapsed < WarmUpTime; i++) stage();
        whole.Restart();
        var times = new List<double>();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        while (times.Count < Rounds && (times.Count == 0 || whole.Elapsed < Time))
        {
            var watch = Stopwatch.StartNew();
            stage();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        long allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / times.Count;
        times.Sort();
        return (times[times.Count / 2], times[0], allocated);
    }

    private static void Print(string name, string median, string best, string speed, string allocated) =>
        Console.WriteLine($"{name,-40}{median,12}{best,10}{speed,10}{allocated,15}");
}

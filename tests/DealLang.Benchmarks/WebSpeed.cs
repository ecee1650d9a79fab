using System.Diagnostics;
using System.Globalization;
using System.Text;
using DealLang.Evaluating;
using DealLang.Reports;
using DealLang.Syntax;
using DealLang.Webs;

namespace DealLang.Benchmarks;

/// <summary>What a web of so many payments costs: from its text to its loops, totals and matrix; time, and memory that stays.</summary>
internal static class WebSpeed
{
    private const int EdgesPerParty = 10;

    public static void Run()
    {
        Whole();
        Console.WriteLine("edges  parties   text to totals, ms   loops, ms    loops   complete   memory, MB");
        foreach (int edges in new[] { 100, 1_000, 10_000 })
        {
            string text = Text(edges);
            long before = GC.GetTotalMemory(forceFullCollection: true);
            long start = Stopwatch.GetTimestamp();
            var compilation = DealCompilation.Create([DealSyntaxTree.Parse(text, "web.deal")]);
            var evaluator = compilation.Evaluator();
            var web = evaluator.World.Webs[0];
            var network = DealNetwork.Of(web, evaluator.Ledger(evaluator.Now, WorldEvaluator.BaseCase))!;
            double built = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            start = Stopwatch.GetTimestamp();
            var loops = network.Loops;
            double looped = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            long after = GC.GetTotalMemory(forceFullCollection: true);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{edges,5}  {network.Parties.Length,7}   {built,18:F0}   {looped,9:F0}   {loops.Loops.Length,6}   {loops.IsComplete,8}   {(after - before) / 1e6,10:F1}"));
            GC.KeepAlive(compilation);
        }
    }

    /// <summary>The whole check and the whole report of worlds whose amounts are as sure as reporters write them, from the text on.</summary>
    private static void Whole()
    {
        Console.WriteLine("edges   amounts   check, ms   report, ms   report, kB   allocated, MB");
        foreach (int edges in new[] { 100, 1_000, 10_000 })
        {
            foreach (string hedge in new[] { "", "about " })
            {
                string text = Text(edges).Replace(" $", $" {hedge}$", StringComparison.Ordinal);
                long allocated = GC.GetTotalAllocatedBytes(), start = Stopwatch.GetTimestamp();
                var compilation = DealCompilation.Create([DealSyntaxTree.Parse(text, "web.deal")]);
                compilation.GetDiagnostics();
                double read = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                start = Stopwatch.GetTimestamp();
                string report = TextPrinter.Print(ReportBuilder.Build(compilation, compilation.Evaluator()));
                double reported = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{edges,5}   {(hedge.Length == 0 ? "exact" : "about"),7}   {read,9:F0}   {reported,10:F0}   {report.Length / 1e3,10:F0}   {(GC.GetTotalAllocatedBytes() - allocated) / 1e6,13:F0}"));
            }
        }
    }

    /// <summary>Payments between parties drawn by a fixed rule, so that every run measures the same web.</summary>
    private static string Text(int edges)
    {
        int parties = Math.Max(8, edges / EdgesPerParty);
        var text = new StringBuilder("as of 2026-06-30\nsource s 2026-02-02 filing \"Terms\"\n");
        for (int i = 0; i < parties; i++) text.Append(CultureInfo.InvariantCulture, $"company P{i}\n");
        text.Append("web all [s]\n");
        ulong seed = 88172645463325252;
        for (int i = 0; i < edges; i++)
        {
            int from = Next(parties), to = (from + 1 + Next(parties - 1)) % parties;
            text.Append(CultureInfo.InvariantCulture, $"  P{from} buys chips from P{to} ${1 + Next(99)}m in 2026\n");
        }
        return text.ToString();

        int Next(int below)
        {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            return (int)(seed % (ulong)below);
        }
    }
}

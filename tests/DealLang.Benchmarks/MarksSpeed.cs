using System.Diagnostics;
using System.Globalization;
using System.Text;
using DealLang.Evaluating;
using DealLang.Reports;
using DealLang.Syntax;
using DealLang.Webs;

namespace DealLang.Benchmarks;

/// <summary>
/// Single questions with a size: a sensitivity table, a cap table of many holders, payments of many deals, loops. Seconds by the clock from the text to
/// the answer; the first round with the compiling of the code, and the best of the others.
/// </summary>
internal static class MarksSpeed
{
    private const int Rounds = 4;

    public static void Run()
    {
        Console.WriteLine("seconds                                        first       best");
        foreach (int side in (int[])[50, 100]) Measure($"sensitivity table, {side} by {side}", () => Text(Sensitivity(side)));
        foreach (int holders in (int[])[1_000, 10_000]) Measure($"ownership of {holders:N0} holdings", () => Text(Ownership(holders)));
        foreach (int payments in (int[])[1_000, 10_000]) Measure($"totals and report of {payments:N0} payments", () => Payments(payments));
        Loops();
    }

    private static void Measure(string name, Func<string> work)
    {
        double first = 0, best = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            if (work().Length == 0) throw new InvalidOperationException(name);
            double seconds = watch.Elapsed.TotalSeconds;
            if (round == 0) first = seconds;
            else best = Math.Min(best, seconds);
            if (first > 20) break;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44}{first,8:0.000}{(best < double.MaxValue ? best : first),11:0.000}"));
    }

    /// <summary>Price and ratio of a stock deal, and what a share and all of them are worth.</summary>
    private static decimal? Sensitivity(int side)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"""
            as of 2026-06-30
            source s 2026-02-02 filing "Terms"
            company Alpha
              class common
              shares 300m common as of 2026-01-31 [s]
            company Beta
              class common
              shares 100m common as of 2026-01-31 [s]
            acquisition swap: Alpha acquires Beta [s]
              announced 2026-02-02
              pays 0.5 Alpha.common per Beta.common
              price Alpha.common $50.00 close on 2026-02-01
              net debt $1bn
            table "What a share receives"
              rows swept.price = $20..${20 + side - 1} step $1
              cols swept.ratio = 0.30..{0.30m + (0.01m * (side - 1))} step 0.01
              show swept.ev
            """).Replace("swept", "swap", StringComparison.Ordinal);
        var compilation = Compile(text);
        var cells = compilation.Evaluator().Cells(compilation.World.Tables[0], WorldEvaluator.BaseCase);
        if (cells.Rows.Length != side || cells.Cols.Length != side) throw new InvalidOperationException($"{cells.Rows.Length} by {cells.Cols.Length}");
        return cells[side - 1, side - 1, 0].Value;
    }

    private static int Ownership(int holders)
    {
        var text = new StringBuilder("as of 2026-06-30\nsource s 2026-02-02 data \"Table\"\n");
        for (int i = 0; i < holders; i++) text.Append(CultureInfo.InvariantCulture, $"fund F{i}\n");
        text.Append("company Co [s]\n  class common\n  class A\n");
        for (int i = 0; i < holders; i++) text.Append(CultureInfo.InvariantCulture, $"  holder F{i} {1_000 + i} {(i % 2 == 0 ? "common" : "A")}\n");
        var compilation = Compile(text.ToString());
        return compilation.Evaluator().Evaluate(compilation.World.Party("Co")!, compilation.Evaluator().Now, WorldEvaluator.BaseCase).Figures.Length;
    }

    /// <summary>Many payments between few: a register of a hundred parties.</summary>
    private static string Payments(int payments)
    {
        var text = new StringBuilder("as of 2026-06-30\nsource s 2026-02-02 filing \"Terms\"\n");
        for (int i = 0; i < 100; i++) text.Append(CultureInfo.InvariantCulture, $"company P{i}\n");
        text.Append("web all [s]\n");
        for (int i = 0; i < payments; i++) text.Append(CultureInfo.InvariantCulture, $"  P{i % 100} buys chips from P{((i * 7) + (i / 100) + 1) % 100} ${1 + (i % 99)}m in 2026\n");
        var compilation = Compile(text.ToString());
        return TextPrinter.Print(ReportBuilder.Build(compilation, compilation.Evaluator()));
    }

    /// <summary>Elementary loops of a drawn network, all of them, one core.</summary>
    private static void Loops()
    {
        const int Nodes = 24;
        var random = new Random(7);
        var ways = new List<int>[Nodes];
        for (int i = 0; i < Nodes; i++) ways[i] = [.. Enumerable.Range(0, Nodes).Where(to => to != i && random.Next(5) == 0)];
        double best = 0;
        for (int round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var found = ElementaryLoops.Of(ways, most: 5_000_000, steps: 500_000_000);
            best = Math.Max(best, found.Loops.Length / watch.Elapsed.TotalSeconds);
            if (round == 0) Console.WriteLine($"{found.Loops.Length:N0} loops, all found: {found.IsComplete}");
        }
        Console.WriteLine($"{best:N0} loops a second");
    }

    private static string Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static DealCompilation Compile(string text)
    {
        var compilation = DealCompilation.Create([DealSyntaxTree.Parse(text, "marks.deal")]);
        if (compilation.Bound.Diagnostics.FirstOrDefault(d => d.Severity == Diagnostics.Severity.Error) is { } wrong) throw new InvalidOperationException($"{wrong.Location} {wrong.Message}");
        return compilation;
    }
}

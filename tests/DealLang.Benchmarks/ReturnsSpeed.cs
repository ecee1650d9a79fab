using System.Diagnostics;
using DealLang.Runtime;

namespace DealLang.Benchmarks;

/// <summary>Rates of return a second: one core, the best of several rounds.</summary>
internal static class ReturnsSpeed
{
    private const int Rounds = 15;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(200);

    public static void Run()
    {
        foreach (int flows in (int[])[12, 60, 360])
        {
            var dates = new DateOnly[flows];
            var amounts = new decimal[flows];
            for (int i = 0; i < flows; i++)
            {
                dates[i] = new DateOnly(2020, 1, 31).AddMonths(i);
                amounts[i] = i == 0 ? -100_000m : 130_000m / flows + i;
            }
            Console.WriteLine($"XIRR of {flows,3} flows {Best(dates, amounts),12:N0} a second");
        }
    }

    private static double Best(DateOnly[] dates, decimal[] amounts)
    {
        double best = 0;
        for (int round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            long solved = 0;
            for (; watch.Elapsed < Round; solved += 100)
            {
                for (int i = 0; i < 100; i++) RateOfReturn.Dated(dates, amounts);
            }
            best = Math.Max(best, solved / watch.Elapsed.TotalSeconds);
        }
        return best;
    }
}

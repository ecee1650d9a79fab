using System.Diagnostics;
using System.Globalization;
using System.Text;
using DealLang.Reports;
using DealLang.Syntax;

namespace DealLang.Benchmarks;

/// <summary>CPU seconds for the reports of a world of many deals, stage by stage; the second round is warm.</summary>
internal static class ReportSpeed
{
    public static void Run(string deals)
    {
        string text = Text(int.Parse(deals, CultureInfo.InvariantCulture));
        for (int round = 0; round < 2; round++)
        {
            var clock = new Stopwatch();
            double last = Cpu();
            double Passed() => -last + (last = Cpu());
            clock.Start();
            var compilation = DealCompilation.Create([DealSyntaxTree.Parse(text, "many.deal")]);
            var evaluator = compilation.Evaluator();
            compilation.GetDiagnostics();
            double check = Passed(), clocked = clock.Elapsed.TotalSeconds;
            string index = HtmlPrinter.Print(IndexBuilder.Build([new ListedWorld("many", "many.html", compilation, evaluator)]));
            double listed = Passed();
            var document = ReportBuilder.Build(compilation, evaluator);
            double built = Passed();
            string page = TextPrinter.Print(document);
            double printed = Passed();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{deals} deals: read and checked {check:0.00} s ({clocked:0.00} by the clock), index {listed:0.00} s ({index.Length / 1000} kB), report built {built:0.00} s, text {printed:0.00} s ({page.Length / 1000} kB); {clock.Elapsed.TotalSeconds:0.00} s by the clock"));
        }
    }

    private static double Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }

    /// <summary>Stock deals of two companies each.</summary>
    private static string Text(int deals)
    {
        var text = new StringBuilder("currency USD\nas of 2026-01-01\nsource s 2025-01-01 filing \"8-K\"\n");
        for (int i = 0; i < deals; i++)
            text.Append(CultureInfo.InvariantCulture, $"""
                company A{i}
                  class common
                  shares {100 + i}m common as of 2025-01-01 [s]
                  price common $20.00 close on 2025-01-01 [s]
                company B{i}
                  class common
                  shares {50 + i}m common as of 2025-01-01 [s]
                acquisition d{i}: A{i} acquires B{i}
                  announced 2025-01-01 [s]
                  signed 2025-01-01 [s]
                  closed 2025-06-01 [s]
                  pays 0.5 A{i}.common per B{i}.common [s]
                  net debt $1bn [s]

                """);
        return text.ToString();
    }
}

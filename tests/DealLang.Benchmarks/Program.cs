using System.Globalization;
using BenchmarkDotNet.Running;
using DealLang.Benchmarks;

// --quick [LINES …]: medians in seconds, for every day. --returns: rates of return a second. --schedules: fifty schedules of ten years, evaluator against generated C#. --loan: flows a second of a fixed-rate loan. --keystrokes [LINES]: what a writer waits for. --edits [LINES]: what the checks behind one edit cost, by what it changes. --reports [DEALS]: an index and a report of many deals. --marks: tables, holdings, payments, loops of a size. --webs: loops and totals of webs of up to 10,000 payments. --world LINES: the text that is measured. Otherwise BenchmarkDotNet and its own
// options (--filter '*' for everything).
switch (args)
{
    case ["--quick", .. var sizes]:
        Quick.Run(sizes);
        break;
    case ["--returns"]:
        ReturnsSpeed.Run();
        break;
    case ["--loan"]:
        LoanSpeed.Run();
        break;
    case ["--schedules"]:
        ScheduleSpeed.Run();
        break;
    case ["--keystrokes", .. var size]:
        Keystrokes.Run(size is [var lines] ? lines : "5000");
        break;
    case ["--edits", .. var edited]:
        EditSpeed.Run(edited is [var length] ? length : "5000");
        break;
    case ["--reports", .. var deals]:
        ReportSpeed.Run(deals is [var count] ? count : "1000");
        break;
    case ["--marks"]:
        MarksSpeed.Run();
        break;
    case ["--webs"]:
        WebSpeed.Run();
        break;
    case ["--world", var wanted]:
        Console.Write(WorldText.Generate(int.Parse(wanted, CultureInfo.InvariantCulture)));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Quick).Assembly).Run(args);
        break;
}

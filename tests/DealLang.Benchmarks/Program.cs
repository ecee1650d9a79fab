using System.Globalization;
using BenchmarkDotNet.Running;
using DealLang.Benchmarks;

// --quick [LINES …]: medians in seconds, for every day. --returns: rates of return a second. --world LINES: the text that is measured. Otherwise BenchmarkDotNet and its own
// options (--filter '*' for everything).
switch (args)
{
    case ["--quick", .. var sizes]:
        Quick.Run(sizes);
        break;
    case ["--returns"]:
        ReturnsSpeed.Run();
        break;
    case ["--world", var lines]:
        Console.Write(WorldText.Generate(int.Parse(lines, CultureInfo.InvariantCulture)));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Quick).Assembly).Run(args);
        break;
}

using System.Text;
using DealLang.Cli;
using DealLang.Cli.Files;

var utf8 = new UTF8Encoding(false);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" };
using var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n" };
using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false, throwOnInvalidBytes: true));

return (int)DealTool.Run(args, new Surroundings(input, output, error, new DiskFiles(), Environment.GetEnvironmentVariable)
{
    TerminalWidth = Console.IsOutputRedirected ? 0 : Console.WindowWidth,
});

using System.Runtime.CompilerServices;
using System.Text;
using DealLang.Cli;
using DealLang.Cli.Files;

[assembly: DisableRuntimeMarshalling]

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
using var output = new StreamWriter(StandardStream.Output, utf8) { NewLine = "\n" };
using var error = new StreamWriter(StandardStream.Error, utf8) { NewLine = "\n" };

return (int)DealTool.Run(args, new Surroundings(output, error, new DiskFiles(), Environment.GetEnvironmentVariable)
{
    In = () => new StreamReader(Console.OpenStandardInput(), utf8),
    Streams = () => (Console.OpenStandardInput(), Console.OpenStandardOutput()),
    Open = Browser.Open,
    Wait = pause =>
    {
        Thread.Sleep(pause);
        return true;
    },
    Git = Git.Run,
    OutputColumns = () => Console.IsOutputRedirected ? 0 : Console.WindowWidth,
    ErrorColumns = () => Console.IsErrorRedirected ? 0 : Console.WindowWidth,
});

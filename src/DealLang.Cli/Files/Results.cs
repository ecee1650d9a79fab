using DealLang.Cli.Arguments;

namespace DealLang.Cli.Files;

/// <summary>Where results go: to a file when -o names one, else to the output.</summary>
internal static class Results
{
    public static void Write(string text, Invocation invocation, Surroundings here)
    {
        string whole = text.EndsWith('\n') ? text : text + "\n";
        if (invocation[Options.Output] is { } path)
            here.Files.Write(path, whole);
        else
            here.Out.Write(whole);
    }
}

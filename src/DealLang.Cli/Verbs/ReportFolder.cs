using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.Reports;

namespace DealLang.Cli.Verbs;

/// <summary>Results as files of the folder that -o names; each path is told as it is written.</summary>
internal static class ReportFolder
{
    /// <param name="stem">The files' name inside the folder, without an ending.</param>
    public static void Write(CompiledWorld world, string stem, Invocation invocation, TextOptions layout, Surroundings here)
    {
        foreach (var (name, text) in invocation.Formats.Where(f => f != WorkbookFile.Format).SelectMany(f => ReportText.Files(world, stem, f, invocation, layout)))
            Write(name, text, invocation, here);
        if (!invocation.Formats.Contains(WorkbookFile.Format)) return;
        string path = PathOf($"{stem}.{WorkbookFile.Format}", invocation);
        WorkbookFile.Write(world, path, invocation, here);
        here.Out.WriteLine(path);
    }

    public static void Write(string name, string text, Invocation invocation, Surroundings here)
    {
        string path = PathOf(name, invocation);
        here.Files.Write(path, text);
        here.Out.WriteLine(path);
    }

    private static string PathOf(string name, Invocation invocation) => $"{invocation[Options.Output]!.TrimEnd('/', '\\')}/{name}";
}

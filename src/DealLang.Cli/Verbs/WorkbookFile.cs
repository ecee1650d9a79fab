using System.Runtime.CompilerServices;
using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.Spreadsheets;

namespace DealLang.Cli.Verbs;

/// <summary>A world as a workbook. Only here is its library loaded, and only when a workbook is asked for.</summary>
internal static class WorkbookFile
{
    public const string Format = "xlsx";

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Write(CompiledWorld world, string path, Invocation invocation, Surroundings here) =>
        here.Files.Write(path, WorkbookPrinter.Print(world.Compilation, world.Compilation.Evaluator(invocation.AsOf), ReportText.Asked(invocation)));
}

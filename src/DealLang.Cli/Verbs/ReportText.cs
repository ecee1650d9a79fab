using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.Reports;
using DealLang.Reports.Documents;
using DealLang.Reports.Languages;

namespace DealLang.Cli.Verbs;

/// <summary>A world's report in the formats asked for.</summary>
internal static class ReportText
{
    /// <summary>The options that decide what a report shows.</summary>
    public static readonly Option[] Options = [Arguments.Options.Format, Arguments.Options.Case, Arguments.Options.AsOf, Arguments.Options.View, Arguments.Options.Language];

    /// <summary>As one text. Of CSV, the figures.</summary>
    public static string Of(CompiledWorld world, string format, Invocation invocation, TextOptions layout)
    {
        var evaluator = world.Compilation.Evaluator(invocation.AsOf);
        var options = Asked(invocation);
        return format switch
        {
            "json" => JsonPrinter.Print(world.Compilation, evaluator, options),
            "csv" => CsvPrinter.Figures(world.Compilation, evaluator, options),
            "html" => HtmlPrinter.Print(ReportBuilder.Build(world.Compilation, evaluator, options), new HtmlOptions
            {
                Attachments =
                [
                    new Attachment(world.Files.ShortName + ".json", "application/json", JsonPrinter.Print(world.Compilation, evaluator, options)),
                    new Attachment(world.Files.ShortName + ".csv", "text/csv", CsvPrinter.Figures(world.Compilation, evaluator, options)),
                ],
            }),
            _ => Of(ReportBuilder.Build(world.Compilation, evaluator, options), format, layout),
        };
    }

    /// <summary>A document that is no world's report.</summary>
    public static string Of(Document document, string format, TextOptions layout) => format switch
    {
        "html" => HtmlPrinter.Print(document),
        "md" => MarkdownPrinter.Print(document),
        "csv" => string.Join("\r\n", CsvPrinter.Tables(document).Select(t => t.Text)),
        _ => TextPrinter.Print(document, layout),
    };

    /// <summary>As files of a folder: one, but for CSV, where figures, transfers and each table have their own.</summary>
    public static IEnumerable<(string Name, string Text)> Files(CompiledWorld world, string stem, string format, Invocation invocation, TextOptions layout)
    {
        if (format != "csv")
        {
            yield return ($"{stem}.{Ending(format)}", Of(world, format, invocation, layout));
            yield break;
        }
        var evaluator = world.Compilation.Evaluator(invocation.AsOf);
        yield return (stem + ".figures.csv", CsvPrinter.Figures(world.Compilation, evaluator, Asked(invocation)));
        yield return (stem + ".transfers.csv", CsvPrinter.Transfers(world.Compilation, evaluator, Asked(invocation)));
        foreach (var (name, text) in CsvPrinter.Tables(ReportBuilder.Build(world.Compilation, evaluator, Asked(invocation) with { Language = Language.English })))
            yield return ($"{stem}.{name}.csv", text);
    }

    public static string Ending(string format) => format == "text" ? "txt" : format;

    /// <summary>Why the case asked for cannot be shown; null when it can.</summary>
    public static Refusal? NoSuchCase(CompiledWorld world, Invocation invocation)
    {
        string[] cases = [.. Symbols.BuiltInCases.All, .. world.Compilation.World.Cases.Select(c => c.Name)];
        if (cases.Contains(invocation.Case))
            return null;
        return new Refusal(Text.Spelling.Nearest(invocation.Case, cases) is { } near
            ? $"{world.Files.Name} has no case {invocation.Case}. Did you mean {near}?"
            : $"{world.Files.Name} has no case {invocation.Case}. Its cases: {string.Join(", ", cases)}.");
    }

    public static ReportOptions Asked(Invocation invocation) => new(invocation.Case, invocation[Arguments.Options.View]) { Language = invocation.Language };
}

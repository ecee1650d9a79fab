using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.Reports;

namespace DealLang.Cli.Verbs;

/// <summary>A world's report in the format asked for.</summary>
internal static class ReportText
{
    /// <summary>The options that decide what a report shows.</summary>
    public static readonly Option[] Options = [Arguments.Options.Format, Arguments.Options.Case, Arguments.Options.AsOf, Arguments.Options.View];

    public static string Of(CompiledWorld world, Invocation invocation, TextOptions layout)
    {
        var evaluator = world.Compilation.Evaluator(invocation.AsOf);
        var options = new ReportOptions(invocation.Case, invocation[Arguments.Options.View]);
        return invocation.Format switch
        {
            "json" => JsonPrinter.Print(world.Compilation, evaluator, options),
            "html" => HtmlPrinter.Print(ReportBuilder.Build(world.Compilation, evaluator, options), new HtmlOptions
            {
                Attachments = [new Attachment(world.Files.ShortName + ".json", "application/json", JsonPrinter.Print(world.Compilation, evaluator, options))],
            }),
            "md" => MarkdownPrinter.Print(ReportBuilder.Build(world.Compilation, evaluator, options)),
            _ => TextPrinter.Print(ReportBuilder.Build(world.Compilation, evaluator, options), layout),
        };
    }

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
}

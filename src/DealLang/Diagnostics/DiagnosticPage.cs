using System.Text;
using System.Text.RegularExpressions;
using DealLang.Syntax;

namespace DealLang.Diagnostics;

/// <summary>A rule's page and the index of all pages, in Markdown. The message on a page is what the wrong example really says.</summary>
internal static partial class DiagnosticPage
{
    public const string WrongPath = "wrong.deal";
    public const string RightPath = "right.deal";

    public static string Of(DiagnosticDescriptor descriptor)
    {
        var page = new StringBuilder();
        page.Append(Line($"# {descriptor.Code} {descriptor.Title}")).Append('\n');
        page.Append(Line($"{Word(descriptor.Severity)}. {descriptor.Explanation}")).Append('\n');
        page.Append(Line("## What it says")).Append('\n');
        page.Append(Line($"> {Said(descriptor)}")).Append('\n');
        page.Append(Line("## Wrong")).Append('\n').Append(Block(descriptor.Wrong)).Append('\n');
        page.Append(Line("## Right")).Append('\n').Append(Block(descriptor.Right)).Append('\n');
        page.Append(Line("## How to fix")).Append('\n');
        page.Append(Line(descriptor.HowToFix)).Append('\n');
        page.Append(Line(descriptor.Cure switch
        {
            Cure.Mechanical => "A quick fix makes the change; `deal fix` makes it in whole files.",
            Cure.Offered => $"A quick fix offers a change, one at a time (`deal fix --guesses` makes it). What only you know: {Within(descriptor.Judgement)}",
            _ => $"No quick fix: only you know {Within(descriptor.Judgement)}",
        }));
        return page.ToString();
    }

    public static string Index()
    {
        var page = new StringBuilder();
        page.Append("# What the compiler can find\n\n");
        page.Append("One page a code: what it means, what it says, a wrong and a right file, how to fix. Codes are stable. An error stops `deal check`;\n");
        page.Append("a warning does under `--strict`. `allow CODE because \"…\"` waives one, and the report prints the waiver. `deal explain CODE` prints the page.\n");
        foreach (var family in DiagnosticCatalog.Families)
        {
            page.Append('\n').Append(Line($"## {family.Letter} · {family.Title}")).Append("\n| code | | title |\n| --- | --- | --- |\n");
            foreach (var descriptor in family.Descriptors)
                page.Append(Line($"| [{descriptor.Code}]({descriptor.Code}.md) | {Word(descriptor.Severity)} | {descriptor.Title} |"));
        }
        return page.ToString();
    }

    /// <summary>A sentence inside another.</summary>
    private static string Within(string sentence) => sentence.Length == 0 ? "" : char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static string Said(DiagnosticDescriptor descriptor)
    {
        var raised = DealCompilation.Create([DealSyntaxTree.Parse(descriptor.Wrong, WrongPath)]).GetDiagnostics().FirstOrDefault(d => d.Code == descriptor.Code);
        return raised is null ? Placeholder().Replace(descriptor.Message, "…") : raised.Message;
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "Error",
        Severity.Warning => "Warning",
        _ => "Note",
    };

    private static string Line(string text) => text.TrimEnd() + "\n";

    private static string Block(string example) => $"```deal\n{example.ReplaceLineEndings("\n").TrimEnd('\n')}\n```\n";

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}

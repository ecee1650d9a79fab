using System.Globalization;
using System.Text.RegularExpressions;
using DealLang.Diagnostics;
using DealLang.Reports.Languages;
using DealLang.Reports.Numbers;
using DealLang.Syntax;
using DealLang.Tests;
using DealLang.Vocabulary;
using Measures = DealLang.Vocabulary.Measures;

namespace DealLang.Reports.Tests.Languages;

/// <summary>
/// What a report may say, every language says: the names of all figures, all titles, heads of columns and fixed sentences, what the checks warn
/// of, and whatever the examples and the corpus make of them. All tables have the same sentences, so that one language stands for all.
/// </summary>
public partial class EverySentenceTests
{
    private static readonly Language s_german = Language.Find("de")!;

    public static TheoryData<string> Deals() =>
        [.. new[] { "examples", "tests/Corpus/Deals", "tests/Corpus/Offers", "tests/Corpus/Rounds", "tests/Corpus/Schedules", "tests/Corpus/Webs" }.SelectMany(Repository.Deals)];

    [Fact]
    public void Each_measure_has_a_name()
    {
        var labels = Measures.Derived.Concat(Terms.All.Select(t => t.Measure)).Where(m => m.Length > 0).Select(Reports.Numbers.Measures.LabelOf);
        None(Unsaid(labels.Concat(Reports.Numbers.Measures.Labels)));
    }

    [Fact]
    public void Each_status_has_a_word() => None(Unsaid(Statuses.All.Select(s => s.Name.ToUpperInvariant() + " 2026-02-02")));

    /// <summary>Titles, heads of columns, labels, fixed sentences: whatever the code that builds reports writes with a capital.</summary>
    [Fact]
    public void Each_fixed_text_is_said()
    {
        var literals = Directory.EnumerateFiles(Repository.At("src/DealLang.Reports/Building"), "*.cs", SearchOption.AllDirectories)
            .Append(Repository.At("src/DealLang.Reports/Wording.cs")).Append(Repository.At("src/DealLang.Reports/Wording.Pages.cs"))
            .SelectMany(File.ReadLines).Where(l => !l.TrimStart().StartsWith("///", StringComparison.Ordinal))
            .SelectMany(l => Literal().Matches(l)).Select(m => m.Groups[1].Value).Except(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames);
        None(Unsaid(literals));
    }

    /// <summary>Whatever is found; errors stand in no report that is shown to others.</summary>
    [Fact]
    public void Each_warning_is_said() =>
        None(Unsaid(DiagnosticCatalog.All.Where(d => d.Severity != Severity.Error).Select(d => Hole().Replace(d.Message, "$7bn"))));

    /// <summary>What stays as it is stands so in the file: names, labels, titles, quotations.</summary>
    [Theory, MemberData(nameof(Deals))]
    public void Nothing_but_what_the_file_says_stays_as_it_is(string deal)
    {
        string text = Repository.Read(deal), words = Words(text);
        var compilation = DealCompilation.Create([DealSyntaxTree.Parse(text, Path.GetFileName(deal))]);
        var document = ReportBuilder.Build(compilation, compilation.Evaluator(), new ReportOptions { Language = s_german });
        HtmlPrinter.Print(document);
        None(document.Interpreter!.Unsaid.Where(u => !words.Contains(Words(u), StringComparison.Ordinal)));
    }

    private static void None(IEnumerable<string> unsaid)
    {
        string list = string.Join('\n', unsaid);
        Assert.True(list.Length == 0, "No table says:\n" + list);
    }

    private static SortedSet<string> Unsaid(IEnumerable<string> texts)
    {
        var interpreter = new Interpreter(s_german, NameList.None);
        foreach (string text in texts) interpreter.Say(text);
        return interpreter.Unsaid;
    }

    private static string Words(string text) => $" {string.Join(' ', Word().Matches(text.ToLowerInvariant()).Select(m => m.Value))} ";

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<![$\w""])""([A-Z][a-z ][^""\\{}]*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Hole();
}

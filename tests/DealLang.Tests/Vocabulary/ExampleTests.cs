using DealLang.Diagnostics;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;

namespace DealLang.Tests.Vocabulary;

public class ExampleTests
{
    /// <summary>Where an example may stand; one place must take it.</summary>
    private static readonly string[] Places =
    [
        "", "company A\n  ", "acquisition d: A acquires B\n  ", "acquisition d: A acquires B\n  any of\n    ",
        "web w\n  ", "table \"t\"\n  ",
    ];

    private const string Rows = "acquisition d: A acquires B\n  funding\n    ";

    public static TheoryData<string> Names => [.. Lexicon.All.Select(e => e.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_parses_and_shows_its_word(string name)
    {
        foreach (var entry in Lexicon.FindAll(name))
        {
            string[] places = entry is Modifier ? [.. Places, Rows] : Places; // a row takes any first word, so only its modifiers are shown there
            var errors = places.Select(p => DealSyntaxTree.Parse(p + entry.Example)).Select(Errors).ToArray();
            Assert.True(errors.Any(e => e.Length == 0), $"{entry.Example}\n{string.Join('\n', errors)}");
        }
    }

    [Fact]
    public void Every_row_has_a_sentence()
    {
        Assert.All(Lexicon.All, e => Assert.True(e.Hover.Length > 4 && e.Hover.EndsWith('.') && char.IsUpper(e.Hover[0]), $"{e.Name}: {e.Hover}"));
        Assert.All(Terms.All, t => Assert.True(t.Example.StartsWith(t.Name, StringComparison.Ordinal), t.Example));
    }

    [Fact]
    public void Modifiers_of_terms_are_in_the_vocabulary() =>
        Assert.All(Terms.All, t => Assert.All(t.Modifiers, m => Assert.True(Lexicon.FindAll(m).Any(e => e is Modifier or Wording), $"{t.Name}: {m}")));

    [Fact]
    public void A_name_stands_once_in_each_place()
    {
        foreach (var rows in Terms.All.GroupBy(t => t.Name))
        {
            TermScope seen = 0;
            foreach (var row in rows)
            {
                Assert.True((seen & row.Scope) == 0, row.Name);
                seen |= row.Scope;
            }
        }
    }

    private static string Errors(DealSyntaxTree tree) =>
        string.Join("; ", tree.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message)) + (tree.Lines.Any(l => l.Content is ErrorLineSyntax) ? "!" : "");
}

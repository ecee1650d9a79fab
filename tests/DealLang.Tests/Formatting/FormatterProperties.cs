using DealLang.Formatting;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;

namespace DealLang.Tests.Formatting;

/// <summary>Formatting over every deal of the repository, and over what is left of them after careless editing.</summary>
public class FormatterProperties
{
    private const int Mutations = 500;

    private static IEnumerable<string> Texts => new[] { "examples", "tests/Corpus" }
        .Where(folder => Directory.Exists(Repository.At(folder)))
        .SelectMany(Repository.Deals).Select(Repository.Read);

    [Fact]
    public void Formatting_twice_is_formatting_once() => ForAll(text =>
    {
        string once = Formatter.Format(Parse(text));
        Assert.Equal(once, Formatter.Format(Parse(once)));
    });

    [Fact]
    public void Formatting_changes_no_meaning() => ForAll(text =>
    {
        var tree = Parse(text);
        Assert.Equal(string.Join('\n', Meaning.Of(tree)), string.Join('\n', Meaning.Of(Parse(Formatter.Format(tree)))));
    });

    [Fact]
    public void What_is_meant_as_a_deal_needs_no_second_try()
    {
        foreach (string text in Texts)
        {
            var tree = Parse(text);
            Assert.Equal(FormattedText.Of(tree, [.. tree.Lines.Where(l => Formatter.IsUnread(l.Line))]), Formatter.Format(tree));
        }
    }

    [Fact]
    public void Formatting_loses_no_comment() => ForAll(text =>
    {
        var tree = Parse(text);
        Assert.Equal(string.Join('\n', Meaning.Comments(tree)), string.Join('\n', Meaning.Comments(Parse(Formatter.Format(tree)))));
    });

    [Fact]
    public void What_cannot_be_read_is_untouched() => ForAll(text =>
    {
        var tree = Parse(text);
        string formatted = Formatter.Format(tree);
        foreach (var line in tree.Lines.Where(l => l.Content is ErrorLineSyntax)) Assert.Contains(line.Line.Text, formatted, StringComparison.Ordinal);
    });

    private static DealSyntaxTree Parse(string text) => DealSyntaxTree.Parse(text, "x.deal");

    private static void ForAll(Action<string> holds)
    {
        var texts = Texts.ToArray();
        Assert.NotEmpty(texts);
        foreach (string text in texts) holds(text);
        var random = new Random(20260202);
        for (int i = 0; i < Mutations; i++) holds(Mutation.Of(texts[random.Next(texts.Length)], random));
    }
}

using System.Text.Json;
using System.Text.RegularExpressions;
using DealLang.Vocabulary;

namespace DealLang.Tests.Vocabulary;

public class TextMateGrammarTests
{
    private static readonly (string Scope, string Match)[] Rules =
        [.. JsonDocument.Parse(TextMateGrammar.ToJson()).RootElement.GetProperty("patterns").EnumerateArray()
            .Select(r => (r.TryGetProperty("name", out var n) ? n.GetString()! : r.GetProperty("captures").GetProperty("1").GetProperty("name").GetString()!,
                r.GetProperty("match").GetString()!))];

    [Fact]
    public void The_committed_grammar_is_the_vocabularys()
    {
        if (Snapshot.IsAccepting) File.WriteAllText(Repository.At("grammar/deal.tmLanguage.json"), TextMateGrammar.ToJson());
        Assert.Equal(TextMateGrammar.ToJson(), Repository.Read("grammar/deal.tmLanguage.json"));
    }

    [Fact]
    public void The_committed_snippets_are_the_vocabularys()
    {
        if (Snapshot.IsAccepting) File.WriteAllText(Repository.At("grammar/deal.snippets.json"), DealLang.Editing.SnippetFile.ToJson());
        Assert.Equal(DealLang.Editing.SnippetFile.ToJson(), Repository.Read("grammar/deal.snippets.json"));
    }

    [Theory]
    [InlineData("company SpaceX", "company SpaceX", "keyword.declaration.deal")]
    [InlineData("equity swap xai-x: xAI swaps with X", "equity swap xai-x:", "keyword.declaration.deal")]
    [InlineData("  net income 2025-Q3 -$1.46bn", "  net income", "keyword.other.term.deal")]
    [InlineData("  closed     2026-02-02", "  closed", "keyword.control.status.deal")]
    [InlineData("as of    2026-02-06", "as of", "keyword.other.setting.deal")]
    [InlineData("## said by two people", "## said by two people", "comment.block.documentation.deal")]
    public void A_line_begins_with_its_scope(string line, string coloured, string scope)
    {
        var first = Rules.Select(r => (r.Scope, Match: Regex.Match(line, r.Match))).First(r => r.Match.Success && r.Match.Index == 0);
        Assert.Equal((scope, coloured), (first.Scope, first.Match.Value));
    }

    [Theory]
    [InlineData("pays $1_428m on", "$1_428m")]
    [InlineData("margin 650bp", "650bp")]
    [InlineData("capacity 4.5 GW", "4.5 GW")]
    public void Figures_are_coloured_whole(string line, string figure) =>
        Assert.Equal(figure, Regex.Match(line, Rules.Single(r => r.Scope == "constant.numeric.deal").Match).Value);
}

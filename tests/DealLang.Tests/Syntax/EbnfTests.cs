using System.Text.RegularExpressions;
using DealLang.Vocabulary;

namespace DealLang.Tests.Syntax;

/// <summary>The published grammar is whole, and its words are the vocabulary's.</summary>
public class EbnfTests
{
    private static readonly string Rules = Regex.Replace(Repository.Read("grammar/deal.ebnf"), @"\(\*.*?\*\)", "", RegexOptions.Singleline);

    private static readonly Dictionary<string, string> ByName = Regex.Matches(Rules, @"^(?<name>[a-z-]+)\s*=\s(?<body>.*?)\s;\s*$", RegexOptions.Singleline | RegexOptions.Multiline)
        .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["body"].Value);

    private static IEnumerable<string> Words(string pattern) => ByName.Values.SelectMany(body => Regex.Matches(body, pattern)).Select(m => m.Groups[1].Value).Distinct();

    [Fact]
    public void Every_rule_that_is_used_is_defined_and_the_other_way_round()
    {
        string[] used = [.. ByName.Values.SelectMany(body => Regex.Matches(Regex.Replace(body, "\"[^\"]*\"|\\?[^?]*\\?", " "), "[a-z][a-z-]+").Select(m => m.Value)).Distinct()];
        Assert.Empty(used.Except(ByName.Keys).Except(["comment"]));
        Assert.Empty(ByName.Keys.Except(used).Except(["file", "under"]));
    }

    [Fact]
    public void Every_word_is_the_vocabularys() =>
        Assert.All(Words("\"([a-z][a-z ]*)\"").SelectMany(w => w.Split(' ')), word => Assert.True(Lexicon.WordId(word) != 0, word));
}

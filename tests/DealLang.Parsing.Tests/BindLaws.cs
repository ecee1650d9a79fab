using static DealLang.Parsing.Tests.Letters;

namespace DealLang.Parsing.Tests;

public class BindLaws
{
    private static readonly Dictionary<char, Parser<char, string>> Table =
        new() { ['a'] = AB, ['b'] = B.ThenReturn("b"), ['c'] = Return("nothing of c") };

    private static readonly Parser<char, string> Dispatch =
        Lookahead(Token(Table.ContainsKey).Labelled("a, b or c")).Bind(c => Table[c]);

    [Theory]
    [InlineData("ab", "b @2")]
    [InlineData("ba", "a @2")]
    [InlineData("bb", "stops @1; 1: unexpected b, expected a")]
    [InlineData("", "stops @0; 0: unexpected end")]
    public void The_result_picks_the_next_parser(string input, string outcome)
    {
        var first = Token(_ => true);
        Assert.Equal(outcome, Outcome.Of(first.Bind(c => c == 'a' ? B : A), input));
        Assert.Equal(outcome, Outcome.Of(first.Then(c => c == 'a' ? B : A), input));
    }

    [Fact]
    public void Both_results_may_be_joined()
    {
        Assert.Equal("ab @2", Outcome.Of(A.Bind(a => B, (a, b) => $"{a}{b}"), "ab"));
        Assert.Equal("ab @2", Outcome.Of(A.Then(a => B, (a, b) => $"{a}{b}"), "ab"));
        Assert.Equal("stops @1; 1: unexpected x, expected b", Outcome.Of(A.Bind(a => B, (a, b) => $"{a}{b}"), "ax"));
    }

    [Theory]
    [InlineData("ab", "ab @2")]
    [InlineData("ax", "stops @1; 1: unexpected x, expected b")]
    [InlineData("b", "b @1")]
    [InlineData("c", "nothing of c @0")]
    [InlineData("x", "stops @0; 0: unexpected x, expected a, b or c")]
    [InlineData("", "stops @0; 0: unexpected end, expected a, b or c")]
    public void The_next_token_may_pick_from_a_table(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(Dispatch, input));

    [Theory]
    [InlineData("abx", "x @3")]
    [InlineData("bx", "x @2")]
    [InlineData("axx", "stops @1; 1: unexpected x, expected b")]
    public void A_dropped_choice_consumes_the_same(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(Dispatch.Then(Token('x')), input));

    [Fact]
    public void A_query_reads_as_the_grammar()
    {
        var query = from a in A from b in B where b != a from c in C select $"{a}{b}{c}";
        Assert.Equal("abc @3", Outcome.Of(query, "abc"));
    }
}

using static DealLang.Parsing.Tests.Letters;

namespace DealLang.Parsing.Tests;

public class SequenceLaws
{
    [Theory]
    [InlineData("ab", "b @2")]
    [InlineData("ax", "stops @1; 1: unexpected x, expected b")]
    [InlineData("xb", "stops @0; 0: unexpected x, expected a")]
    [InlineData("a", "stops @1; 1: unexpected end, expected b")]
    public void Then_yields_the_second(string input, string outcome) => Assert.Equal(outcome, Outcome.Of(A.Then(B), input));

    [Theory]
    [InlineData("ab", "a @2")]
    [InlineData("ax", "stops @1; 1: unexpected x, expected b")]
    [InlineData("xb", "stops @0; 0: unexpected x, expected a")]
    public void Before_yields_the_first(string input, string outcome) => Assert.Equal(outcome, Outcome.Of(A.Before(B), input));

    [Theory]
    [InlineData("bac", "a @3")]
    [InlineData("xac", "stops @0; 0: unexpected x, expected b")]
    [InlineData("bxc", "stops @1; 1: unexpected x, expected a")]
    [InlineData("bax", "stops @2; 2: unexpected x, expected c")]
    public void Between_yields_the_middle(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(A.Between(B, C), input));

    [Fact]
    public void Between_one_bracket_has_it_on_both_sides() => Assert.Equal("a @3", Outcome.Of(A.Between(B), "bab"));

    [Theory]
    [InlineData("bac!", "! @4")]
    [InlineData("x", "stops @0; 0: unexpected x, expected b")]
    [InlineData("bx", "stops @1; 1: unexpected x, expected a")]
    [InlineData("bax", "stops @2; 2: unexpected x, expected c")]
    public void Between_dropped_still_needs_all_three(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(A.Between(B, C).Then(Token('!')), input));

    [Fact]
    public void Then_joins() => Assert.Equal("ab @2", Outcome.Of(A.Then(B, (a, b) => $"{a}{b}"), "ab"));

    [Theory]
    [InlineData("aba", "aba @3")]
    [InlineData("abc", "stops @2; 2: unexpected c, expected aba")]
    [InlineData("ab", "stops @2; 2: unexpected end, expected aba")]
    [InlineData("x", "stops @0; 0: unexpected x, expected aba")]
    public void A_token_sequence_consumes_what_matches(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(Parser<char>.Sequence("aba"), input));

    [Fact]
    public void A_token_sequence_of_parameters_yields_them() =>
        Assert.Equal("[a b] @2", Outcome.Of(Parser<char>.Sequence('a', 'b'), "ab"));

    [Theory]
    [InlineData("abc", "[a b c] @3")]
    [InlineData("abx", "stops @2; 2: unexpected x, expected c")]
    public void A_sequence_of_parsers_yields_all(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(Parser<char>.Sequence(A, B, C), input));

    [Fact]
    public void A_sequence_of_one_is_a_list_of_one() =>
        Assert.Equal("[a] @1", Outcome.Of(Parser<char>.Sequence(new List<Parser<char, char>> { A }), "a"));

    [Theory]
    [InlineData(0, "[] @0")]
    [InlineData(2, "[a a] @2")]
    [InlineData(3, "stops @2; 2: unexpected b, expected a")]
    public void Repeat_asks_for_the_exact_number(int count, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(A.Repeat(count), "aab"));

    [Fact]
    public void Repeat_refuses_a_negative_number() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => A.Repeat(-1));

    [Theory]
    [InlineData("a", "z @1")]
    [InlineData("x", "stops @0; 0: unexpected x, expected a")]
    public void ThenReturn_replaces_the_result(string input, string outcome)
    {
        Assert.Equal(outcome, Outcome.Of(A.ThenReturn('z'), input));
        Assert.Equal(outcome, Outcome.Of(A.WithResult('z'), input));
        Assert.Equal(outcome.Replace("z @", "() @"), Outcome.Of(A.IgnoreResult(), input));
    }

    [Fact]
    public void A_dropped_result_consumes_the_same()
    {
        var dropped = A.Before(B).Then(AC.Labelled("ac")).ThenReturn(1).Before(Try(AB)).Then(End);
        Assert.Equal("() @6", Outcome.Of(dropped, "abacab"));
        Assert.Equal("stops @3; 3: unexpected x, expected ac", Outcome.Of(dropped, "abaxab"));
        Assert.Equal("stops @4; 5: unexpected x, expected b", Outcome.Of(dropped, "abacax"));
    }
}

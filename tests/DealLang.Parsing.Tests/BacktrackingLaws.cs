using static DealLang.Parsing.Tests.Letters;

namespace DealLang.Parsing.Tests;

public class BacktrackingLaws
{
    [Theory]
    [InlineData("ab", "ab @2")]
    [InlineData("ac", "stops @0; 1: unexpected c, expected b")]
    [InlineData("x", "stops @0; 0: unexpected x, expected a")]
    public void Try_gives_back_on_failure_and_keeps_the_place_of_the_error(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(Try(AB), input));

    [Theory]
    [InlineData("ab", "ab @0")]
    [InlineData("ac", "stops @1; 1: unexpected c, expected b")]
    [InlineData("x", "stops @0; 0: unexpected x, expected a")]
    public void Lookahead_gives_back_on_success_only(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(Lookahead(AB), input));

    [Fact]
    public void Lookahead_of_Try_never_consumes() =>
        Assert.Equal("stops @0; 1: unexpected c, expected b", Outcome.Of(Lookahead(Try(AB)), "ac"));

    [Theory]
    [InlineData("a", "a @0")]
    [InlineData("b", "stops @0; 0: unexpected b, expected letter")]
    [InlineData("", "stops @0; 0: unexpected end, expected letter")]
    public void A_look_at_one_token_consumes_nothing(string input, string outcome)
    {
        var peek = Lookahead(Token(c => c == 'a').Labelled("letter"));
        Assert.Equal(outcome, Outcome.Of(peek, input));
        Assert.Equal(outcome, Outcome.Of(Return(0).Then(peek), input));
        Assert.Equal(outcome.Replace("a @0", "() @0"), Outcome.Of(peek.IgnoreResult(), input));
    }

    [Theory]
    [InlineData("b", "() @0")]
    [InlineData("", "() @0")]
    [InlineData("a", "stops @1; 0: unexpected a")]
    public void Not_turns_success_round(string input, string outcome) => Assert.Equal(outcome, Outcome.Of(Not(A), input));

    [Fact]
    public void Not_keeps_what_a_failing_parser_consumed() => Assert.Equal("() @1", Outcome.Of(Not(AB), "ac"));

    [Fact]
    public void Try_around_Not_gives_back_what_it_took_by_mistake() =>
        Assert.Equal("stops @0; 0: unexpected a", Outcome.Of(Try(Not(A)), "a"));

    [Fact]
    public void Not_at_the_end_has_no_token_to_name() => Assert.Equal("stops @0; 0: ", Outcome.Of(Not(End), ""));

    [Fact]
    public void Not_leaves_no_expectation_behind() =>
        Assert.Equal("stops @0; 0: unexpected x, expected c", Outcome.Of(Not(A.Or(B)).Then(C), "x"));
}

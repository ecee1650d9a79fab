using static DealLang.Parsing.Tests.Letters;

namespace DealLang.Parsing.Tests;

public class OneOfLaws
{
    [Theory]
    [InlineData("a", "a @1")]
    [InlineData("b", "b @1")]
    [InlineData("c", "stops @0; 0: unexpected c, expected a|b")]
    [InlineData("", "stops @0; 0: unexpected end, expected a|b")]
    public void The_first_that_succeeds_is_taken(string input, string outcome) => Assert.Equal(outcome, Outcome.Of(A.Or(B), input));

    [Theory]
    [InlineData("ab", "ab @2")]
    [InlineData("ac", "stops @1; 1: unexpected c, expected b")]
    [InlineData("c", "stops @0; 0: unexpected c, expected a|x")]
    public void What_consumed_input_commits(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(AB.Or(AC.Labelled("x")), input));

    [Fact]
    public void An_earlier_success_hides_a_later_one() => Assert.Equal("a @1", Outcome.Of(OneOf(A.Select(a => "a"), AB), "ab"));

    [Theory]
    [InlineData("ab", "ab @2")]
    [InlineData("ac", "ac @2")]
    [InlineData("ax", "stops @1; 1: unexpected x, expected c")]
    public void Try_takes_the_commitment_back(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(Try(AB).Or(AC), input));

    [Fact]
    public void What_committed_drops_what_came_before() =>
        Assert.Equal("stops @1; 1: unexpected x, expected c", Outcome.Of(OneOf(B.Select(b => "b"), Try(AB), AC), "ax"));

    [Fact]
    public void The_furthest_failure_is_reported_with_all_that_was_expected() =>
        Assert.Equal(
            "stops @0; 1: unexpected x, expected b|c|q",
            Outcome.Of(OneOf(Try(AB), C.Select(c => "c"), Token('q').Select(q => "q")), "ax"));

    [Fact]
    public void Among_equally_far_failures_the_first_is_reported()
    {
        Assert.Equal("left", OneOf(Fail<char>("left"), Fail<char>("right")).Parse("a").Error!.Message);
        Assert.Null(OneOf(A, Fail<char>("right")).Parse("x").Error!.Message);
        Assert.Equal("far", OneOf(A, Try(B.Then(Fail<char>("far"))), Fail<char>("near")).Parse("b").Error!.Message);
    }

    [Fact]
    public void Nested_choices_read_as_one() =>
        Assert.Equal("stops @0; 0: unexpected x, expected a|b|c|,", Outcome.Of(A.Or(B).Or(C.Or(Comma)), "x"));

    [Fact]
    public void A_choice_without_alternatives_fails() =>
        Assert.Equal("stops @0; 0: \"OneOf had no arguments\"", Outcome.Of(OneOf<char, char>(), "a"));

    [Fact]
    public void Success_leaves_no_expectation_behind() =>
        Assert.Equal("stops @1; 1: unexpected x, expected c", Outcome.Of(OneOf(A, B).Then(C), "bx"));

    [Fact]
    public void More_alternatives_than_fit_on_the_stack_are_all_expected()
    {
        var many = Enumerable.Range('A', 26).Concat(Enumerable.Range('a', 26)).Select(c => (char)c).ToArray();
        var parser = OneOf(many.Select(c => Token(c)));
        Assert.Equal($"stops @0; 0: unexpected !, expected {string.Join('|', many)}", Outcome.Of(parser, "!"));
        Assert.Equal("z @1", Outcome.Of(parser, "z"));
    }
}

using static DealLang.Parsing.Tests.Letters;

namespace DealLang.Parsing.Tests;

public class SeparatedLaws
{
    [Theory]
    [InlineData("", "[] @0")]
    [InlineData("x", "[] @0")]
    [InlineData("a", "[a] @1")]
    [InlineData("a,a,ax", "[a a a] @5")]
    [InlineData("a,", "stops @2; 2: unexpected end, expected a")]
    [InlineData("a,x", "stops @2; 2: unexpected x, expected a")]
    [InlineData(",a", "[] @0")]
    public void Separated_has_separators_between(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(A.Separated(Comma), input));

    [Theory]
    [InlineData("", "stops @0; 0: unexpected end, expected a")]
    [InlineData("a,a", "[a a] @3")]
    [InlineData("a,x", "stops @2; 2: unexpected x, expected a")]
    public void SeparatedAtLeastOnce_needs_one(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(A.SeparatedAtLeastOnce(Comma), input));

    [Theory]
    [InlineData("", "[] @0")]
    [InlineData("a", "stops @1; 1: unexpected end, expected ,")]
    [InlineData("a,a,", "[a a] @4")]
    [InlineData("a,b", "[a] @2")]
    public void SeparatedAndTerminated_has_one_after_each(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(A.SeparatedAndTerminated(Comma), input));

    [Theory]
    [InlineData("", "stops @0; 0: unexpected end, expected a")]
    [InlineData("a,", "[a] @2")]
    public void SeparatedAndTerminatedAtLeastOnce_needs_one(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(A.SeparatedAndTerminatedAtLeastOnce(Comma), input));

    [Theory]
    [InlineData("", "[] @0")]
    [InlineData("x", "[] @0")]
    [InlineData("a", "[a] @1")]
    [InlineData("a,", "[a] @2")]
    [InlineData("a,x", "[a] @2")]
    [InlineData("a,a", "[a a] @3")]
    [InlineData("a,,", "[a] @2")]
    public void SeparatedAndOptionallyTerminated_may_end_in_one(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(A.SeparatedAndOptionallyTerminated(Comma), input));

    [Theory]
    [InlineData("x", "stops @0; 0: unexpected x, expected a")]
    [InlineData("a,", "[a] @2")]
    public void SeparatedAndOptionallyTerminatedAtLeastOnce_needs_one(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(A.SeparatedAndOptionallyTerminatedAtLeastOnce(Comma), input));

    [Theory]
    [InlineData("ac", "stops @1; 1: unexpected c, expected b")]
    [InlineData("ab,ac", "stops @4; 4: unexpected c, expected b")]
    public void An_item_that_fails_half_way_fails_the_list(string input, string outcome)
    {
        Assert.Equal(outcome, Outcome.Of(AB.Separated(Comma), input));
        Assert.Equal(outcome, Outcome.Of(AB.SeparatedAndOptionallyTerminated(Comma), input));
    }

    [Fact]
    public void A_separator_that_fails_half_way_fails_the_list()
    {
        Assert.Equal("stops @2; 2: unexpected c, expected b", Outcome.Of(C.Separated(AB), "cac"));
        Assert.Equal("stops @2; 2: unexpected c, expected b", Outcome.Of(C.SeparatedAndOptionallyTerminated(AB), "cac"));
    }

    [Fact]
    public void Try_around_separator_and_item_leaves_the_last_separator() =>
        Assert.Equal("[a] @1", Outcome.Of(A.Then(Try(Comma.Then(A)).Many(), (first, rest) => rest.Prepend(first)), "a,x"));

    [Fact]
    public void Items_may_be_empty_where_separators_are_not() =>
        Assert.Equal("[nothing just a nothing] @3", Outcome.Of(A.Optional().Separated(Comma), ",a,"));

    [Fact]
    public void Separators_may_be_empty_where_items_are_not() =>
        Assert.Equal("[a a a] @4", Outcome.Of(A.Separated(Comma.Optional()), "aa,a"));

    [Fact]
    public void What_ended_the_list_is_not_expected_later() =>
        Assert.Equal("stops @1; 1: unexpected x, expected END", Outcome.Of(A.Separated(Comma).Then(End), "ax"));
}

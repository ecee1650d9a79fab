using static DealLang.Parsing.Tests.Letters;

namespace DealLang.Parsing.Tests;

public class ManyLaws
{
    [Theory]
    [InlineData("", "[] @0")]
    [InlineData("b", "[] @0")]
    [InlineData("a", "[a] @1")]
    [InlineData("aaab", "[a a a] @3")]
    public void Many_goes_on_while_it_can(string input, string outcome) => Assert.Equal(outcome, Outcome.Of(A.Many(), input));

    [Theory]
    [InlineData("", "stops @0; 0: unexpected end, expected a")]
    [InlineData("b", "stops @0; 0: unexpected b, expected a")]
    [InlineData("aab", "[a a] @2")]
    public void AtLeastOnce_needs_one(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(A.AtLeastOnce(), input));

    [Theory]
    [InlineData("abab", "[ab ab] @4")]
    [InlineData("abac", "stops @3; 3: unexpected c, expected b")]
    [InlineData("ac", "stops @1; 1: unexpected c, expected b")]
    public void An_item_that_fails_after_consuming_fails_the_whole(string input, string outcome)
    {
        Assert.Equal(outcome, Outcome.Of(AB.Many(), input));
        Assert.Equal(outcome, Outcome.Of(AB.AtLeastOnce(), input));
        Assert.Equal(outcome.Replace("[ab ab]", "()"), Outcome.Of(AB.SkipMany(), input));
        Assert.Equal(outcome.Replace("[ab ab]", "()"), Outcome.Of(AB.SkipAtLeastOnce(), input));
    }

    [Fact]
    public void Try_ends_the_repetition_instead() => Assert.Equal("[ab] @2", Outcome.Of(Try(AB).Many(), "abac"));

    [Theory]
    [InlineData("", "() @0")]
    [InlineData("aab", "() @2")]
    public void SkipMany_drops_the_results(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(A.SkipMany(), input));

    [Theory]
    [InlineData("", "stops @0; 0: unexpected end, expected a")]
    [InlineData("aab", "() @2")]
    public void SkipAtLeastOnce_needs_one(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(A.SkipAtLeastOnce(), input));

    [Fact]
    public void What_ended_the_repetition_is_not_expected_later() =>
        Assert.Equal("stops @1; 1: unexpected x, expected b", Outcome.Of(A.Many().Select(_ => 0).Then(B), "ax"));

    [Fact]
    public void What_ended_a_skipped_repetition_is_not_expected_later() =>
        Assert.Equal("stops @1; 1: unexpected x, expected b", Outcome.Of(A.SkipMany().Then(B), "ax"));

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(1000)]
    public void A_list_of_any_length_is_whole_and_in_order(int length)
    {
        var items = Any.Select(c => c - '0').Many().ParseOrThrow(new string([.. Enumerable.Range(0, length).Select(i => (char)('0' + i))]));
        Assert.Equal(Enumerable.Range(0, length), items);
    }

    [Fact]
    public void Each_parse_has_a_list_of_its_own() =>
        Assert.NotSame(A.Many().ParseOrThrow("aa"), A.Many().ParseOrThrow("aa"));

    [Theory]
    [InlineData("a", "just a @1")]
    [InlineData("b", "nothing @0")]
    [InlineData("", "nothing @0")]
    public void Optional_is_one_or_none(string input, string outcome) => Assert.Equal(outcome, Outcome.Of(A.Optional(), input));

    [Theory]
    [InlineData("ac", "stops @1; 1: unexpected c, expected b")]
    [InlineData("abx", "stops @2; 2: unexpected x, expected c")]
    [InlineData("x", "stops @0; 0: unexpected x, expected c")]
    public void Optional_fails_after_consuming_and_is_not_expected_later(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(AB.Optional().Then(C), input));
}

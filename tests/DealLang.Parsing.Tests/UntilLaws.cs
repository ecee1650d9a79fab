using static DealLang.Parsing.Tests.Letters;

namespace DealLang.Parsing.Tests;

public class UntilLaws
{
    [Theory]
    [InlineData("c", "[] @1")]
    [InlineData("aac", "[a a] @3")]
    [InlineData("", "stops @0; 0: unexpected end, expected c|a")]
    [InlineData("aax", "stops @2; 2: unexpected x, expected c|a")]
    public void Until_takes_items_and_the_terminator(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(A.Until(C), input));

    [Theory]
    [InlineData("c", "stops @0; 0: unexpected c, expected a")]
    [InlineData("ac", "[a] @2")]
    [InlineData("ax", "stops @1; 1: unexpected x, expected c|a")]
    public void AtLeastOnceUntil_needs_one(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(A.AtLeastOnceUntil(C), input));

    [Fact]
    public void The_terminator_wins_over_the_item() => Assert.Equal("[a] @2", Outcome.Of(Any.Until(C), "acc"));

    [Theory]
    [InlineData("abac", "stops @3; 3: unexpected c, expected b")]
    [InlineData("ac", "stops @1; 1: unexpected c, expected b")]
    public void An_item_that_fails_half_way_is_all_that_is_reported(string input, string outcome)
    {
        Assert.Equal(outcome, Outcome.Of(AB.Until(C), input));
        Assert.Equal(outcome, Outcome.Of(AB.SkipUntil(C), input));
    }

    [Theory]
    [InlineData("cac", "stops @2; 2: unexpected c, expected b")]
    [InlineData("ac", "stops @1; 1: unexpected c, expected b")]
    public void A_terminator_that_fails_half_way_fails(string input, string outcome)
    {
        Assert.Equal(outcome, Outcome.Of(C.Until(AB), input));
        Assert.Equal(outcome, Outcome.Of(C.SkipUntil(AB), input));
        Assert.Equal(outcome, Outcome.Of(Any.SkipUntil(AB), input));
    }

    [Fact]
    public void The_failure_further_on_is_reported_and_the_terminators_among_equals()
    {
        var far = Try(AB).Cast<object>();
        Assert.Equal("stops @0; 1: unexpected x, expected c|b", Outcome.Of(far.Until(C), "ax"));
        Assert.Equal("stops @0; 1: unexpected x, expected c|b", Outcome.Of(far.SkipUntil(C), "ax"));
        Assert.Equal("end", Fail<char>("item").Until(Fail<char>("end")).Parse("a").Error!.Message);
        Assert.Equal("end", Fail<char>("item").SkipUntil(Fail<char>("end")).Parse("a").Error!.Message);
    }

    [Fact]
    public void ManyThen_yields_both() =>
        Assert.Equal("a a then c", A.ManyThen(C).Select(both => $"{string.Join(' ', both.Item1)} then {both.Item2}").ParseOrThrow("aac"));

    [Fact]
    public void AtLeastOnceThen_yields_both()
    {
        var parser = A.AtLeastOnceThen(C).Select(both => $"{string.Join(' ', both.Item1)} then {both.Item2}");
        Assert.Equal("a then c", parser.ParseOrThrow("ac"));
        Assert.Equal("stops @0; 0: unexpected c, expected a", Outcome.Of(parser, "c"));
    }

    [Theory]
    [InlineData("aac", "@3")]
    [InlineData("c", "@1")]
    [InlineData("ax", "stops @1; 1: unexpected x, expected c|a")]
    public void Skipping_takes_the_same(string input, string outcome)
    {
        Assert.Equal(outcome[0] == '@' ? "() " + outcome : outcome, Outcome.Of(A.SkipUntil(C), input));
        Assert.Equal(outcome[0] == '@' ? "c " + outcome : outcome, Outcome.Of(A.SkipManyThen(C), input));
    }
}

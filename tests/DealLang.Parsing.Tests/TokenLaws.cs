using static DealLang.Parsing.Tests.Letters;

namespace DealLang.Parsing.Tests;

public class TokenLaws
{
    private static readonly Parser<char, char> Digit = Token(c => c is >= '0' and <= '9');

    [Theory]
    [InlineData("a", "a @1")]
    [InlineData("ab", "a @1")]
    [InlineData("b", "stops @0; 0: unexpected b, expected a")]
    [InlineData("", "stops @0; 0: unexpected end, expected a")]
    public void A_token_is_itself(string input, string outcome) => Assert.Equal(outcome, Outcome.Of(A, input));

    [Theory]
    [InlineData("7", "7 @1")]
    [InlineData("x", "stops @0; 0: unexpected x")]
    [InlineData("", "stops @0; 0: unexpected end")]
    public void A_predicate_names_nothing(string input, string outcome) => Assert.Equal(outcome, Outcome.Of(Digit, input));

    [Theory]
    [InlineData("7", "7 @1")]
    [InlineData("x", "stops @0; 0: unexpected x, expected digit")]
    [InlineData("", "stops @0; 0: unexpected end, expected digit")]
    public void A_labelled_predicate_names_its_label(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(Digit.Labelled("digit"), input));

    [Fact]
    public void The_last_label_counts() =>
        Assert.Equal("stops @0; 0: unexpected x, expected second", Outcome.Of(Digit.Labelled("first").Labelled("second"), "x"));

    [Fact]
    public void Labelling_leaves_the_unlabelled_parser_alone()
    {
        Digit.Labelled("digit");
        Assert.Equal("stops @0; 0: unexpected x", Outcome.Of(Digit, "x"));
    }

    [Theory]
    [InlineData("x", "x @1")]
    [InlineData("\n", "\n @1")]
    public void Any_takes_any(string input, string outcome) => Assert.Equal(outcome, Outcome.Of(Any, input));

    [Fact]
    public void Any_needs_one() => Assert.StartsWith("stops @0; 0: unexpected end, expected any ", Outcome.Of(Any, ""));

    [Theory]
    [InlineData("a", "() @1")]
    [InlineData("ab", "stops @1; 1: unexpected b, expected END")]
    public void End_is_where_no_token_is_left(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(A.Then(End), input));

    [Theory]
    [InlineData("", 0)]
    [InlineData("aa", 2)]
    public void The_offset_counts_what_was_consumed(string input, int offset) =>
        Assert.Equal(offset, A.SkipMany().Then(CurrentOffset).ParseOrThrow(input));

    [Fact]
    public void Return_consumes_nothing() => Assert.Equal("x @0", Outcome.Of(Return("x"), "a"));

    [Fact]
    public void FromResult_is_Return() => Assert.Equal("x @0", Outcome.Of(FromResult("x"), "a"));

    [Fact]
    public void Fail_consumes_nothing_and_says_why()
    {
        var error = A.Then(Fail<char>("not today")).Parse("ab").Error!;
        Assert.Equal("not today", error.Message);
        Assert.Equal(1, error.ErrorOffset);
        Assert.False(error.EOF);
        Assert.False(error.Unexpected.HasValue);
        Assert.Empty(Assert.Single(error.Expected).Tokens);
    }
}

using static DealLang.Parsing.Tests.Letters;

namespace DealLang.Parsing.Tests.BeyondPidgin;

/// <summary>What a reader of an error sees differently from Pidgin.</summary>
public class ErrorLaws
{
    [Fact]
    public void What_two_alternatives_expect_is_listed_once() =>
        Assert.Equal(["b", "c"], OneOf(Try(AB), Try(AB), Try(AC)).Parse("ax").Error!.Expected.Select(e => string.Concat(e.Tokens)));

    [Theory]
    [InlineData(1, "expected a")]
    [InlineData(2, "expected a or b")]
    [InlineData(3, "expected a, b or c")]
    public void Alternatives_are_joined_as_a_sentence(int count, string words)
    {
        var letters = new[] { A.Labelled("a"), B.Labelled("b"), C.Labelled("c") };
        Assert.Equal(
            $"Parse error.\n    unexpected x\n    {words}\n    at line 1, col 1",
            OneOf(letters[..count]).Parse("x").Error!.ToString());
    }

    [Fact]
    public void A_failed_assertion_does_not_hide_what_its_parser_expected() =>
        Assert.Equal("stops @1; 1: unexpected x, expected b", Outcome.Of(AB.Assert(_ => true), "ax"));

    [Theory]
    [InlineData("cax", "stops @1; 2: unexpected x, expected b|c")]
    [InlineData("ccax", "stops @2; 3: unexpected x, expected b|c")]
    public void A_terminator_that_came_further_than_the_item_is_reported(string input, string outcome)
    {
        Assert.Equal(outcome, Outcome.Of(C.Until(Try(AB)), input));
        Assert.Equal(outcome, Outcome.Of(C.SkipUntil(Try(AB)), input));
    }

    [Fact]
    public void Any_expects_a_token() => Assert.Equal("any token", Any.Parse("").Error!.Expected.Single().Label);

    [Fact]
    public void Equal_errors_have_equal_hashes() =>
        Assert.Equal(AB.Parse("ax").Error!.GetHashCode(), AB.Parse("ax").Error!.GetHashCode());

    [Fact]
    public void A_label_does_not_equal_tokens() => Assert.NotEqual(new Expected<char>("a"), new Expected<char>(['a']));

    [Fact]
    public void The_end_is_not_the_empty_sequence() => Assert.NotEqual(default, new Expected<char>([]));

    [Fact]
    public void Nothing_has_a_hash() => Assert.Equal(0, Maybe.Nothing<string>().GetHashCode());
}

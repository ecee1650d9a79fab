using static DealLang.Parsing.Tests.Letters;

namespace DealLang.Parsing.Tests;

public class RecoverWithLaws
{
    [Fact]
    public void Success_asks_no_handler() =>
        Assert.Equal("ab @2", Outcome.Of(AB.RecoverWith(_ => throw new InvalidOperationException()), "ab"));

    [Theory]
    [InlineData("axx", "1: unexpected x, expected b, then xx @3")]
    [InlineData("xx", "0: unexpected x, expected a, then xx @2")]
    [InlineData("a", "1: unexpected end, expected b, then  @1")]
    public void Recovery_goes_on_where_the_parser_stopped(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(AB.RecoverWith(Rest), input));

    [Fact]
    public void After_Try_recovery_goes_on_at_its_start_and_the_error_is_further() =>
        Assert.Equal("1: unexpected x, expected b, then ax @2", Outcome.Of(Try(AB).RecoverWith(Rest), "ax"));

    [Fact]
    public void The_handler_sees_only_what_its_own_parser_expected() =>
        Assert.Equal(
            "0: unexpected x, expected a, then x @1",
            Outcome.Of(OneOf(B.ThenReturn("b"), AB.RecoverWith(Rest)), "x"));

    [Fact]
    public void What_was_recovered_is_not_expected_later() =>
        Assert.Equal(
            "stops @1; 1: unexpected x, expected c", Outcome.Of(AB.RecoverWith(_ => Return("")).Then(C), "ax"));

    [Fact]
    public void A_handler_that_fails_fails_with_its_own_error() =>
        Assert.Equal("stops @1; 1: unexpected x, expected c", Outcome.Of(A.Then(B).RecoverWith(_ => C), "ax"));

    [Fact]
    public void Each_recovery_has_an_error_of_its_own()
    {
        var line = AB.RecoverWith(e => Any.SkipMany().ThenReturn($"{e.ErrorOffset}"));
        var token = Try(AB).RecoverWith(e => Any.ThenReturn($"bad@{e.ErrorOffset}"));
        Assert.Equal("[ab bad@2 bad@4 ab] @6", Outcome.Of(token.Until(End), "abxaab"));
        Assert.Equal("1 @3", Outcome.Of(line, "axx"));
    }

    [Fact]
    public void Recovery_inside_recovery_sees_the_inner_error() =>
        Assert.Equal(
            "1: unexpected x, expected b, then x @2",
            Outcome.Of(A.Then(B).Then(C.ThenReturn("")).RecoverWith(e => C.ThenReturn("").RecoverWith(_ => Rest(e))), "ax"));

    private static Parser<char, string> Rest(ParseError<char> error) =>
        Any.Many().Select(rest => $"{Outcome.Show(error)}, then {string.Concat(rest)}");
}

using static DealLang.Parsing.Tests.Letters;

namespace DealLang.Parsing.Tests;

public class AssertLaws
{
    private const string Assertion = "expected result satisfying assertion";

    [Fact]
    public void What_holds_passes() => Assert.Equal("ab @2", Outcome.Of(AB.Assert(ab => ab == "ab"), "ab"));

    [Fact]
    public void What_does_not_hold_fails_behind_the_parser() =>
        Assert.Equal($"stops @2; 2: {Assertion}, \"Assertion failed\"", Outcome.Of(AB.Assert(_ => false), "ab"));

    [Fact]
    public void Where_is_Assert() =>
        Assert.Equal($"stops @2; 2: {Assertion}, \"Assertion failed\"", Outcome.Of(AB.Where(_ => false), "ab"));

    [Fact]
    public void The_message_may_be_given() =>
        Assert.Equal($"stops @2; 2: {Assertion}, \"no\"", Outcome.Of(AB.Assert(_ => false, "no"), "ab"));

    [Fact]
    public void The_message_may_speak_of_the_result() =>
        Assert.Equal($"stops @2; 2: {Assertion}, \"no ab\"", Outcome.Of(AB.Assert(_ => false, ab => "no " + ab), "ab"));

    [Fact]
    public void Try_lets_an_assertion_choose() =>
        Assert.Equal("ab! @2", Outcome.Of(Try(AB.Assert(_ => false)).Or(AB.Select(ab => ab + "!")), "ab"));

    [Fact]
    public void OfType_passes_its_type() => Assert.Equal("ab @2", Outcome.Of(AB.Cast<object>().OfType<string>(), "ab"));

    [Fact]
    public void OfType_fails_for_another_type() =>
        Assert.Equal(
            "stops @2; 2: expected result of type Char, \"Expected a Char but got a String\"",
            Outcome.Of(AB.Cast<object>().OfType<char>(), "ab"));
}

using static DealLang.Parsing.Tests.Letters;

namespace DealLang.Parsing.Tests;

public class RecLaws
{
    /// <summary>How many brackets deep: nested ::= "(" nested ")" | a.</summary>
    private static readonly Parser<char, int> Nested =
        Rec<char, int>(self => self.Between(Token('('), Token(')')).Select(n => n + 1).Or(A.ThenReturn(0)));

    [Theory]
    [InlineData("a", "0 @1")]
    [InlineData("(((a)))", "3 @7")]
    [InlineData("((a)", "stops @4; 4: unexpected end, expected )")]
    [InlineData("((b", "stops @2; 2: unexpected b, expected (|a")]
    public void A_parser_may_hold_itself(string input, string outcome) => Assert.Equal(outcome, Outcome.Of(Nested, input));

    [Fact]
    public void Parsers_may_hold_each_other()
    {
        Parser<char, string>? odd = null;
        var even = A.Then(Rec(() => odd!)).Or(End.ThenReturn("even"));
        odd = A.Then(even).Or(End.ThenReturn("odd"));
        Assert.Equal("even", even.ParseOrThrow("aaaa"));
        Assert.Equal("odd", even.ParseOrThrow("aaa"));
    }

    [Fact]
    public void A_lazy_parser_is_made_once()
    {
        var made = 0;
        var lazy = new Lazy<Parser<char, char>>(() => { made++; return A; });
        var fromLazy = Rec(lazy);
        var fromFunction = Rec(() => { made += 10; return A; });
        Assert.Equal(0, made);
        Assert.Equal("[a a] @2", Outcome.Of(Parser<char>.Sequence(fromLazy, fromLazy), "aa"));
        Assert.Equal("[a a] @2", Outcome.Of(Parser<char>.Sequence(fromFunction, fromFunction), "aa"));
        Assert.Equal(11, made);
    }

    [Fact]
    public void Rec_adds_nothing_to_the_outcome() =>
        Assert.Equal(Outcome.Of(AB, "ax"), Outcome.Of(Rec(() => AB), "ax"));

    [Fact]
    public void A_dropped_recursive_result_consumes_the_same() =>
        Assert.Equal("() @6", Outcome.Of(Nested.Then(Rec(() => B)).Then(End), "((a))b"));
}

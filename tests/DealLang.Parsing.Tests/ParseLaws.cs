using static DealLang.Parsing.Tests.Letters;

namespace DealLang.Parsing.Tests;

public class ParseLaws
{
    private static readonly char[] Input = ['a', 'b', 'x'];

    [Fact]
    public void Tokens_may_come_in_any_shape()
    {
        Assert.Equal("ab", AB.Parse(Input).Value);
        Assert.Equal("ab", AB.Parse(new ReadOnlySpan<char>(Input)).Value);
        Assert.Equal("ab", AB.Parse(new List<char>(Input)).Value);
        Assert.Equal("ab", AB.Parse((IList<char>)Input).Value);
        Assert.Equal("ab", AB.Parse(Input.Where(_ => true)).Value);
        Assert.Equal("ab", AB.Parse("abx").Value);
    }

    [Fact]
    public void ParseOrThrow_yields_the_value()
    {
        Assert.Equal("ab", AB.ParseOrThrow(Input));
        Assert.Equal("ab", AB.ParseOrThrow(new ReadOnlySpan<char>(Input)));
        Assert.Equal("ab", AB.ParseOrThrow(new List<char>(Input)));
        Assert.Equal("ab", AB.ParseOrThrow(Input.Where(_ => true)));
        Assert.Equal("ab", AB.ParseOrThrow("abx"));
    }

    [Fact]
    public void ParseOrThrow_throws_the_error()
    {
        var thrown = Assert.Throws<ParseException<char>>(() => AB.ParseOrThrow("ax"));
        Assert.Equal(AB.Parse("ax").Error, thrown.Error);
        Assert.Equal(thrown.Error.ToString(), thrown.Message);
        Assert.IsAssignableFrom<ParseException>(thrown);
    }

    [Fact]
    public void A_parse_need_not_reach_the_end() => Assert.True(A.Parse("axyz").Success);

    [Fact]
    public void A_parser_can_be_used_again_after_a_failure()
    {
        Assert.False(AB.Parse("ax").Success);
        Assert.Equal("ab", AB.Parse("ab").Value);
    }

    [Fact]
    public void Tokens_need_not_be_characters()
    {
        var sum = Parser<int>.Token(n => n > 0).Separated(Parser<int>.Token(0)).Select(Enumerable.Sum);
        Assert.Equal(6, sum.ParseOrThrow([1, 0, 2, 0, 3]));
        Assert.Equal(3, sum.Parse([1, 0, -1]).Match(_ => -1, e => e.ErrorOffset + 1));
    }

    [Fact]
    public void Nothing_may_be_null()
    {
        Parser<char, char> none = null!;
        Assert.Throws<ArgumentNullException>(() => none.Parse("a"));
        Assert.Throws<ArgumentNullException>(() => A.Parse((IEnumerable<char>)null!));
        Action[] wrongs =
        [
            () => A.Then(none), () => A.Before(none), () => A.Between(none), () => A.Between(none, A), () => A.Between(A, none),
            () => A.Or(none), () => OneOf(A, none), () => Try(none), () => Lookahead(none), () => Not(none),
            () => A.Separated(none), () => A.SeparatedAtLeastOnce(none), () => A.SeparatedAndTerminated(none),
            () => A.SeparatedAndOptionallyTerminated(none), () => A.Until(none), () => A.AtLeastOnceUntil(none),
            () => A.ManyThen(none), () => A.Labelled(null!), () => A.Select((Func<char, char>)null!),
            () => A.Bind((Func<char, Parser<char, char>>)null!), () => A.Bind(_ => A, (Func<char, char, char>)null!),
            () => A.Assert(null!), () => A.Assert(_ => true, (string)null!), () => A.Where(null!), () => A.RecoverWith(null!),
            () => Token((Func<char, bool>)null!), () => Fail<char>(null!), () => Map((x, y) => x, A, none),
            () => Rec((Func<Parser<char, char>>)null!), () => Rec((Lazy<Parser<char, char>>)null!),
        ];
        Assert.All(wrongs, wrong => Assert.Throws<ArgumentNullException>(wrong));
    }
}

using static DealLang.Parsing.Tests.Letters;

namespace DealLang.Parsing.Tests.BeyondPidgin;

/// <summary>Input that nests too deeply is refused; with Pidgin it ends the process.</summary>
public class NestingLaws
{
    private const int Depth = 100_000;
    private static readonly Parser<char, char> Open = Token('(');
    private static readonly Parser<char, char> Close = Token(')');
    private static readonly string Deep = new string('(', Depth) + 'a' + new string(')', Depth);

    public static TheoryData<string> Ways => ["Rec", "Bind", "Query", "Lookahead", "Dropped", "Dropped Rec", "Handler"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_hundred_thousand_brackets_are_an_error(string way)
    {
        var error = Nested(way).Parse(Deep).Error!;
        Assert.Equal("nested too deeply", error.Message);
        Assert.InRange(error.ErrorOffset, 100, Depth);
        Assert.False(error.EOF);
        Assert.False(error.Unexpected.HasValue);
        Assert.Empty(error.Expected);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_hundred_brackets_are_fine(string way) =>
        Assert.True(Nested(way).Parse(Deep.AsSpan(Depth - 100, 201)).Success);

    [Fact]
    public void A_small_stack_is_enough()
    {
        ParseError<char>? error = null;
        var thread = new Thread(() => error = Nested("Rec").Parse(Deep).Error, maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal("nested too deeply", error?.Message);
    }

    [Fact]
    public void Alternatives_are_not_tried_at_every_level()
    {
        var tried = 0;
        var parser = Rec<char, char>(self => OneOf(
            Try(Open.Then(self).Before(Close)),
            Token(c => { tried++; return false; }),
            Try(Open.Then(self).Before(Comma)),
            Not(Open.Then(self)).ThenReturn('!'),
            A));
        Assert.Equal("nested too deeply", parser.Or(Any).Parse(Deep).Error!.Message);
        Assert.Equal(0, tried);
        Assert.Equal("nested too deeply", Not(parser).Parse(Deep).Error!.Message);
        Assert.Equal("nested too deeply", parser.Optional().Parse(Deep).Error!.Message);
        Assert.Equal("nested too deeply", parser.Many().Parse(Deep).Error!.Message);
        Assert.Equal("nested too deeply", Lookahead(Try(parser)).Parse(Deep).Error!.Message);
    }

    [Fact]
    public void Recovery_goes_on_at_the_place_that_was_too_deep()
    {
        var (place, rest) = Nested("Rec").Select(a => (0, ""))
            .RecoverWith(e => Any.Many().Select(tokens => (e.ErrorOffset, string.Concat(tokens))))
            .ParseOrThrow(Deep);
        Assert.NotEqual(0, place);
        Assert.Equal(Deep[place..], rest);
    }

    private static Parser<char, char> Nested(string way)
    {
        Parser<char, char>? self = null;
        var token = Token(_ => true);
        var brackets = Open.Then(Rec(() => self!)).Before(Close);
        self = way switch
        {
            "Rec" => brackets.Or(A),
            "Bind" => token.Bind(c => c == '(' ? self!.Before(Close) : Return(c)),
            "Query" => from c in token from inner in c == '(' ? self!.Before(Close) : Return(c) select inner,
            "Lookahead" => Lookahead(token).Bind(c => c == '(' ? Open.Then(self!).Before(Close) : A),
            "Dropped" => Lookahead(token).Bind(c => c == '(' ? Open.Before(self!).Before(Close) : A),
            "Dropped Rec" => Open.Before(Rec(() => self!)).Before(Close).Or(A),
            _ => Try(A).RecoverWith(_ => Open.Then(self!).Before(Close)),
        };
        return self;
    }
}

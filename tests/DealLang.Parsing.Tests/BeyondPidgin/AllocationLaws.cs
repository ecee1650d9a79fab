using static DealLang.Parsing.Tests.Letters;

namespace DealLang.Parsing.Tests.BeyondPidgin;

public class AllocationLaws
{
    private static readonly Parser<char, char> Item =
        OneOf(Try(A.Then(B)), Try(A.Before(C)).Labelled("ac"), B.Optional().Then(Lookahead(C)).Then(C));

    public static TheoryData<string, long> Cases => new()
    {
        { "a list dropped", 0 },
        { "a list", 24 + (2 * 300) },
        { "an empty list", 0 },
        { "nesting", 0 },
        { "a choice by table", 0 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_parse_that_succeeds_allocates_its_results_and_nothing_else(string name, long bytes)
    {
        var input = string.Concat(Enumerable.Repeat("abacbcc", 75)).ToCharArray();
        Assert.Equal(bytes, name switch
        {
            "a list dropped" => Allocated(Item.SkipMany().Then(End), input),
            "a list" => Allocated(Item.Many().Before(End), input),
            "an empty list" => Allocated(Comma.Many(), input),
            "nesting" => Allocated(Rec<char, Unit>(self => Item.Then(self).Or(End)), input),
            _ => Allocated(Lookahead(Token(_ => true)).Bind(_ => Item).SkipUntil(End), input),
        });
    }

    private static long Allocated<T>(Parser<char, T> parser, char[] input)
    {
        Assert.True(parser.Parse(input).Success);
        var before = GC.GetAllocatedBytesForCurrentThread();
        parser.Parse(input);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void Lists_are_arrays()
    {
        Assert.IsType<char[]>(A.Many().ParseOrThrow("aa"));
        Assert.IsType<char[]>(A.Separated(Comma).ParseOrThrow("a,a"));
        Assert.IsType<char[]>(A.Until(Comma).ParseOrThrow("aa,"));
    }
}

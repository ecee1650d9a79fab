using static DealLang.Parsing.Parser;
using static DealLang.Parsing.Parser<char>;

namespace DealLang.Parsing.Tests;

public class OneOfLaws
{
    private static readonly Parser<char, char> A = Token('a');
    private static readonly Parser<char, char> B = Token('b');

    [Theory]
    [InlineData("a", 'a')]
    [InlineData("b", 'b')]
    public void The_first_alternative_that_succeeds_is_taken(string input, char expected) =>
        Assert.Equal(expected, A.Or(B).ParseOrThrow(input));

    [Fact]
    public void A_left_side_that_consumed_input_commits() =>
        Assert.False(A.Then(B).Or(A).Parse("aa").Success);

    [Fact]
    public void Try_takes_the_commitment_back() =>
        Assert.Equal('a', Try(A.Then(B)).Or(A).ParseOrThrow("aa"));
}

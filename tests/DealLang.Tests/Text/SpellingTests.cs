using DealLang.Text;

namespace DealLang.Tests.Text;

public class SpellingTests
{
    [Theory]
    [InlineData("reprot", "report")]
    [InlineData("chek", "check")]
    [InlineData("Fmt", "fmt")]
    [InlineData("explian", "explain")]
    [InlineData("buidl", "build")]
    [InlineData("xyz", null)]
    [InlineData("snapshot", null)]
    public void Nearest_word(string written, string? expected) =>
        Assert.Equal(expected, Spelling.Nearest(written, ["check", "report", "explain", "build", "fmt", "snap"]));

    [Fact]
    public void The_first_of_two_equally_near() => Assert.Equal("cap", Spelling.Nearest("cat", ["cap", "car"]));

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "acb", 1)]
    [InlineData("ca", "abc", 3)]
    public void Slips(string from, string to, int expected) => Assert.Equal(expected, Spelling.Slips(from, to));
}

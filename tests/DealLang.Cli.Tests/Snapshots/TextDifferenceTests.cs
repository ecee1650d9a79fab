using DealLang.Cli.Snapshots;

namespace DealLang.Cli.Tests.Snapshots;

public class TextDifferenceTests
{
    [Theory]
    [InlineData("a\nb\n", "a\nb")]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("", "")]
    public void Line_endings_and_a_last_break_do_not_count(string accepted, string received) =>
        Assert.Equal("", TextDifference.Between(accepted, received));

    [Fact]
    public void A_changed_line_stands_among_its_neighbours() => Assert.Equal(
        "  2\n  3\n- 4\n+ four\n  5\n  6\n",
        TextDifference.Between("1\n2\n3\n4\n5\n6\n7", "1\n2\n3\nfour\n5\n6\n7"));

    [Fact]
    public void Far_changes_are_parted() => Assert.Equal(
        "+ new\n  1\n  2\n  …\n  8\n  9\n- 10\n",
        TextDifference.Between("1\n2\n3\n4\n5\n6\n7\n8\n9\n10", "new\n1\n2\n3\n4\n5\n6\n7\n8\n9"));

    [Fact]
    public void Two_long_texts_with_nothing_in_common_do_not_stall()
    {
        string accepted = string.Join('\n', Enumerable.Range(0, 5000).Select(i => $"a{i}"));
        string received = string.Join('\n', Enumerable.Range(0, 5000).Select(i => $"b{i}"));
        Assert.Equal(10_000, TextDifference.Between(accepted, received).Count(c => c == '\n'));
    }
}

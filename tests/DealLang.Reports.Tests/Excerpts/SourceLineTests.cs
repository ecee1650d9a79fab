using DealLang.Reports.Excerpts;
using DealLang.Reports.Printing;
using DealLang.Text;

namespace DealLang.Reports.Tests.Excerpts;

public class SourceLineTests
{
    /// <summary>The carets stand under the marked text: same column, same width.</summary>
    [Theory]
    [InlineData("  per-share  [$57.46]", 13, 6)]
    [InlineData("\tpays\t[$95]", 12, 3)]
    [InlineData("company [换股] x", 8, 4)]
    [InlineData("换股 [abc]", 5, 3)]
    [InlineData("e\u0301te\u0301 [abc]", 4, 3)]
    [InlineData("x[]", 1, 1)]
    [InlineData("note \"[כ־300 מיליארד]\" [abc", 6, 13)]
    public void Carets(string marked, int column, int width)
    {
        int start = marked.IndexOf('[', StringComparison.Ordinal);
        int end = marked.IndexOf(']', StringComparison.Ordinal) - 1;
        string line = marked.Remove(start, 1).Remove(end, 1);
        var (shown, carets) = new SourceLine(line).Mark(start, end, 100);
        Assert.Equal(new string(' ', column) + new string('^', width), carets);
        Assert.Equal(DisplayWidth.Of(line.Replace("\t", "    ", StringComparison.Ordinal)) >= column, DisplayWidth.Of(shown) >= column);
    }

    [Fact]
    public void A_right_to_left_stretch_is_isolated_and_marked_whole()
    {
        const string Line = "value $1bn [web \"רשת גדולה\"] up";
        var (shown, carets) = new SourceLine(Line).Mark(Line.IndexOf('ג', StringComparison.Ordinal), Line.IndexOf('ג', StringComparison.Ordinal) + 2, 100);
        Assert.Equal("value $1bn [web \"\u2068רשת גדולה\u2069\"] up", shown);
        Assert.Equal(new string(' ', 17) + new string('^', 9), carets);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(60, 4)]
    [InlineData(115, 5)]
    [InlineData(10, 100)]
    public void A_long_line_is_cut_around_the_span(int start, int length)
    {
        string line = string.Concat(Enumerable.Range(0, 12).Select(i => $"0123456789"));
        var (shown, carets) = new SourceLine(line).Mark(start, start + length, 40);
        Assert.Equal(40, DisplayWidth.Of(shown));
        Assert.True(carets.Length <= 40);
        Assert.Equal(line[start], shown[carets.IndexOf('^', StringComparison.Ordinal)]);
    }

    [Fact]
    public void Wide_characters_at_the_cut_keep_the_columns()
    {
        string line = string.Concat(Enumerable.Repeat("换股", 40)) + "x";
        for (int start = 0; start <= line.Length; start++)
        {
            for (int room = 20; room < 24; room++)
            {
                var (shown, carets) = new SourceLine(line).Mark(start, start + 1, room);
                Assert.InRange(DisplayWidth.Of(shown), room - 2, room);
                Assert.True(carets.Length <= room);
            }
        }
    }
}

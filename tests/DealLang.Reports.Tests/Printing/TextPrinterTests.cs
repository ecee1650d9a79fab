using DealLang.Reports.Documents;
using DealLang.Reports.Printing;
using DealLang.Text;

namespace DealLang.Reports.Tests.Printing;

public class TextPrinterTests
{
    [Fact]
    public void At_100_columns() => Snapshots.Match(TextPrinter.Print(SampleDocument.Whole, new TextOptions(100)));

    [Fact]
    public void At_80_columns() => Snapshots.Match(TextPrinter.Print(SampleDocument.Whole, new TextOptions(80)));

    [Fact]
    public void At_40_columns() => Snapshots.Match(TextPrinter.Print(SampleDocument.Whole, new TextOptions(40)));

    [Fact]
    public void No_line_is_wider_than_asked()
    {
        for (int width = TextOptions.Narrowest; width <= 140; width++)
        {
            foreach (string line in TextPrinter.Print(SampleDocument.Whole, new TextOptions(width)).Split('\n'))
                Assert.True(DisplayWidth.Of(line) <= width, $"{DisplayWidth.Of(line)} > {width}: {line}");
        }
    }

    [Fact]
    public void Every_isolate_is_closed_on_its_line()
    {
        for (int width = TextOptions.Narrowest; width <= 120; width += 7)
        {
            foreach (string line in TextPrinter.Print(SampleDocument.Whole, new TextOptions(width)).Split('\n'))
                Assert.Equal(line.Count(c => c == Direction.Isolate), line.Count(c => c == Direction.Pop));
        }
    }

    [Fact]
    public void Colour_is_an_option_and_changes_no_word()
    {
        string plain = TextPrinter.Print(SampleDocument.Whole, new TextOptions(80));
        string colored = TextPrinter.Print(SampleDocument.Whole, new TextOptions(80, Color: true));
        Assert.DoesNotContain('\u001b', plain);
        Assert.Contains('\u001b', colored);
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(colored, "\u001b\\[[0-9;]*m", ""));
    }

    [Fact]
    public void Red_only_where_a_check_fails()
    {
        Assert.DoesNotContain("\u001b[31m", TextPrinter.Print(SampleDocument.Whole, new TextOptions(80, Color: true)), StringComparison.Ordinal);
        var failing = new Document("x", [new Headline("x", [], new CheckCounts(1, 0, 2))]);
        Assert.Contains("\u001b[31m2 ✗\u001b[0m", TextPrinter.Print(failing, new TextOptions(80, Color: true)), StringComparison.Ordinal);
    }
}

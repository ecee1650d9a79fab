
namespace DealLang.Reports.Tests.Printing;

public class MarkdownPrinterTests
{
    [Fact]
    public void Whole() => Snapshots.Match(MarkdownPrinter.Print(SampleDocument.Whole), extension: "md");

    [Fact]
    public void What_is_left_out_is_named_and_the_essential_stays()
    {
        string text = MarkdownPrinter.Print(SampleDocument.Whole, new MarkdownOptions(12));
        Assert.Contains("$250bn", text, StringComparison.Ordinal);
        Assert.Contains("Left out here for length: Companies, Missing.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Revenue", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_appendix_goes_first()
    {
        int whole = MarkdownPrinter.Print(SampleDocument.Whole).Count(c => c == '\n');
        string text = MarkdownPrinter.Print(SampleDocument.Whole, new MarkdownOptions(whole - 1));
        Assert.Contains("Left out here for length: Missing.", text, StringComparison.Ordinal);
        Assert.Contains("Revenue", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_and_Markdown_show_the_same_figures()
    {
        string text = Plain(TextPrinter.Print(SampleDocument.Whole, new TextOptions(200)));
        string markdown = Plain(MarkdownPrinter.Print(SampleDocument.Whole).Replace("\\", "", StringComparison.Ordinal));
        foreach (string figure in Figures.Of(SampleDocument.Whole))
        {
            Assert.True(text.Contains(figure, StringComparison.Ordinal) || text.Contains(Figures.InText(figure), StringComparison.Ordinal), figure);
            Assert.Contains(figure, markdown, StringComparison.Ordinal);
        }
    }

    private static string Plain(string text) => text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
}

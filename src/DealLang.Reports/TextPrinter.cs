using System.Text;
using DealLang.Reports.Documents;
using DealLang.Reports.Printing;

namespace DealLang.Reports;

/// <summary>A document as text for a terminal: no line wider than asked, \n between lines, one at the end.</summary>
public static class TextPrinter
{
    public static string Print(Document document, TextOptions? options = null)
    {
        options ??= new TextOptions();
        var page = new TextPage(document, Math.Max(TextOptions.Narrowest, options.Width), options.Color);
        foreach (var block in document.Blocks.Where(b => options.Hints || b is not Hint)) page.Add(block);
        return page.ToString();
    }
}

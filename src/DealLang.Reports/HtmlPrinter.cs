using DealLang.Reports.Documents;
using DealLang.Reports.Html;

namespace DealLang.Reports;

public sealed record HtmlOptions
{
    /// <summary>Files to be had from the page, embedded whole.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}

/// <param name="Name">As it is saved: spacex-xai.json.</param>
/// <param name="Kind">A media type: application/json.</param>
public sealed record Attachment(string Name, string Kind, string Text);

/// <summary>
/// A document as one HTML file that needs nothing else: no network, no framework. Each figure answers with its card when pointed at,
/// focused or touched; without scripts its link leads to the card. Light, dark, on paper, from right to left. The same bytes each time.
/// </summary>
public static class HtmlPrinter
{
    public static string Print(Document document, HtmlOptions? options = null) => new HtmlPage(document, options ?? new HtmlOptions()).ToString();
}

namespace DealLang.Reports.Documents;

/// <summary>The paths of all numbers that a document shows, in the order in which they stand.</summary>
internal static class FigurePaths
{
    public static IEnumerable<string> Of(Document document) => document.Blocks.SelectMany(Of).Where(p => p.Length > 0);

    private static IEnumerable<string> Of(Block block) => block switch
    {
        Headline headline => headline.Facts.SelectMany(Of),
        Section section => section.Blocks.SelectMany(Of),
        Paragraph paragraph => Of(paragraph.Text),
        Listing listing => listing.Items.SelectMany(Of),
        KeyFigures figures => figures.Rows.SelectMany(r => Of(r.Remark).Prepend(r.Path)),
        Table table => table.Rows.SelectMany(r => r).SelectMany(c => Of(c.Text).Prepend(c.Path)),
        _ => [],
    };

    private static IEnumerable<string> Of(Prose prose) => prose.Runs.OfType<Words>().Select(w => w.Path);
}

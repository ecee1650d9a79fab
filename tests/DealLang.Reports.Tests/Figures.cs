using DealLang.Reports.Documents;

namespace DealLang.Reports.Tests;

/// <summary>The display strings of a document.</summary>
internal static class Figures
{
    public static IEnumerable<string> Of(Document document) => document.Blocks.SelectMany(Of);

    /// <summary>As a table of the terminal has it, where a negative figure stands in parentheses and a range of two, a part and a column of changes keep their signs.</summary>
    public static string InText(string figure, bool isChange = false) => !isChange && figure is ['−', ..] && figure.AsSpan().IndexOfAny('–', '%') < 0 ? $"({figure[1..]})" : figure;

    /// <summary>With the paths of the figures that they show; not those whose unit is in a header.</summary>
    public static IEnumerable<(string Path, string Shown)> Named(Document document) => document.Blocks.SelectMany(Named);

    private static IEnumerable<string> Of(Block block) => block switch
    {
        KeyFigures key => key.Rows.Select(r => r.Value),
        Section section => section.Blocks.SelectMany(Of),
        Table table => table.Rows.SelectMany(r => r.Where((_, i) => table.Columns[i].Kind != ColumnKind.Text)).SelectMany(Words),
        _ => [],
    };

    private static IEnumerable<(string Path, string Shown)> Named(Block block) => block switch
    {
        Section section => section.Blocks.SelectMany(Named),
        Table table when !table.Columns.Any(c => c.Header == "Before" || c.Kind == ColumnKind.Number) => table.Rows.SelectMany(r => r).Where(c => c.Path.Length > 0).SelectMany(c => Words(c).Select(w => (c.Path, w))),
        _ => [],
    };

    private static IEnumerable<string> Words(Cell cell) => cell.Text.Runs.OfType<Words>().Select(w => w.Text);
}

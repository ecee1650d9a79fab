using DealLang.Reports.Documents;

namespace DealLang.Reports.Html;

/// <summary>A table with scopes, a caption, and numbers that stand under each other by their decimal point.</summary>
internal sealed class HtmlTable(HtmlText text, Markup html)
{
    /// <param name="caption">What the table is about: its own caption, else its section's title, which is then only spoken.</param>
    public void Write(Table table, string caption)
    {
        bool own = table.Caption.Length > 0;
        html.Raw($"<div class=\"table\"><table{(table.Columns.Length > 3 ? " class=\"wide\"" : "")}><caption>").Raw(own ? text.Isolated(table.Caption) : $"<span class=\"vh\">{text.Isolated(caption)}</span>").Raw("</caption>").Line();
        html.Raw("<thead><tr>");
        foreach (var column in table.Columns) Header(column);
        html.Raw("</tr></thead>").Line().Raw("<tbody>").Line();
        var tails = table.Columns.Select((c, i) => c.Kind == ColumnKind.Number ? table.Rows.Select(r => Tail(r[i].Text.Plain)).ToArray() : []).ToArray();
        for (int row = 0; row < table.Rows.Length; row++)
        {
            html.Raw("<tr>");
            for (int column = 0; column < table.Columns.Length; column++) Cell(table.Columns[column], table.Rows[row][column], column == 0, tails[column], row);
            html.Raw("</tr>").Line();
        }
        html.Raw("</tbody></table></div>").Line();
    }

    private void Header(Column column)
    {
        string kind = column.Kind == ColumnKind.Text ? "" : " class=\"n\"";
        html.Raw($"<th scope=\"col\"{kind}>").Raw(column.Header.Length > 0 ? text.Isolated(column.Header) : $"<span class=\"vh\">{text.Say(Wording.Pages.Result)}</span>").Raw("</th>");
    }

    private void Cell(Column column, Cell cell, bool first, string[] tails, int row)
    {
        // A row that goes on with what the one above is called has no heading of its own.
        if (first && cell.Text.IsEmpty) first = false;
        string name = first ? "th" : "td";
        string kind = column.Kind == ColumnKind.Text ? "" : " class=\"n\"";
        string label = first || column.Header.Length == 0 ? "" : " " + Markup.Attribute("data-h", column.Header);
        html.Raw($"<{name}{(first ? " scope=\"row\"" : "")}{kind}{label}>").Raw(Content(cell));
        if (tails.Length > 0 && !cell.Text.IsEmpty && Missing(tails, row) is { Length: > 0 } pad) html.Raw($"<i class=\"pad\" data-pad=\"{pad}\"></i>");
        html.Raw($"</{name}>");
    }

    private string Content(Cell cell) => cell.Path.Length > 0 && cell.Text.Runs is [Words words] ? text.Figure(words.Text, cell.Path) : text.Of(cell.Text);

    /// <summary>What stands behind the last whole digit.</summary>
    private static string Tail(string number)
    {
        int point = number.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0) return number[point..];
        int digit = number.AsSpan().LastIndexOfAnyInRange('0', '9');
        return digit < 0 ? "" : number[(digit + 1)..];
    }

    /// <summary>The longest tail's end that this row lacks, to be drawn and not shown.</summary>
    private static string Missing(string[] tails, int row)
    {
        string longest = tails.MaxBy(t => t.Length)!;
        return tails[row].Length < longest.Length ? longest[tails[row].Length..] : "";
    }
}

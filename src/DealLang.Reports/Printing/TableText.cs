using DealLang.Reports.Documents;

namespace DealLang.Reports.Printing;

/// <summary>A table in a given width: text columns give way and wrap, numbers never do; past that, one record a row.</summary>
internal sealed class TableText(Layout layout, int width)
{
    private const int Gap = 2;

    public IEnumerable<string> Lines(Table table)
    {
        var columns = table.Columns.Select((c, i) => new TableColumn(c, [.. table.Rows.Select(r => r[i].Text)], layout)).ToArray();
        if (!Fit(columns)) return Records(table);
        return Header(columns).Append(Rule(columns)).Concat(Enumerable.Range(0, table.Rows.Length).SelectMany(r => Row(columns, r)));
    }

    /// <summary>Wraps long headers, then takes columns off the widest text column, until the table fits.</summary>
    private bool Fit(TableColumn[] columns)
    {
        int room = width - Gap * (columns.Length - 1);
        int over = columns.Sum(c => c.Width) - room;
        while (over > 0)
        {
            var widest = columns.FirstOrDefault(c => c.HasSlack) ?? columns.Where(c => c.GivesSpace).MaxBy(c => c.Width) ?? columns.Where(c => c.Gives).MaxBy(c => c.Width);
            if (widest is null) return false;
            widest.Narrow();
            over--;
        }
        return true;
    }

    private IEnumerable<string> Header(TableColumn[] columns)
    {
        var cells = columns.Select(c => layout.Wrap([new Words(c.Column.Header, Tone.Strong)], c.Width)).ToArray();
        int height = cells.Max(c => c.Count);
        for (int i = 0; i < height; i++)
        {
            yield return string.Join(new string(' ', Gap), columns.Select((c, k) =>
            {
                int at = i - (height - cells[k].Count);
                var line = at >= 0 ? cells[k][at] : Laid.Empty;
                return c.IsText ? line.PadRight(c.Width) : line.PadLeft(c.Width);
            }));
        }
    }

    private static string Rule(TableColumn[] columns) => string.Join(new string(' ', Gap), columns.Select(c => new string('─', c.Width)));

    private static IEnumerable<string> Row(TableColumn[] columns, int row)
    {
        var cells = columns.Select(c => c.Cell(row)).ToArray();
        for (int i = 0; i < cells.Max(c => c.Count); i++)
            yield return string.Join(new string(' ', Gap), columns.Select((c, k) => (i < cells[k].Count ? cells[k][i] : Laid.Empty).PadRight(c.Width)));
    }

    private IEnumerable<string> Records(Table table)
    {
        for (int r = 0; r < table.Rows.Length; r++)
        {
            for (int c = 0; c < table.Columns.Length; c++)
            {
                var text = table.Rows[r][c].Text;
                if (text.IsEmpty) continue;
                bool head = c == 0;
                Prose line = head ? text : [new Words(table.Columns[c].Header + ": ", Tone.Quiet), .. text];
                foreach (var laid in layout.Wrap(line, width - (head ? 0 : 2))) yield return (head ? "" : "  ") + laid.Text;
            }
        }
    }
}

using DealLang.Reports.Documents;
using DealLang.Text;

namespace DealLang.Reports.Printing;

/// <summary>Label, value, remark, citations; where the remark has no room beside them it goes under its figure.</summary>
internal sealed class KeyFiguresText(Layout layout, int width)
{
    private const int Indent = 2;
    private const int Gap = 3;
    private const int Beside = 24;

    public IEnumerable<string> Lines(KeyFigures figures)
    {
        int labels = figures.Rows.Max(r => DisplayWidth.Of(r.Label));
        int values = figures.Rows.Max(r => DisplayWidth.Of(r.Value));
        int citations = figures.Rows.Max(r => layout.Line(r.Citations).Width);
        int cited = citations == 0 ? 0 : citations + 2;
        int remarks = width - Indent - labels - 2 - values - Gap - cited;
        return remarks >= Beside
            ? figures.Rows.SelectMany(r => Row(r, labels, values, remarks, cited))
            : figures.Rows.SelectMany(Stacked);
    }

    private IEnumerable<string> Row(KeyFigure row, int labels, int values, int remarks, int cited)
    {
        var remark = layout.Wrap(row.Remark, remarks);
        var cites = layout.Line(row.Citations);
        string head = new string(' ', Indent) + layout.Line(row.Label).PadRight(labels) + "  " + layout.Line(row.Value).PadLeft(values) + new string(' ', Gap);
        yield return head + (remark.Count > 0 ? remark[0] : Laid.Empty).PadRight(remarks) + (cited > 0 ? cites.PadLeft(cited) : "");
        string hang = new(' ', width - remarks - cited);
        foreach (var line in remark.Skip(1)) yield return hang + line.Text;
    }

    private IEnumerable<string> Stacked(KeyFigure row)
    {
        string indent = new(' ', Indent);
        foreach (var line in layout.Wrap([row.Label, " ", row.Value, " ", .. row.Citations], width - Indent)) yield return indent + line.Text;
        foreach (var line in layout.Wrap(row.Remark, width - 2 * Indent)) yield return indent + indent + line.Text;
    }
}

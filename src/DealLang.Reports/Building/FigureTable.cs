using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;

namespace DealLang.Reports.Building;

/// <summary>Figures with how they came to be and who says so.</summary>
internal static class FigureTable
{
    private static readonly ImmutableArray<Column> Columns =
        [new("Figure"), new("Value", ColumnKind.Figure), new("How"), new("Source")];

    public static Table? Of(ReportContext context, IEnumerable<FigureValue> figures, string caption = "")
    {
        var provenance = new Provenance(context);
        return Tables.Of(Columns, figures.Select(f => ImmutableArray.Create<Cell>(
            Naming.Label(f.Figure.Path), Shown(f), Provenance.How(f), provenance.Who(f))), caption);
    }

    public static Cell Shown(FigureValue figure) => new(FigureText.Of(figure)) { Path = figure.Figure.Path.ToString() };
}

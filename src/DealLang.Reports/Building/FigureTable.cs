using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Values;

namespace DealLang.Reports.Building;

/// <summary>
/// Figures with how they came to be and who says so. Amounts of one currency alone share a scale, which the header states; figures of
/// several units carry their own.
/// </summary>
internal static class FigureTable
{
    public static Table? Of(ReportContext context, IReadOnlyList<FigureValue> figures, string caption = "", Func<FigureValue, string>? path = null)
    {
        var provenance = new Provenance(context);
        var shown = Amounts(figures);
        return Tables.Of([new("Figure"), shown.Column, new("How"), new("Source")], figures.Select(f => ImmutableArray.Create<Cell>(
            Naming.Label(f.Figure.Path), shown.Cell(f) with { Path = path?.Invoke(f) ?? f.Figure.Path.ToString() }, provenance.How(f), provenance.Who(f))), caption);
    }

    public static Cell Shown(FigureValue figure) => new(FigureText.Of(figure)) { Path = figure.Figure.Path.ToString() };

    /// <summary>A statement as a figure of its own.</summary>
    public static FigureValue Stated(ModelFigure stated) =>
        new(stated, stated.Quantity?.Value, stated.Quantity?.Mark ?? Mark.Unknown, stated.Quantity?.Low, stated.Quantity?.High, stated.Quantity?.Width ?? 0m);

    private static (Column Column, Func<FigureValue, Cell> Cell) Amounts(IReadOnlyList<FigureValue> figures)
    {
        if (figures.Count < 2 || figures[0].Figure.Unit is not { Currency: not null } unit
            || figures.Any(f => !f.Figure.Unit.Equals(unit) || f.Mark == Mark.Range || FigureStyles.Of(unit, f.Figure.Path.Measure) != FigureStyle.Money))
            return (new Column("Value", ColumnKind.Figure), Shown);
        var scale = Scale.For(figures.Select(FigureText.Shown).OfType<decimal>());
        var series = new NumberSeries(figures, scale);
        return (new Column(UnitText.Header(unit, scale), ColumnKind.Number), f => series.Shown(f));
    }
}

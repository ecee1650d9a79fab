using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Values;

namespace DealLang.Reports.Building.Deals;

/// <summary>Sources beside uses: each row with its part of the whole, what of it is committed and what is funded.</summary>
internal sealed class FundingTables(ReportContext context, Evaluation evaluation)
{
    private readonly Provenance _provenance = new(context);
    private readonly FundingRows _rows = new(context, evaluation);

    public IEnumerable<Block?> Blocks()
    {
        var (sources, uses) = (_rows.Sources, _rows.Uses);
        var all = sources.Concat(uses).Concat(Totals()).ToList();
        if (all.Count == 0) yield break;
        var scale = Scale.For(all.Select(FigureText.Shown).OfType<decimal>());
        string unit = UnitText.Header(all[0].Figure.Unit, scale);
        var series = new NumberSeries(all, scale);
        bool apart = evaluation.AllKnown("funding.funded").Any();
        ImmutableArray<Column> columns = [new("Sources"), new(unit, ColumnKind.Number), new("Part", ColumnKind.Figure), new(apart ? "Committed" : "", ColumnKind.Number), new(apart ? "Funded" : "", ColumnKind.Number), new("Source")];
        yield return Tables.Of(columns, sources.Select(s => Source(s, series, apart)).Concat(Total("Total sources", "funding", series, apart)));
        yield return Tables.Of([new("Uses"), new(unit, ColumnKind.Number), new("Part", ColumnKind.Figure), new("Source")],
            uses.Select(u => Use(u, series)).Concat(Total("Total uses", "uses", series)));
    }

    /// <summary>Figures of the section that the two tables show already.</summary>
    public static bool Shows(FigureValue figure) => figure.Figure.Path is { Measure: "funding" or "uses" or "funding.share" or "uses.share" or "rollover" or "oid.amount" };

    private IEnumerable<FigureValue> Totals() => new[] { evaluation.Known("funding"), evaluation.Known("uses") }.OfType<FigureValue>();

    private ImmutableArray<Cell> Source(FigureValue row, NumberSeries column, bool apart)
    {
        string label = row.Figure.Path.Argument;
        var part = evaluation.Known("funding.share", label.Length > 0 ? label : "rollover");
        return [_rows.Label(row), Amount(_rows.Brought(row), column), part is null ? "" : FigureTable.Shown(part),
            apart && Committed(row) is { } committed ? Amount(committed, column) : "", apart && evaluation.Known("funding.funded", label) is { } funded ? Amount(funded, column) : "", _provenance.Who(row)];
    }

    /// <summary>What of a row is promised: only what the total counts, too.</summary>
    private FigureValue? Committed(FigureValue row) => evaluation.Known("funding.committed", row.Figure.Path.Argument)
        ?? (evaluation.Known("funding.committed") is { Figure.Formula: { } formula } && formula.References().Any(r => r.Path == row.Figure.Path) ? row : null);

    private ImmutableArray<Cell> Use(FigureValue row, NumberSeries column) =>
        [_rows.Label(row), Amount(row, column), Part(row), _provenance.Who(row)];

    private IEnumerable<ImmutableArray<Cell>> Total(string label, string list, NumberSeries column, bool? apart = null)
    {
        if (evaluation.Known(list) is not { } total) yield break;
        Cell name = new([new Words(label, Tone.Strong)]);
        yield return apart is { } kept
            ? [name, Amount(total, column), "", kept && evaluation.Known("funding.committed") is { } committed ? Amount(committed, column) : "", kept && evaluation.Known("funding.funded") is { } funded ? Amount(funded, column) : "", ""]
            : [name, Amount(total, column), "", ""];
    }

    private Cell Part(FigureValue row)
    {
        if (row.Figure.Path.Measure == "uses") return evaluation.Known("uses.share", row.Figure.Path.Argument) is { } known ? FigureTable.Shown(known) : "";
        // What a loan is paid out short of is no row of the file's own, but it has its part, so that the parts come to the whole.
        if (row.Value is not { } amount || evaluation.Known("uses") is not { Value: > 0m } total) return "";
        var part = new FigureValue(new ModelFigure(new FigurePath(evaluation.Model.Owner, "uses.share", $"discount on {row.Figure.Path.Argument}"), Unit.One, Origin.Derived) { Formula = (Expression)row.Figure.Path / total.Figure.Path },
            amount / total.Value!.Value, row.Mark, null, null, 0m);
        return new Cell(FigureText.Of(part)) { Path = context.Figures.Name(part, evaluation.Model.View) };
    }

    private static Cell Amount(FigureValue figure, NumberSeries column) => new(column.Shown(figure)) { Path = figure.Figure.Path.ToString() };
}

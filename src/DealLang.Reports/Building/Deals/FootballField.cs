using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Charts;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>
/// What a target share is worth by each method that the file tells of, the offer through all of them: ranges in quotes, such as those of a fairness
/// opinion, and the prices before the announcement.
/// </summary>
internal sealed class FootballField(ReportContext context, Deal deal, Evaluation evaluation)
{
    private static readonly ImmutableArray<Column> Columns = [new("By"), new("Low", ColumnKind.Figure), new("High", ColumnKind.Figure), new("The offer is"), new("Source")];

    /// <summary>Null where no range is told.</summary>
    public Section? Of()
    {
        if (evaluation.Known("per-share") is not { Value: { } offer } offered) return null;
        var rows = Methods(offered.Figure.Unit).Concat(Prices()).ToList();
        if (rows.Count < 2 || rows.TrueForAll(r => r.Low == r.High)) return null;
        var ranges = rows.Select(r => new Charts.Range(r.Label, r.Low, r.High, Text(r.Low), Text(r.High)));
        var drawn = new RangeChart($"What a share of {deal.Target.Name} is worth, by method", string.Join("; ", rows.Select(r => $"{r.Label}: {Text(r.Low)} to {Text(r.High)}")), [.. ranges])
        {
            Reference = offer,
            ReferenceShown = "offer " + FigureText.Of(offered),
        };
        return Tables.Section("Football field", Weight.Detail, new Picture("football-field", drawn), Tables.Of(Columns, rows.Select(r => ImmutableArray.Create<Cell>(
            r.Label, Cell(r, r.Low, "low"), Cell(r, r.High, "high"), offer < r.Low ? "below" : offer > r.High ? "above" : "within", context.Bibliography.Cite(r.Citations, r.Label)))));

        string Text(decimal value) => FigureText.Of(value, offered.Figure.Unit, FigureStyles.Of(offered.Figure.Unit, "per-share"));

        Cell Cell(Row row, decimal value, string end)
        {
            var figure = new ModelFigure(new FigurePath(deal.Name, "worth-of-a-share", $"{row.Label}, {end}"), offered.Figure.Unit, Origin.Stated) { Citations = row.Citations, Location = row.Location };
            return new Cell(Text(value)) { Path = context.Figures.Name(new FigureValue(figure, value, default, value, value, 0m), evaluation.Model.View) };
        }
    }

    /// <summary>Whether a figure stands in the table, where there is one.</summary>
    public bool Shows(FigureValue figure) => evaluation.Known("per-share") is { } offered && figure.Figure.Unit.Equals(offered.Figure.Unit)
        && Vocabulary.Terms.OfMeasure(figure.Figure.Path.Measure) is null && context.FactsOf(deal.Name).Any(f => f.Key.Measure == figure.Figure.Path.Measure) && Of() is not null;

    /// <summary>Metrics of the file's own, in money for a share of the target.</summary>
    private IEnumerable<Row> Methods(Values.Unit unit) => context.FactsOf(deal.Name).Concat(context.FactsOf(deal.Target.Name))
        .Where(f => f.Quantity is { } quantity && quantity.Unit.Equals(unit) && Vocabulary.Terms.OfMeasure(f.Key.Measure) is null)
        .Select(f => Ends(f.Quantity!) is var (low, high) ? new Row(f.Key.Argument.Length > 0 ? $"{f.Key.Measure} {f.Key.Argument}" : f.Key.Measure, low, high, f.Used.Citations, f.Used.Location) : null).OfType<Row>();

    /// <summary>Of several prices of one kind the lowest and the highest.</summary>
    private IEnumerable<Row> Prices() => evaluation.AllKnown("base-price").Where(f => f.Value is not null)
        .Select(f => new Row(Wording.PriceNamed(f.Figure.Path.Argument), f.Value!.Value, f.Value.Value, f.Figure.Citations, f.Figure.Location));

    private static (decimal Low, decimal High)? Ends(Values.Quantity quantity) => quantity switch
    {
        { Low: { } low, High: { } high } => (low, high),
        { Value: { } value } => (value, value),
        _ => null,
    };

    private sealed record Row(string Label, decimal Low, decimal High, ImmutableArray<Citation> Citations, Text.Location? Location);
}

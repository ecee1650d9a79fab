using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Charts;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Runtime;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Building.Deals;

/// <summary>What a share receives at prices of the acquirer's share within the band of a collar, at its ends and beyond them.</summary>
internal sealed class CollarTable(ReportContext context, Deal deal, Evaluation evaluation)
{
    private static readonly ImmutableArray<decimal> Beyond = [0.8m, 1.2m];

    /// <summary>Both where a collar is stated whose terms pay a known ratio.</summary>
    public IEnumerable<Block?> Blocks()
    {
        var table = Of();
        return [table is null ? null : Drawn(table), table];
    }

    private readonly List<(decimal Price, FigureValue Share)> _points = [];

    /// <summary>What a share receives in stock over the acquirer's price.</summary>
    private Picture? Drawn(Table table)
    {
        if (_points.Count < 3) return null;
        string[] prices = [.. table.Rows.Select(r => r[0].Text.Plain)];
        return new Picture("collar", new LineChart(table.Caption, string.Join("; ", _points.Select((p, i) => $"{prices[i]}: {FigureText.Of(p.Share)}")),
            [new Series(table.Columns[^1].Header, [.. _points.Select(p => new Point(p.Price, p.Share.Value!.Value))])],
            [.. _points.Select((p, i) => new Tick(p.Price, prices[i]))],
            [.. _points.Select(p => new Tick(p.Share.Value!.Value, FigureText.Of(p.Share))).DistinctBy(t => t.Shown)])
        {
            AcrossLabel = table.Columns[0].Header,
            UpLabel = table.Columns[^1].Header,
        });
    }

    private Table? Of()
    {
        var ends = evaluation.AllKnown("collar").Where(f => f.Value is not null).ToList();
        if (ends.Count == 0) return null;
        string option = ends[0].Figure.Path.Argument is var argument && argument.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var cut ? argument[..cut] : "";
        var prices = ends.Select(e => e.Value!.Value).Distinct().Order().ToList();
        var band = prices.Count > 1 ? prices.Append(Rounding.ToPlaces((prices[0] + prices[^1]) / 2m, 2)) : prices;
        var all = band.Append(Rounding.ToPlaces(prices[0] * Beyond[0], 2)).Append(Rounding.ToPlaces(prices[^1] * Beyond[1], 2)).Distinct().Order();
        return Tables.Of([new("Acquirer's price"), new("Ratio", ColumnKind.Figure), new("A share in stock", ColumnKind.Figure), new("A share in all", ColumnKind.Figure)],
            all.Select(p => Row(p, option, ends[0].Figure.Unit)).OfType<ImmutableArray<Cell>>(), "What a share receives by the acquirer's price");
    }

    private ImmutableArray<Cell>? Row(decimal price, string option, Unit unit)
    {
        string[] measures = ["acquirer-price", "reference-price"];
        var supposed = context.Evaluator.With(Assignments.From(measures
            .Select(m => new FigurePath(deal.Name, m, m == "reference-price" ? option : ""))
            .Where(p => evaluation.Find(p) is not null)
            .Select(p => Assignment.Of(p, new Quantity(price, unit, Shape.Stated), deal.Location)))).Evaluate(deal, evaluation.Model.View, context.Options.Case);
        if (supposed.Known("ratio", option) is not { Value: not null } ratio) return null;
        string shown = FigureText.Of(price, unit, FigureStyles.Of(unit, "price"));
        if ((supposed.Known("per-share") ?? supposed.Known("per-share", option.Length > 0 ? option : "stock")) is { Value: not null } share) _points.Add((price, share));
        return [shown, Named(ratio, shown), Cell("per-share", option.Length > 0 ? option : "stock"), Cell("per-share", "")];

        Cell Cell(string measure, string part) => supposed.Known(measure, part) is { } figure ? Named(figure, shown) : "";
    }

    private Cell Named(FigureValue figure, string price)
    {
        var path = figure.Figure.Path;
        string supposed = $"if price {price}";
        string argument = path.Argument.Length == 0 ? supposed : $"{path.Argument}, {supposed}";
        return new Cell(FigureText.Of(figure)) { Path = context.Figures.Name(figure with { Figure = figure.Figure with { Path = path with { Argument = argument } } }, evaluation.Model.View) };
    }
}

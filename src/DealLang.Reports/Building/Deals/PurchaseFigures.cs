using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>A promise to buy: how much, for how long, what it comes to in all and in a year, and what is still to fall due.</summary>
internal sealed class PurchaseFigures(ReportContext context, Deal deal, Evaluation evaluation)
{
    private const int Most = 9;

    /// <summary>A longer formula says nothing on the first screen.</summary>
    private const int MostNumbers = 5;

    private static readonly string[] s_rows =
        ["total", "per-year", "obligations", "announced", "quantity", "quantity.per-year", "capacity", "per-capacity", "total.net", "consideration-to-customer", "prepayment", "cancellation", "cancellation.ends", "cancellation.owed", "pue", "take-or-pay", "fee", "price"];

    private static readonly string[] s_prices = ["fee", "price"];

    private readonly KeyRow _row = new(context, evaluation);

    public static bool Fits(Deal deal) => deal is { Kind: DealKind.Commitment, Verb: "buys" };

    public Prose Sentence()
    {
        bool many = Naming.AreSeveral(deal.Subjects);
        string buys = Wording.Mood(Stages.Of(context, deal), many ? "buy" : "buys", "buy");
        Prose what = deal.Product.Length > 0 ? $" {deal.Product}" : "";
        var parts = new[] { Quantity(), Length(), Money() }.OfType<Prose>().ToList();
        var terms = parts.Count == 0 ? Prose.Empty : Prose.Of($": {Prose.Join(", ", parts)}");
        return Prose.Of($"{Naming.Parties(deal.Subjects)} {buys}{what} from {Naming.Parties(deal.Objects)}{terms}.");
    }

    public IEnumerable<KeyFigure> Rows() => Figures().Take(Most);

    private IEnumerable<KeyFigure> Figures()
    {
        foreach (var row in Stated()) yield return row;
        // A price that differs from period to period: that of the first, and how it is reckoned.
        foreach (string measure in s_prices)
        {
            if (evaluation.AllKnown(measure).FirstOrDefault(IsOfPeriod) is { } first && !(first.Figure.Formula is Reference same && evaluation.Known(measure)?.Figure.Path == same.Path))
                yield return _row.Of(Naming.Label(first.Figure.Path), first, Prose.Join("; ", [_row.Origin(first), Formula(measure) is { Length: > 0 } words ? words : Provenance.Numbers(first, evaluation)]));
        }
    }

    /// <summary>A price by formula, as the line says it.</summary>
    private string Formula(string measure) => context.FactsOf(deal.Name).FirstOrDefault(f => f.Key.Measure == measure && f.Used.Formula is not null)?.Used.Words ?? "";

    private IEnumerable<KeyFigure> Stated() => s_rows.SelectMany(measure => evaluation.AllKnown(measure).Where(f => f.Figure.Path.Argument is "" or "contracted" or "active" or "facility" or "it load" or "firm" || evaluation.Known(measure) is null && !IsOfPeriod(f)))
        .Select(f => _row.Of(f.Figure.Path is { Measure: "obligations", Argument: "" } ? "Still to fall due" : Naming.Label(f.Figure.Path), f, Prose.Join("; ", [_row.Origin(f), Remark(f)])));

    private Prose Remark(FigureValue figure) => figure.Figure.Path.Measure == "take-or-pay" && OwedUntaken(figure.Figure.Path.Argument) is { } word ? $"of the {word} alone"
        : figure.Figure.Formula is not { } formula || formula.References().Count() > MostNumbers ? figure.Figure.Note
        : Prose.Join("; ", [Provenance.Numbers(figure, evaluation), figure.Figure.Note]);

    /// <summary>The word of the line that is owed for what is not taken, where the other is not.</summary>
    private string? OwedUntaken(string line) => context.FactsOf(deal.Name).FirstOrDefault(f => f.Key.Measure == "take-or-pay.of" && f.Key.Argument == line)?.Used.Words;

    private Prose? Quantity() =>
        evaluation.Known("quantity.per-year") is { } yearly ? Prose.Of($"{FigureRun.Of(yearly, Wording.Hedged(yearly))} a year")
        : evaluation.Known("quantity") is { } all ? Prose.Of($"{FigureRun.Of(all, Wording.Hedged(all))}") : null;

    private Prose? Length() => evaluation.AllKnown("years").ToList() is { Count: > 0 } years && years.TrueForAll(y => y.Value == years[0].Value)
        ? Prose.Of($"for {FigureRun.Of(years[0])} {English.Of(years[0].Value ?? 0m, "year")}") : null;

    private Prose? Money() => evaluation.Known("total") is { } total ? Prose.Of($"{FigureRun.Of(total, Wording.Hedged(total))} in all") : null;

    private static bool IsOfPeriod(FigureValue figure) => figure.Figure.Path.Argument.Any(char.IsAsciiDigit) || figure.Figure.Path.Argument.Contains("thereafter", StringComparison.Ordinal) || figure.Figure.Path.Argument == "not dated";
}

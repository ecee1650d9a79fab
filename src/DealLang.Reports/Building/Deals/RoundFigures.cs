using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>A financing round: new money, the company's value before and after it, the part sold, the price of a share.</summary>
internal sealed class RoundFigures(ReportContext context, Deal deal, Evaluation evaluation)
{
    private static readonly string[] Single = ["raise", "amount", "committed", "announced", "called", "uncalled", "per-capacity", "royalty.rate", "royalty.cap", "royalty", "royalty.known", "royalty.left", "irr", "pre", "post", "price", "new-shares"];

    private const int MostHolders = 4;

    private readonly KeyRow _row = new(context, evaluation);

    public Prose Sentence()
    {
        var stage = Stages.Of(context.Evaluator.Status(deal));
        string put = Wording.Mood(stage, Naming.AreSeveral(deal.Subjects) ? "put" : "puts", "put");
        Prose money = (evaluation.Known("raise") ?? evaluation.Known("amount")) is { } raise ? [FigureRun.Of(raise, Wording.Hedged(raise))] : "an undisclosed amount";
        var values = Naming.List(new[] { Valued("pre", "before"), Valued("post", "after") }.OfType<Prose>());
        var at = values.IsEmpty ? Prose.Empty : Prose.Of($", at a value of {values} it");
        // What is paid for shares that were there already is none of the company's.
        var sellers = Naming.List(evaluation.AllKnown("selling-holders").Where(f => f.Figure.Path.Argument.Length > 0).Select(f => Prose.Of($"{FigureRun.Of(f, Wording.Hedged(f))}")));
        var beside = sellers.IsEmpty ? Prose.Empty : Prose.Of($", besides {sellers} to holders for their shares");
        var stakes = evaluation.AllKnown("stake").ToList();
        var sold = stakes.Count == 1 ? Prose.Of($", for {FigureRun.Of(stakes[0])} of the company") : Prose.Empty;
        return Prose.Of($"{Naming.Parties(deal.Subjects)} {put} {money} into {Naming.Parties(deal.Objects)}{beside}{at}{sold}.");
    }

    public IEnumerable<KeyFigure> Rows()
    {
        // What is raised is the new money: one row says it.
        foreach (string measure in Single.Where(m => m != "amount" || evaluation.Known("raise") is null))
        {
            if (evaluation.Known(measure) is { } figure) yield return _row.Of(measure is "raise" or "amount" ? "New money" : Naming.Label(figure.Figure.Path), figure, Remark(figure));
        }
        foreach (var stake in evaluation.AllKnown("stake").Take(MostHolders)) yield return _row.Of(stake, Remark(stake));
        foreach (var price in Converting().Take(MostHolders)) yield return Converted(price);
        if (evaluation.Known("ownership", "pool") is { } pool) yield return _row.Of("Pool after the round", pool, Remark(pool));
        foreach (var moved in evaluation.AllKnown("conversion-price").Where(IsMoved).Take(MostHolders)) yield return _row.Of(moved, Remark(moved));
    }

    /// <summary>The prices of the SAFEs and notes that the round turns into shares.</summary>
    private IEnumerable<FigureValue> Converting() => evaluation.AllKnown("price").Where(f => evaluation.Known("shares", f.Figure.Path.Argument) is not null && evaluation.Known("ownership", f.Figure.Path.Argument) is not null && IsSecurity(f.Figure.Path.Argument));

    private bool IsSecurity(string name) => name.Length > 0 && context.FactsOf(deal.Objects[0].Name).Any(f => f.Key.Measure is "safe" or "convertible" && f.Key.Argument == name);

    /// <summary>What a SAFE or a note has of the company after the round, at which price and for how many shares.</summary>
    private KeyFigure Converted(FigureValue price)
    {
        string name = price.Figure.Path.Argument;
        var (part, shares) = (evaluation.Known("ownership", name)!, evaluation.Known("shares", name)!);
        string kind = context.FactsOf(deal.Objects[0].Name).Any(f => f.Key.Measure == "safe" && f.Key.Argument == name) ? "SAFE" : "note";
        return _row.Of($"{kind} {name}", part, Prose.Of($"{FigureRun.Of(shares)} shares at {FigureRun.Of(price)}"));
    }

    /// <summary>A class that converts into more since the round was cheaper.</summary>
    private bool IsMoved(FigureValue price) => evaluation.Known("conversion-price.before", price.Figure.Path.Argument) is { } before && before.Value > price.Value;

    private Prose Remark(FigureValue figure) => Prose.Join("; ", [_row.Origin(figure), figure.Figure.Formula is null ? "" : Provenance.Numbers(figure, evaluation), figure.Figure.Note]);

    private Prose? Valued(string measure, string word) => evaluation.Known(measure) is { } value ? Prose.Of($"{FigureRun.Of(value, Wording.Hedged(value))} {word}") : null;
}

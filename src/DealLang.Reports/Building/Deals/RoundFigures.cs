using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>A financing round: new money, the company's value before and after it, the part sold, the price of a share.</summary>
internal sealed class RoundFigures(ReportContext context, Deal deal, Evaluation evaluation)
{
    private static readonly string[] Single = ["raise", "amount", "committed", "announced", "called", "uncalled", "per-capacity", "pre", "post", "price", "new-shares"];

    private readonly KeyRow _row = new(context, evaluation);

    public Prose Sentence()
    {
        var stage = Stages.Of(context.Evaluator.Status(deal));
        string put = Wording.Mood(stage, Naming.AreSeveral(deal.Subjects) ? "put" : "puts", "put");
        Prose money = (evaluation.Known("raise") ?? evaluation.Known("amount")) is { } raise ? [FigureRun.Of(raise, Wording.Hedged(raise))] : "an undisclosed amount";
        var values = Naming.List(new[] { Valued("pre", "before"), Valued("post", "after") }.OfType<Prose>());
        var at = values.IsEmpty ? Prose.Empty : Prose.Of($", at a value of {values} it");
        var stakes = evaluation.AllKnown("stake").ToList();
        var sold = stakes.Count == 1 ? Prose.Of($", for {FigureRun.Of(stakes[0])} of the company") : Prose.Empty;
        return Prose.Of($"{Naming.Parties(deal.Subjects)} {put} {money} into {Naming.Parties(deal.Objects)}{at}{sold}.");
    }

    public IEnumerable<KeyFigure> Rows()
    {
        // What is raised is the new money: one row says it.
        foreach (string measure in Single.Where(m => m != "amount" || evaluation.Known("raise") is null))
        {
            if (evaluation.Known(measure) is { } figure) yield return _row.Of(measure is "raise" or "amount" ? "New money" : Naming.Label(figure.Figure.Path), figure, Remark(figure));
        }
        foreach (var stake in evaluation.AllKnown("stake").Take(4)) yield return _row.Of(stake, Remark(stake));
    }

    private Prose Remark(FigureValue figure) => Prose.Join("; ", [_row.Origin(figure), figure.Figure.Formula is null ? figure.Figure.Note : Provenance.Numbers(figure, evaluation)]);

    private Prose? Valued(string measure, string word) => evaluation.Known(measure) is { } value ? Prose.Of($"{FigureRun.Of(value, Wording.Hedged(value))} {word}") : null;
}

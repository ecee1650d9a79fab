using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>A financing round: new money, the company's value before and after it, the part sold, the price of a share.</summary>
internal sealed class RoundFigures(ReportContext context, Deal deal, Evaluation evaluation)
{
    private static readonly string[] Single = ["raise", "amount", "pre", "post", "price", "new-shares"];

    private readonly KeyRow _row = new(context, evaluation);

    public Prose Sentence()
    {
        var stage = Stages.Of(context.Evaluator.Status(deal));
        string put = Wording.Mood(stage, deal.Subjects.Length > 1 ? "put" : "puts", "put");
        string money = (evaluation.Known("raise") ?? evaluation.Known("amount")) is { } raise ? Wording.Hedged(raise) : "an undisclosed amount";
        string values = Naming.List(new[] { Valued("pre", "before"), Valued("post", "after") }.OfType<string>());
        string at = values.Length > 0 ? $", at a value of {values} it" : "";
        var stakes = evaluation.AllKnown("stake").ToList();
        string sold = stakes.Count == 1 ? $", for {FigureText.Of(stakes[0])} of the company" : "";
        return $"{Naming.Parties(deal.Subjects)} {put} {money} into {Naming.Parties(deal.Objects)}{at}{sold}.";
    }

    public IEnumerable<KeyFigure> Rows()
    {
        foreach (string measure in Single)
        {
            if (evaluation.Known(measure) is { } figure) yield return _row.Of(measure is "raise" or "amount" ? "New money" : Naming.Label(figure.Figure.Path), figure, Remark(figure));
        }
        foreach (var stake in evaluation.AllKnown("stake").Take(4)) yield return _row.Of(stake, Remark(stake));
    }

    private Prose Remark(FigureValue figure) => Prose.Join("; ", [_row.Origin(figure), figure.Figure.Formula is null ? figure.Figure.Note : Provenance.Numbers(figure, evaluation)]);

    private string? Valued(string measure, string word) => evaluation.Known(measure) is { } value ? $"{Wording.Hedged(value)} {word}" : null;
}

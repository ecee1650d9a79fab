using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>Shares for shares: what each side gives, what both are worth together, who owns what afterwards.</summary>
internal sealed class ShareSwapFigures(ReportContext context, Deal deal, Evaluation evaluation)
{
    private static readonly string[] Order = ["combined", "gives", "equity", "net-debt", "ev", "ratio", "given-shares", "ownership", "stake"];

    private readonly KeyRow _row = new(context, evaluation);

    public static bool Fits(Deal deal, Evaluation evaluation) =>
        deal.Kind == DealKind.EquitySwap && evaluation.Model.Figures.Any(f => f.Path.Measure == "gives");

    public Prose Sentence()
    {
        var stage = Stages.Of(context.Evaluator.Status(deal));
        var parts = evaluation.AllKnown("ownership").Where(o => IsJoining(o.Figure.Path)).Concat(evaluation.AllKnown("stake")).Select(Share).ToList();
        var whole = Prose.Of($"{Naming.Parties(deal.Subjects)} and {Naming.Parties(deal.Objects)} {Wording.Mood(stage, "exchange", "exchange")} shares");
        return Prose.Of($"{whole}{(parts.Count > 0 ? Prose.Of($"; {Naming.List(parts)}") : Prose.Empty)}.");

        Prose Share(FigureValue figure)
        {
            string party = figure.Figure.Path.Argument, other = Other(party);
            string owner = figure.Figure.Path.Measure == "ownership" ? $"{Naming.Possessive(party)} holders" : party;
            string of = figure.Figure.Path.Measure == "ownership" ? "both together" : other;
            return Prose.Of($"{owner} {(figure.Figure.Path.Measure == "ownership" ? Wording.Mood(stage, "own", "own") : Wording.Mood(stage, "owns", "own"))} {FigureRun.Of(figure)} of {of}");
        }
    }

    public IEnumerable<KeyFigure> Rows() => Order
        .SelectMany(evaluation.AllKnown)
        .Take(9)
        .Select(f => _row.Of(f, Prose.Join("; ", [_row.Origin(f), f.Figure.Formula is null ? f.Figure.Note : Provenance.Numbers(f, evaluation)])));

    /// <summary>The company that is given whole: its holders come in.</summary>
    private bool IsJoining(FigurePath ownership) => evaluation.Find(new FigurePath(deal.Name, "portion", ownership.Argument)) is not null;

    private string Other(string party) => deal.Subjects.Concat(deal.Objects).FirstOrDefault(p => p.Name != party)?.Name ?? "";
}

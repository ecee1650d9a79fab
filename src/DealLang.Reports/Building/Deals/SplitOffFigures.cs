using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>A company offers its holders shares of another for its own: what each that is accepted brings, and how many are.</summary>
internal sealed class SplitOffFigures(ReportContext context, Deal deal, Evaluation evaluation)
{
    private static readonly string[] Order = ["ratio", "ratio-limit", "exchange-value", "per-share", "premium", "offered-shares", "tendered-shares", "accepted-shares", "proration", "retired", "left-over"];

    private readonly KeyRow _row = new(context, evaluation);

    public static bool Fits(Deal deal, Evaluation evaluation) => deal.Kind == DealKind.EquitySwap && Figures(evaluation).Any(p => p.Measure == "accepted.most");

    private static IEnumerable<Lowering.FigurePath> Figures(Evaluation evaluation) => evaluation.Model.Figures.Select(f => f.Path).Concat(evaluation.Model.Unknown.Select(u => u.Path));

    public Prose Sentence()
    {
        string parent = Naming.Parties(deal.Subjects);
        string given = deal.Legs.Where(l => deal.IsSubject(l.From)).Select(l => l.Gives).OfType<ShareClass>().Select(Naming.Of).FirstOrDefault() ?? "";
        bool isPlanned = context.Evaluator.Status(deal)?.Status != Status.Closed;
        var whole = Prose.Of($"{parent} {(isPlanned ? "offers" : "gives")} {given} shares for its own");
        var each = evaluation.Known("ratio") is { } ratio ? Prose.Of($"{FigureRun.Of(ratio, FigureText.Of(ratio).TrimEnd('x'))} for each that is accepted") : Prose.Empty;
        var worth = evaluation.Known("per-share") is { } value && evaluation.AllKnown("premium").FirstOrDefault() is { } premium ? Prose.Of($"worth {FigureRun.Of(value)}, {FigureRun.Of(premium)} on its price") : Prose.Empty;
        var accepted = evaluation.Known("accepted-shares") is not { } taken ? Prose.Empty
            : evaluation.Known("tendered-shares") is { } tendered ? Prose.Of($"{FigureRun.Of(taken)} of {FigureRun.Of(tendered)} tendered shares are accepted") : Prose.Of($"at most {FigureRun.Of(taken)} are accepted");
        return Prose.Of($"{Prose.Join("; ", new[] { whole, each, worth, accepted }.Where(p => !p.IsEmpty))}.");
    }

    public IEnumerable<KeyFigure> Rows() => Order
        .SelectMany(evaluation.AllKnown)
        .Take(9)
        .Select(f => _row.Of(f, Prose.Join("; ", [_row.Origin(f), f.Figure.Formula is null ? f.Figure.Note : Provenance.Numbers(f, evaluation)])));
}

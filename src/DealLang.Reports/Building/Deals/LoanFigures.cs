using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>A loan: how much, for how long, at which price, secured by what; and what it costs a year.</summary>
internal sealed class LoanFigures(ReportContext context, Deal deal, Evaluation evaluation)
{
    private const int Most = 9;

    private static readonly string[] Shown = ["amount", "drawn", "undrawn", "rate", "margin", "issue-price", "instalment", "ltv", "dscr", "wal", "irr", "yield", "service"];

    private readonly KeyRow _row = new(context, evaluation);

    public static bool Fits(Deal deal) => deal.Verb == "lends";

    public Prose Sentence()
    {
        var stage = Stages.Of(context.Evaluator.Status(deal));
        string lend = Wording.Mood(stage, deal.Subjects.Length > 1 ? "lend" : "lends", "lend");
        Prose money = evaluation.Known("amount") is { } amount ? [FigureRun.Of(amount, Wording.Hedged(amount))] : "an undisclosed amount";
        string until = Date("maturity") is { } day ? $" until {day}" : "";
        string at = Words("rate") is { Length: > 0 } rate ? $" at {rate}" : "";
        string back = Words("amortisation") is { Length: > 0 } way ? $"; paid back {way}" : "";
        var against = evaluation.Known("ltv") is { } ltv ? Prose.Of($"; {FigureRun.Of(ltv)} of what secures it") : Prose.Empty;
        return Prose.Of($"{Naming.Parties(deal.Subjects)} {lend} {money} to {Naming.Parties(deal.Objects)}{until}{at}{back}{against}.");
    }

    public IEnumerable<KeyFigure> Rows() => Shown.Select(m => evaluation.Known(m)).OfType<FigureValue>()
        // What is drawn at once is the amount, and a fixed rate is its own yield.
        .Where(f => f.Figure.Path.Measure != "drawn" || f.Value != evaluation.Known("amount")?.Value)
        .Where(f => f.Figure.Path.Measure != "margin" || evaluation.Known("rate") is null)
        .Where(f => f.Figure.Path.Measure != "yield" || evaluation.Known("issue-price") is not null)
        .Take(Most)
        .Select(f => _row.Of(f, Prose.Join("; ", [_row.Origin(f), f.Figure.Formula is null ? f.Figure.Note : f.Figure.Path.Measure is "irr" or "wal" or "dscr" or "service" ? "" : Provenance.Numbers(f, evaluation)])));

    private string? Date(string measure) => context.FactsOf(deal.Name).LastOrDefault(f => f.Key.Measure == measure)?.Used.Date?.Written;

    private string? Words(string measure) => context.FactsOf(deal.Name).FirstOrDefault(f => f.Key.Measure == measure && f.Used.Starting is null)?.Used.Words;
}

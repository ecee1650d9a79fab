using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>An offering as a buyer reads it: how many shares at which price, whose the money is, what the company is worth and how much of it trades.</summary>
internal sealed class OfferingFigures(ReportContext context, Deal deal, Evaluation evaluation)
{
    private static readonly string[] s_rows = ["price", "offering", "raise", "market-value", "pre", "post", "float", "net-proceeds", "selling-holders", "greenshoe.amount", "gain", "ex-rights-price", "discount", "lock-up.ends"];

    private readonly KeyRow _row = new(context, evaluation);

    public static bool Fits(Deal deal, Evaluation evaluation) => deal is { Kind: DealKind.Commitment, Verb: "invests" or "invest" }
        && evaluation.Known("price") is not null && (evaluation.Known("offered-shares") ?? evaluation.Known("offered-shares", "secondary")) is not null;

    public Prose Sentence()
    {
        string offers = Wording.Mood(Stages.Of(context.Evaluator.Status(deal)), "offers", "offer");
        var (primary, secondary) = (evaluation.Known("offered-shares"), evaluation.Known("offered-shares", "secondary"));
        var parts = new[] { Part(primary, "for the company"), Part(secondary, "for holders who sell") }.OfType<Prose>().ToList();
        return Prose.Of($"{Naming.Parties(deal.Objects)} {offers} {Naming.List(parts)}, at {FigureRun.Of(evaluation.Known("price")!)} each.");
    }

    public IEnumerable<KeyFigure> Rows() => s_rows.Where(m => m != "raise" || evaluation.Known("offering")?.Value != evaluation.Known("raise")?.Value).SelectMany(m => m == "discount" ? evaluation.AllKnown(m) : evaluation.Known(m) is { } known ? [known] : [])
        .Select(f => _row.Of(f.Figure.Path.Measure == "raise" ? "New money" : Naming.Label(f.Figure.Path), f, Prose.Join("; ", [_row.Origin(f), f.Figure.Formula is null || f.Figure.Path.Measure == "lock-up.ends" ? f.Figure.Note : Provenance.Numbers(f, evaluation)])));

    private static Prose? Part(FigureValue? shares, string whose) => shares is null ? null : Prose.Of($"{FigureRun.Of(shares, Wording.Hedged(shares))} shares {whose}");
}

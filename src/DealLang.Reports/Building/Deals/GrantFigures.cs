using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>A grant of warrants, options or shares: how many at which price, what they are worth, how much has vested, how far they dilute.</summary>
internal sealed class GrantFigures(ReportContext context, Deal deal, Evaluation evaluation)
{
    private const int Most = 9;

    private static readonly string[] s_rows = ["warrants", "options", "granted", "strike", "price", "intrinsic-value", "worth", "exercise-cost", "vested", "unvested", "called", "uncalled", "stake.after", "incremental-shares"];

    private readonly KeyRow _row = new(context, evaluation);

    public static bool Fits(Deal deal) => deal.Verb == "grants";

    public Prose Sentence()
    {
        var stage = Stages.Of(context.Evaluator.Status(deal));
        string grants = Wording.Mood(stage, "grants", "grant");
        if (Number() is not { } granted) return Prose.Of($"{Naming.Parties(deal.Subjects)} {grants} {Naming.Parties(deal.Objects)} {(deal.Product.Length > 0 ? deal.Product : "shares")}.");
        string what = granted.Figure.Path.Measure is "granted" ? "shares" : granted.Figure.Path.Measure;
        Prose strike = evaluation.Known("strike") is { } price ? Prose.Of($" at {FigureRun.Of(price)}") : Prose.Empty;
        string until = deal.Legs.FirstOrDefault()?.Expires is { } day ? $", until {Wording.Of(day)}" : "";
        Prose vested = evaluation.Known("vested") is { } own ? Prose.Of($"; {FigureRun.Of(own)} have vested") : evaluation.Known("called") is { } met ? met.Value == 0m ? "; what they wait for is not met yet" : Prose.Of($"; what {FigureRun.Of(met)} of them wait for is met") : Prose.Empty;
        return Prose.Of($"{Naming.Parties(deal.Subjects)} {grants} {Naming.Parties(deal.Objects)} {FigureRun.Of(granted, Wording.Hedged(granted))} {what}{strike}{until}{vested}.");
    }

    public IEnumerable<KeyFigure> Rows() => s_rows.SelectMany(evaluation.AllKnown).Where(f => f.Figure.Path.Measure is "stake.after" || f.Figure.Path.Argument.Length == 0).Take(Most)
        .Select(f => _row.Of(Label(f), f, Prose.Join("; ", [_row.Origin(f), f.Figure.Formula is null ? f.Figure.Note : Provenance.Numbers(f, evaluation)])));

    private FigureValue? Number() => evaluation.Known("warrants") ?? evaluation.Known("options") ?? evaluation.Known("granted");

    private static string Label(FigureValue figure) => figure.Figure.Path.Measure switch
    {
        "called" => "May be exercised",
        "uncalled" => "Still wait for something",
        _ => Naming.Label(figure.Figure.Path),
    };
}

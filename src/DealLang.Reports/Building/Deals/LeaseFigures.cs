using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>A lease: the rent of a year and how it rises, what it comes to over its life and is worth at its beginning, what is paid next.</summary>
internal sealed class LeaseFigures(ReportContext context, Deal deal, Evaluation evaluation)
{
    private static readonly string[] s_rows = ["rent", "total", "obligations", "lease-liability", "escalator", "discount-rate"];

    private readonly KeyRow _row = new(context, evaluation);

    public static bool Fits(Deal deal) => deal.Verb == "leases";

    public Prose Sentence()
    {
        var stage = Stages.Of(context, deal);
        string leases = Wording.Mood(stage, Naming.AreSeveral(deal.Subjects) ? "lease" : "leases", "lease");
        string what = deal.Product.Length > 0 ? $" {deal.Product}" : "";
        Prose rent = evaluation.Known("rent") is { } yearly ? Prose.Of($" for {FigureRun.Of(yearly)} a year") : Prose.Empty;
        Prose rising = evaluation.Known("escalator") is { } escalator ? Prose.Of($", rising by {FigureRun.Of(escalator)} a year") : Prose.Empty;
        var days = Days();
        string until = days.Count > 0 ? $", until {Wording.Day(days[^1].Day)}" : "";
        return Prose.Of($"{Naming.Parties(deal.Subjects)} {leases}{what} from {Naming.Parties(deal.Objects)}{rent}{rising}{until}.");
    }

    public IEnumerable<KeyFigure> Rows()
    {
        foreach (var figure in s_rows.Select(m => evaluation.Known(m)).OfType<FigureValue>())
            yield return _row.Of(figure.Figure.Path.Measure switch { "rent" => "Rent of a year", "total" => "Rent in all", "obligations" => "Still to fall due", _ => Naming.Label(figure.Figure.Path) }, figure, Remark(figure));
        if (Days().FirstOrDefault(d => d.Day > context.Evaluator.AsOf) is { Number: { } next } due && evaluation.Known("rent-paid", next) is { } paid) yield return _row.Of("Next payment", paid, $"on {Wording.Day(due.Day)}");
    }

    /// <summary>The sum of all its periods says nothing on the first screen.</summary>
    private Prose Remark(FigureValue figure) => Prose.Join("; ", [_row.Origin(figure), figure.Figure.Formula is null ? figure.Figure.Note : ""]);

    private List<(string Number, DateOnly Day)> Days() => [.. evaluation.AllKnown("payment-date").Where(f => f.Value is > 0m).Select(f => (f.Figure.Path.Argument, DateOnly.FromDayNumber((int)f.Value!.Value)))];
}

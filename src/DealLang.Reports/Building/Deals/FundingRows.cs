using DealLang.Evaluating;
using DealLang.Reports.Numbers;

namespace DealLang.Reports.Building.Deals;

/// <summary>What a deal is paid from and what for, in the order of the file, also the rows that are worked out: the purchase price, what takes the rest.</summary>
internal sealed class FundingRows(ReportContext context, Evaluation evaluation)
{
    /// <summary>With what earlier owners leave in.</summary>
    public IReadOnlyList<FigureValue> Sources => [.. Rows("funding"), .. evaluation.AllKnown("rollover")];

    /// <summary>With what a loan is paid out short of, where no row says so itself.</summary>
    public IReadOnlyList<FigureValue> Uses
    {
        get
        {
            var uses = Rows("uses").ToList();
            return [.. uses, .. evaluation.AllKnown("oid.amount").Where(_ => !uses.Exists(u => u.Figure.Path.Argument == "oid"))];
        }
    }

    /// <summary>What a source brings at closing: of a revolver what is drawn.</summary>
    public FigureValue Brought(FigureValue row) =>
        Vocabulary.FundingLabels.Of(row.Figure.Path.Argument) == Vocabulary.FundingKind.Revolver && evaluation.Known("funding.funded", row.Figure.Path.Argument) is { } drawn ? drawn : row;

    /// <summary>Term loan of term-loan; Bridge (¥1tn) of what is agreed in another money than the table's.</summary>
    public string Label(FigureValue row) => row.Figure.Path switch
    {
        { Measure: "oid.amount", Argument: var loan } => $"Discount on {loan}",
        { Argument.Length: 0 } => "Rollover",
        { Argument: var label } => char.ToUpperInvariant(label[0]) + label[1..].Replace('-', ' ') + (Abroad(row) is { } agreed ? $" ({FigureText.Of(agreed)})" : ""),
    };

    /// <summary>The amount that the file states where the row's own is its worth at the day's rate.</summary>
    private FigureValue? Abroad(FigureValue row) =>
        evaluation.AllKnown(row.Figure.Path.Measure).FirstOrDefault(f => IsAbroad(f) && f.Figure.Path.Argument[..f.Figure.Path.Argument.LastIndexOf(", ", StringComparison.Ordinal)] == row.Figure.Path.Argument);

    private static bool IsAbroad(FigureValue figure) => figure.Figure.Path.Argument.EndsWith(", " + figure.Figure.Unit.Currency, StringComparison.Ordinal);

    private IEnumerable<FigureValue> Rows(string list)
    {
        var written = context.FactsOf(evaluation.Model.Owner).Where(f => f.Key.Measure == list)
            .OrderBy(f => f.Claims[0].Location.Path, StringComparer.Ordinal).ThenBy(f => f.Claims[0].Location.Span.Start).Select(f => f.Key.Argument).ToList();
        return evaluation.AllKnown(list).Where(f => f.Figure.Path.Argument.Length > 0 && !IsAbroad(f)).OrderBy(f => (uint)written.IndexOf(f.Figure.Path.Argument));
    }
}

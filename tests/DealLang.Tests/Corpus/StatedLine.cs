using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;

namespace DealLang.Tests.Corpus;

/// <summary>A figure of a deal that a line of its file states, seen from one view.</summary>
internal sealed record StatedLine(string Deal, View View, ModelFigure Figure, int Line)
{
    private static readonly string[] s_shape = ["options", "strike", "rsus", "owned", "funding", "uses", "pays", "portion",
        "synergies", "phase", "cost-to-achieve", "amortisation", "expenses", "expenses.over", "write-up", "write-up.life", "book",
        "psus", "convertible-debt", "convertible-preferred", "conversion-price", "debt", "cash", "lease-liabilities", "preferred-equity", "non-controlling-interests", "equity-affiliates",
        "revenue", "ebitda", "discount-rate", "terminal-growth"];

    public FigurePath Path => Figure.Path;

    public override string ToString() => $"{Path} at {View} (line {Line + 1})";

    /// <summary>
    /// Every stated figure of every deal, at every view from its announcement on. Lines whose absence says that there is none (an award, a
    /// holding, a row with its terms, a contribution to a round) and the header are the deal's shape, not figures of it.
    /// </summary>
    public static IEnumerable<StatedLine> Of(DealCompilation compilation)
    {
        var evaluator = compilation.Evaluator();
        foreach (var deal in compilation.World.Deals)
        {
            var announced = deal.Milestones.Where(m => m.Status is Status.Announced or Status.Signed).Max(m => m.Date!.Value.First);
            foreach (var view in evaluator.Views(deal).Where(v => v.Date >= announced))
            {
                var figures = evaluator.Evaluate(deal, view, WorldEvaluator.BaseCase).Model.Figures;
                var shape = figures.Where(f => s_shape.Contains(f.Path.Measure)).Select(f => f.Location?.Start.Line).ToHashSet();
                foreach (var figure in figures)
                {
                    if (figure is { Origin: Origin.Stated, Location: { } location } && !shape.Contains(location.Start.Line)) yield return new(deal.Name, view, figure, location.Start.Line - 1);
                }
            }
        }
    }

    /// <summary>The model of the same deal at the same view in another compilation.</summary>
    public Evaluation In(DealCompilation compilation)
    {
        var evaluator = compilation.Evaluator();
        var deal = compilation.World.Deal(Deal)!;
        return evaluator.Evaluate(deal, evaluator.FindView(Deal, View.Name)!, WorldEvaluator.BaseCase);
    }
}

using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Checks;

/// <summary>K25: rows of uses that pay for the purchase, and the price that the rest of the deal gives.</summary>
internal static class PurchaseUseChecks
{
    /// <summary>What a price may be told as, the likeliest first.</summary>
    private static readonly (string Measure, string Argument)[] s_prices =
        [("equity", ""), ("consideration", ""), ("consideration", "cash"), ("ev", ""), ("value", "")];

    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        if (!evaluator.World.FactsOf(deal.Name, "uses").Any()) yield break;
        var evaluation = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase);
        var rows = Rows(evaluation, "uses");
        var paid = rows.FindAll(r => Kind(r) == UseKind.Purchase);
        if (paid.Count == 0 || paid.Exists(r => r.Figure.Location is null)) yield break;
        // Where holders have yet to choose, what the shares cost in cash is not known, and it may be just this.
        if (!deal.Elections.IsEmpty && evaluation.Model.Unknown.Any(u => u.Path == new FigurePath(deal.Name, "consideration", "cash"))) yield break;
        var prices = s_prices.Select(p => evaluation.Find(new FigurePath(deal.Name, p.Measure, p.Argument))).OfType<FigureValue>().Where(f => f.Value is not null).ToList();
        if (prices.Count == 0 || Paid(evaluation, rows, paid).Any(sum => Ties(evaluator, evaluation, sum, prices))) yield break;
        decimal spent = paid.Sum(r => r.Value!.Value);
        // With the debt that is repaid in a row of its own, the price is of the shares.
        var nearest = rows.Exists(r => Kind(r) == UseKind.Refinancing) ? prices[0] : prices.MinBy(p => Math.Abs(p.Value!.Value - spent))!;
        var unit = paid[0].Figure.Unit;
        yield return Diagnostic.Create(FundingKinds.NoPrice, paid[0].Figure.Location!, deal.Name, Words(paid, unit),
            string.Join(", ", prices.DistinctBy(p => p.Value).Select(Named)), FigureWords.Of(nearest.Value!.Value, unit)) with
        {
            Figure = paid[0].Figure.Path.ToString(),
            Related = [.. prices.Where(p => p.Figure.Location is not null).Select(p => new RelatedLocation(p.Figure.Location!, Named(p)))],
        };
    }

    private static List<FigureValue> Rows(Evaluation evaluation, string list) =>
        [.. evaluation.Figures.Where(f => f.Figure.Path.Measure == list && f.Figure.Path.Argument.Length > 0 && f.Value is not null)];

    private static UseKind Kind(FigureValue row) => UseLabels.Of(row.Figure.Path.Argument);

    /// <summary>The price alone, with the debt that is repaid beside it, and with what holders leave in.</summary>
    private static IEnumerable<Expression> Paid(Evaluation evaluation, List<FigureValue> rows, List<FigureValue> paid)
    {
        var price = Sum(paid);
        var repaid = rows.FindAll(r => Kind(r) == UseKind.Refinancing);
        var left = Rows(evaluation, "funding").Concat(Rows(evaluation, "rollover")).Where(r => FundingLabels.Of(r.Figure.Path.Argument) == FundingKind.Rollover || r.Figure.Path.Measure == "rollover").ToList();
        foreach (var sum in repaid.Count == 0 ? [price] : new[] { price, price + Sum(repaid) })
        {
            yield return sum;
            if (left.Count > 0) yield return sum + Sum(left);
        }
    }

    private static Expression Sum(List<FigureValue> rows) => rows.Skip(1).Aggregate((Expression)new Reference(rows[0].Figure.Path), (sum, row) => sum + new Reference(row.Figure.Path));

    private static bool Ties(WorldEvaluator evaluator, Evaluation evaluation, Expression sum, List<FigureValue> prices) =>
        evaluator.EvaluateWith(evaluation, model => model with
        {
            Ties = [.. prices.Select(p => new Tie("price in the uses", FundingKinds.NoPrice.Code, sum, new Reference(p.Figure.Path), p.Figure.Path))],
        }).Ties.Any(t => t.Holds);

    private static string Words(List<FigureValue> rows, Unit unit) => rows.Count == 1 ? FigureWords.Of(rows[0].Value!.Value, unit)
        : string.Join(" + ", rows.Select(r => FigureWords.Of(r.Value!.Value, unit))) + " = " + FigureWords.Of(rows.Sum(r => r.Value!.Value), unit);

    private static string Named(FigureValue price) => $"{price.Figure.Path with { Owner = "" }} {FigureWords.Of(price.Value!.Value, price.Figure)}";
}

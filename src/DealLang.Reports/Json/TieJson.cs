using DealLang.Evaluating;
using DealLang.Reports.Building;
using DealLang.Reports.Formulas;
using DealLang.Values;

namespace DealLang.Reports.Json;

/// <summary>Two ways to one figure that must agree: both sides, how far apart they are, and how far the written digits let them be.</summary>
internal static class TieJson
{
    public static IEnumerable<SortedObject> All(ReportContext context) =>
        context.World.Deals.Select(context.Of).Concat(context.World.Parties.Select(context.Of)).SelectMany(e => TieText.Told(e).Select(t => Of(e, t)));

    private static SortedObject Of(Evaluation evaluation, TieResult tie)
    {
        var unit = TieText.UnitOf(evaluation, tie);
        return new SortedObject()
            .Set("owner", evaluation.Model.Owner)
            .Set("relation", tie.Tie.Relation)
            .Set("code", tie.Tie.Code)
            .Set("figure", tie.Tie.Subject.ToString())
            .Set("comparison", TieText.Sign(tie.Tie.Comparison))
            .Set("left", Side(tie.Tie.Left, tie.Left))
            .Set("right", Side(tie.Tie.Right, tie.Right))
            .Set("unit", unit.ToString())
            .Set("difference", JsonNumber.Of(tie.Difference, unit))
            .Set("width", JsonNumber.Of(tie.Width, unit))
            .Set("holds", tie.Holds);

        SortedObject Side(Lowering.Expression side, decimal value) => new SortedObject()
            .Set("formula", FormulaText.Names(side, evaluation.Model.Owner).Plain).Set("value", JsonNumber.Of(value, unit));
    }
}

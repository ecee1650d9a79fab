using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Webs;

/// <summary>What is claimed of a total, and whether the contracts come to it.</summary>
internal static class ClaimTies
{
    public static IEnumerable<Prose> Of(Evaluation evaluation) => evaluation.Ties.Where(t => t.Tie.Code == "G03").Select(t => (Prose)(
        $"{t.Tie.Subject}: claimed {Claimed(t)}, the contracts sum to {Sum(evaluation, t)}: {(t.Holds ? "ties" : "does not tie")}"));

    /// <summary>As the report shows it elsewhere: a sum of caps as a cap, with what the base case counts.</summary>
    private static string Sum(Evaluation evaluation, TieResult tie)
    {
        if (tie.Tie.Claim is not null && evaluation.Find(tie.Tie.Subject) is { Value: not null } sum)
            return FigureText.Counted(sum, "") is { Length: > 0 } counted ? $"{FigureText.Of(sum)},{counted} in the base case" : FigureText.Of(sum);
        return FigureText.Of(tie.Tie.Claim is null ? tie.Right : tie.Left, UnitOf(tie), FigureStyles.Of(UnitOf(tie), ""));
    }

    private static string Claimed(TieResult tie) =>
        (tie.Tie.Comparison switch { Comparison.GreaterOrEqual => "at least ", Comparison.LessOrEqual => "at most ", _ => "" }) + FigureText.Of(tie.Tie.Claim is null ? tie.Left : tie.Right, UnitOf(tie), FigureStyles.Of(UnitOf(tie), ""));

    private static Values.Unit UnitOf(TieResult tie) => tie.Tie.Claim?.Unit ?? (tie.Tie.Subject.Measure == "commitments.capacity" ? Values.Unit.Power : tie.Tie.Right is Number number ? number.Unit : Values.Unit.Money("USD"));
}

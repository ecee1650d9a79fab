using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Formulas;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Building;

/// <summary>Two ways to one figure: what each comes to, and the distance that the written precision explains.</summary>
internal static class TieText
{
    public static ImmutableArray<Cell> Row(Evaluation evaluation, TieResult tie)
    {
        var unit = UnitOf(evaluation, tie);
        string Shown(decimal value) => FigureText.Of(value, unit, FigureStyles.Of(unit, tie.Tie.Subject.Measure), 0m);
        return
        [
            Sides(evaluation, tie),
            Shown(tie.Left),
            Shown(tie.Right),
            Shown(tie.Width),
            new Prose([tie.Holds ? new Words("✓", Tone.Passing) : new Words("✗", Tone.Failing)]),
        ];
    }

    /// <summary>per-share = per-share(stock)</summary>
    public static Prose Sides(Evaluation evaluation, TieResult tie)
    {
        string sign = tie.Tie.Comparison switch
        {
            Comparison.Less => " < ",
            Comparison.LessOrEqual => " ≤ ",
            Comparison.Greater => " > ",
            Comparison.GreaterOrEqual => " ≥ ",
            Comparison.About => " ~ ",
            _ => " = ",
        };
        return Prose.Of($"{FormulaText.Names(tie.Tie.Left, evaluation.Model.Owner)}{sign}{FormulaText.Names(tie.Tie.Right, evaluation.Model.Owner)}");
    }

    public static Unit UnitOf(Evaluation evaluation, TieResult tie) =>
        Dimensions.Of(tie.Tie.Left, r => evaluation.Model.Find(r.Path)?.Unit) ?? evaluation.Model.Find(tie.Tie.Subject)?.Unit ?? Unit.One;
}

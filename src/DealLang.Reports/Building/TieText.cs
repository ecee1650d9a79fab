using System.Collections.Immutable;
using DealLang.Diagnostics.Descriptors;
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
    /// <summary>All but those that only ask where they do not hold: how far a count since may be from the older one.</summary>
    public static IEnumerable<TieResult> Told(Evaluation evaluation) => evaluation.Ties.Where(t => !t.Holds || t.Tie.Code != CountTies.Moved.Code);

    public static ImmutableArray<Cell> Row(ReportContext context, Evaluation evaluation, TieResult tie)
    {
        var unit = UnitOf(evaluation, tie);
        var sides = Sides(evaluation, tie);
        return
        [
            sides,
            Shown(tie.Left, PathOf(tie.Tie.Left, tie.Left)),
            Shown(tie.Right, PathOf(tie.Tie.Right, tie.Right)),
            Shown(tie.Width, Named("apart: " + sides.Plain, tie.Width, null)),
            new Prose([tie.Holds ? new Words("✓", Tone.Passing) : new Words("✗", Tone.Failing)]),
        ];

        Cell Shown(decimal value, string path) => new(FigureText.Of(value, unit, FigureStyles.Of(unit, tie.Tie.Subject.Measure))) { Path = path };

        string PathOf(Expression side, decimal value) => side is Reference reference ? FormulaText.Name(reference, owner: null)
            : Named(FormulaText.Names(side, evaluation.Model.Owner).Plain, value, side);

        string Named(string argument, decimal value, Expression? formula) => context.Figures.Name(
            new FigureValue(new ModelFigure(new FigurePath(evaluation.Model.Owner, tie.Tie.Subject.Measure, argument), unit, Origin.Derived)
            {
                Formula = formula,
                Note = formula is null ? Wording.WhatDigitsLeaveOpen : "",
            }, value, Mark.Exact, null, null, 0m), evaluation.Model.View);
    }

    /// <summary>per-share = per-share(stock)</summary>
    public static Prose Sides(Evaluation evaluation, TieResult tie)
    {
        return Prose.Of($"{FormulaText.Names(tie.Tie.Left, evaluation.Model.Owner)}{$" {Sign(tie.Tie.Comparison)} "}{FormulaText.Names(tie.Tie.Right, evaluation.Model.Owner)}");
    }

    public static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Less => "<",
        Comparison.LessOrEqual => "≤",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => "≥",
        Comparison.About => "~",
        _ => "=",
    };

    public static Unit UnitOf(Evaluation evaluation, TieResult tie) =>
        Dimensions.Of(tie.Tie.Left, r => evaluation.Model.Find(r.Path)?.Unit) ?? evaluation.Model.Find(tie.Tie.Subject)?.Unit ?? Unit.One;
}

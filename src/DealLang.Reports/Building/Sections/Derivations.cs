using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Formulas;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Sections;

/// <summary>Every derived figure with its formula, by name and by number: the appendix that makes a report checkable by hand.</summary>
internal static class Derivations
{
    private static readonly ImmutableArray<Column> Columns =
        [new("Figure"), new("Formula"), new("With numbers"), new("Value", ColumnKind.Figure)];

    public static Table? Of(ReportContext context, Deal deal, string caption)
    {
        var evaluation = context.Of(deal);
        return Tables.Of(Columns, evaluation.Figures.Where(f => f.Figure.Formula is not null).Select(f => ImmutableArray.Create<Cell>(
            new Prose([new Words((f.Figure.Path with { Owner = "" }).ToString()) { Path = f.Figure.Path.ToString() }]),
            FormulaText.Names(f.Figure.Formula!, deal.Name),
            Provenance.Numbers(f, evaluation),
            FigureTable.Shown(f))), caption) is { } table ? table with { IsOnCards = true } : null;
    }

    /// <summary>The ties: two ways to one figure, and what their difference may be.</summary>
    public static Table? Ties(ReportContext context, Evaluation evaluation) => Tables.Of(
        [new("Tie"), new("One way", ColumnKind.Figure), new("The other", ColumnKind.Figure), new("May differ by", ColumnKind.Figure), new("")],
        TieText.Told(evaluation).Select(t => TieText.Row(context, evaluation, t)));
}

using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Formulas;
using DealLang.Reports.Numbers;

namespace DealLang.Reports.Building.Sections;

/// <summary>The figures and assumptions that the files name themselves.</summary>
internal static class OwnFigures
{
    private static readonly ImmutableArray<Column> Columns =
        [new("Figure"), new("Value", ColumnKind.Figure), new("How"), new("With numbers"), new("Source")];

    public static Section? Of(ReportContext context)
    {
        var evaluation = context.Evaluator.EvaluateFigures(context.Options.Case);
        return Tables.Section("The file's own figures", Weight.Detail, Tables.Of(Columns, evaluation.Figures.Select(f => Row(context, f))));
    }

    private static ImmutableArray<Cell> Row(ReportContext context, FigureValue figure)
    {
        string name = Naming.Label(figure.Figure.Path);
        string label = context.World.SeriesTitles.GetValueOrDefault(figure.Figure.Path.Measure) is { } title ? $"{name}, {title}" : name;
        var missing = figure.IsKnown() ? [] : Missing.Inputs(context, figure.Figure);
        Prose how = figure.Figure.Formula is { } formula ? FormulaText.Names(formula, "") : figure.Figure.Origin == Origin.Assumed ? "assumed" + Range(figure) : "stated";
        Prose numbers = missing.Count > 0 ? $"not stated: {Naming.List(missing.Select(m => m.ToString()))}" : figure.Figure.Formula is { } f ? Numbers(context, f) : "";
        return [label, new Cell(OwnStyle.Shown(context.World, figure)) { Path = figure.Figure.Path.ToString() }, how, numbers, context.Bibliography.Cite(figure.Figure.Citations, label)];
    }

    private static string Range(FigureValue figure) => figure is { Low: { } low, High: { } high } && low != high
        ? ", " + FigureText.Between(low, high, figure.Figure.Unit, FigureStyles.Of(figure.Figure.Unit, figure.Figure.Path.Measure))
        : "";

    private static Prose Numbers(ReportContext context, Expression formula) => FormulaText.Numbers(formula, r =>
        context.Evaluator.Value(r, context.Options.Case) is { Value: not null } input ? FigureRun.Of(input with { Figure = input.Figure with { Path = r.Path } }) : FormulaText.Name(r, ""));
}

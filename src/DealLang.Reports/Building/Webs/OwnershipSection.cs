using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Webs;

/// <summary>Who owns whom across companies: direct stakes, stakes with what others hold, and who controls.</summary>
internal static class OwnershipSection
{
    private static readonly ImmutableArray<Column> s_columns =
        [new("Holder"), new("Company"), new("Stake", ColumnKind.Figure), new("With what others hold", ColumnKind.Figure), new("Votes", ColumnKind.Figure), new("Votes commanded", ColumnKind.Figure), new("Controls"), new("By")];

    /// <summary>A stake of less is on nobody's list.</summary>
    private const decimal Smallest = 0.0005m;

    public static Section? Of(ReportContext context)
    {
        if (context.Evaluator.Webs.FirstOrDefault(w => w.HoldsAll) is not { } all) return null;
        var holdings = context.Evaluator.Holdings(context.Evaluator.Now, context.Options.Case);
        if (!holdings.IsWorthTelling) return null;
        var evaluation = context.Of(all);
        var pairs = evaluation.Figures.Where(f => f.Figure.Path.Measure == "part" || f.Figure.Path.Measure is "look-through" or "control" && !(f.Value < Smallest)).Select(f => f.Figure.Path.Argument).Distinct().Order(StringComparer.Ordinal);
        return Tables.Section("Who owns whom", Weight.Detail,
            Tables.Of(s_columns, pairs.Select(pair => Row(context, evaluation, holdings, pair))),
            new Paragraph("Circular holdings are solved together. Who has more than half of the votes, with those of the companies that it controls, controls a company: control goes down a chain whole, where a stake is multiplied."));
    }

    private static ImmutableArray<Cell> Row(ReportContext context, Evaluation evaluation, DealLang.Webs.Holdings holdings, string pair)
    {
        int comma = pair.IndexOf(", ", StringComparison.Ordinal);
        var (holder, company) = (pair[..comma], pair[(comma + 2)..]);
        bool controls = context.World.Party(holder) is { } party && holdings.ControlledBy(party).Any(c => c.Name == company);
        // What it holds itself stands beside it.
        var commanded = evaluation.Known("control", pair) is { } control && control.Value != (evaluation.Known("votes", pair) ?? evaluation.Known("part", pair))?.Value ? control : null;
        return [holder, company, Shown(evaluation.Known("part", pair)), Shown(evaluation.Known("look-through", pair)), Shown(evaluation.Known("votes", pair)), Shown(commanded), controls ? "yes" : "",
            holdings.All.FirstOrDefault(h => h.Holder.Name == holder && h.Company.Name == company)?.By ?? ""];
    }

    private static Cell Shown(FigureValue? figure) => figure is null ? "" : FigureTable.Shown(figure);
}

using System.Collections.Immutable;
using System.Globalization;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>The parts of a leg: how much, what each waits for, and how that stands on the day of the view.</summary>
internal static class TrancheTable
{
    private static readonly ImmutableArray<Column> Columns = [new("Leg"), new("Tranche"), new("Amount", ColumnKind.Figure), new("When"), new("Binding"), new("Stands")];

    public static Section? Of(ReportContext context, Deal deal, Evaluation evaluation) => Tables.Section("Tranches", Weight.Detail, Tables.Of(Columns,
        deal.Legs.Where(leg => leg.Ended is null).SelectMany(leg => leg.Tranches.Select(tranche => ImmutableArray.Create<Cell>(
            leg.Name.Length > 0 ? leg.Name : leg.From.Name,
            tranche.Number.ToString(CultureInfo.InvariantCulture),
            Amount(evaluation, leg, tranche),
            tranche.When?.Written ?? "",
            tranche.Force?.ToString().ToLowerInvariant() ?? "",
            Stands(context, deal, tranche))))));

    private static Cell Amount(Evaluation evaluation, Leg leg, Tranche tranche)
    {
        string number = tranche.Number.ToString(CultureInfo.InvariantCulture);
        return evaluation.Figures.FirstOrDefault(f => f.Figure.Path.Measure == "tranche" && f.Figure.Leg?.Location == leg.Location
            && (f.Figure.Path.Argument == number || f.Figure.Path.Argument.EndsWith(", " + number, StringComparison.Ordinal))) is { } figure ? FigureTable.Shown(figure) : FigureText.Unknown;
    }

    private static string Stands(ReportContext context, Deal deal, Tranche tranche) => tranche.When is not { } condition ? "" :
        context.Evaluator.OutcomeOf(deal, condition, context.ViewOf(deal), context.Options.Case) switch
        {
            Outcome.Met => "met",
            Outcome.Failed => tranche.Otherwise is null ? "can no longer be met" : "can no longer be met; instead of it this",
            _ => "open",
        };
}

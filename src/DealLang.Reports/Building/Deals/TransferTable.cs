using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Building.Deals;

/// <summary>What moves from whom to whom; each line takes from one account what it gives another. What comes to nothing moves nothing.</summary>
internal static class TransferTable
{
    private static readonly ImmutableArray<Column> Columns =
        [new("Date"), new("From"), new("To"), new("Amount", ColumnKind.Figure), new("Asset"), new("Binding")];

    public static Section? Of(ReportContext context, Evaluation evaluation) => Tables.Section("What moves", Weight.Appendix, Tables.Of(Columns,
        evaluation.Transfers.Where(t => t.Amount != 0m || t is { Mark: Mark.AtMost, Rule.Amount: Reference { IsPlain: true } }).OrderBy(t => t.Rule.Date?.First ?? DateOnly.MaxValue).Select(t => ImmutableArray.Create<Cell>(
            t.Rule.Date?.Written ?? (t.Rule.When.Length > 0 ? "when " + t.Rule.When : "not stated"),
            t.Rule.From,
            t.Rule.To,
            Amount(context, t, evaluation),
            Naming.Asset(context, t.Rule),
            t.Rule.Force == Force.Firm ? "" : t.Rule.Force.ToString().ToLowerInvariant()))));

    /// <summary>As the figure is shown elsewhere, when the amount is one.</summary>
    public static Cell Amount(ReportContext context, Transfer transfer, Evaluation evaluation)
    {
        var rule = transfer.Rule;
        bool isPlan = rule.Purpose == Purpose.DebtService && evaluation.Model.Deal is { Kind: DealKind.Acquisition };
        if (rule.Amount is Reference { IsPlain: true } figure && evaluation.Find(figure.Path) is { } value && (isPlan || Paid(value) == FigureText.Of(value))) return FigureTable.Shown(value);
        var moved = new FigureValue(new ModelFigure(new FigurePath(evaluation.Model.Owner, "transfer", rule.Id), rule.Unit, Origin.Derived) { Formula = rule.Amount, Location = rule.Location },
            transfer.Amount, transfer.Mark, null, null, 0m);
        return new Cell(isPlan ? FigureText.Of(moved) : Paid(moved)) { Path = context.Figures.Name(moved, evaluation.Model.View) };
    }

    /// <summary>
    /// An exact payment of less than a hundred million is shown to the unit of money: it is what somebody has to pay. What a buyout's plan makes of the years to come is no bill.
    /// </summary>
    private static string Paid(FigureValue moved) => moved is { Mark: Mark.Exact, Width: 0m, Value: { } amount, Figure.Unit.Currency: not null } && Math.Abs(amount) < 100_000_000m
        ? FigureText.InFull(amount, moved.Figure.Unit) : FigureText.Of(moved);
}

using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building.Deals;
using DealLang.Reports.Documents;
using DealLang.Symbols;
using DealLang.Webs;

namespace DealLang.Reports.Building.Webs;

/// <summary>Obligations one by one: who owes whom what, when and how surely; and of those that a total leaves out, why.</summary>
internal static class ContractTable
{
    /// <summary>A table of more rows than this is no table.</summary>
    private const int Most = 60;

    public static IEnumerable<Block?> Of(ReportContext context, IReadOnlyList<Obligation> obligations)
    {
        yield return Tables.Of([new("Contract"), new("Pays"), new("To"), new("For"), new("Amount", ColumnKind.Figure), new("When"), new("How sure"), new("Counted"), new("Source")],
            obligations.Take(Most).Select(o => Row(context, o)));
        if (obligations.Count > Most) yield return new Paragraph(Wording.RowsLeftOut(obligations.Count - Most));
    }

    private static ImmutableArray<Cell> Row(ReportContext context, Obligation obligation)
    {
        var evaluation = context.Of(obligation.Contract);
        var transfer = evaluation.Transfers.FirstOrDefault(t => ReferenceEquals(t.Rule, obligation.Rule)) ?? new Transfer(obligation.Rule, obligation.Amount, obligation.Mark);
        return
        [
            obligation.Contract.Name,
            obligation.Payer.Name,
            obligation.Payee.Name,
            obligation.IsCash ? Wording.For(obligation) : obligation.Product,
            TransferTable.Amount(context, transfer, evaluation),
            obligation.Period?.Written ?? (obligation.Rule.When is "closed" or "" ? "not dated" : "when " + obligation.Rule.When),
            Sure(context, obligation),
            Counted(obligation),
            context.Bibliography.Cite(Citations(obligation), obligation.Contract.Name),
        ];
    }

    private static string Sure(ReportContext context, Obligation obligation)
    {
        string status = context.Evaluator.Status(obligation.Contract) is { } milestone ? $"{milestone.Word} {milestone.Date?.Written}".TrimEnd() : "no step stated";
        return obligation.Rule.Force == Force.Nonbinding ? status + ", binds nobody" : $"{Wording.Of(obligation.Certainty)} ({status})";
    }

    private static string Counted(Obligation obligation) => !obligation.Counts ? "no: " + obligation.LeftOut
        : obligation.IsUndisclosed ? "no: undisclosed"
        : obligation.Rule.Force == Force.Nonbinding ? "in the high case"
        : obligation.Parts.IsEmpty ? ""
        : $"beyond {Naming.List(obligation.Parts.Select(p => p.Contract.Name).Distinct())}";

    private static ImmutableArray<Citation> Citations(Obligation obligation) =>
        obligation.Contract.Legs.FirstOrDefault(l => l.Location == obligation.Rule.Location)?.Citations ?? obligation.Contract.Milestones.FirstOrDefault()?.Citations ?? [];
}

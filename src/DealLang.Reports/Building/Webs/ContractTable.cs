using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building.Deals;
using DealLang.Reports.Documents;
using DealLang.Symbols;
using DealLang.Values;
using DealLang.Webs;

namespace DealLang.Reports.Building.Webs;

/// <summary>Obligations one by one: who owes whom what, when and how surely; and of those that a total leaves out, why.</summary>
internal static class ContractTable
{
    /// <summary>A table of more rows than this is no table.</summary>
    private const int Most = 60;

    /// <summary>Payments of one contract for one thing stand in one row.</summary>
    public static IEnumerable<Block?> Of(ReportContext context, IEnumerable<Obligation> obligations)
    {
        var rows = obligations.GroupBy(o => $"{o.Contract.Name}\n{o.Payer.Name}\n{o.Payee.Name}\n{o.Rule.Asset}\n{o.Purpose}\n{Counted(o)}", StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        yield return Tables.Of([new("Contract"), new("Pays"), new("To"), new("For"), new("Amount", ColumnKind.Figure), new("When"), new("How sure"), new("Counted"), new("Source")],
            rows.Take(Most).Select(o => Row(context, o)));
        if (rows.Count > Most) yield return new Paragraph(Wording.RowsLeftOut(rows.Count - Most));
    }

    private static ImmutableArray<Cell> Row(ReportContext context, List<Obligation> payments)
    {
        var obligation = payments[0];
        return
        [
            Naming.Of(obligation.Contract),
            obligation.Rule.From.Contains(", ", StringComparison.Ordinal) ? obligation.Rule.From : obligation.Payer.Name,
            obligation.Payee.Name,
            obligation.IsCash ? Wording.For(obligation) : Naming.Asset(context, obligation.Rule),
            Amount(context, payments),
            When(payments),
            Sure(context, obligation),
            Counted(obligation),
            context.Bibliography.Cite(Citations(obligation), obligation.Contract.Name),
        ];
    }

    /// <summary>What the payments of one contract come to.</summary>
    public static Cell Amount(ReportContext context, List<Obligation> payments) =>
        context.Of(payments[0].Contract) is var evaluation && payments.Count == 1 ? Amount(context, payments[0], evaluation) : Whole(context, payments, evaluation);

    private static Cell Amount(ReportContext context, Obligation obligation, Evaluation evaluation) => TransferTable.Amount(context,
        evaluation.Transfers.FirstOrDefault(t => ReferenceEquals(t.Rule, obligation.Rule)) ?? new Transfer(obligation.Rule, obligation.Amount, obligation.Mark), evaluation);

    /// <summary>The deal's own total, else the sum of what is known.</summary>
    private static Cell Whole(ReportContext context, List<Obligation> payments, Evaluation evaluation)
    {
        foreach (string measure in payments[0].IsCash ? s_totals : s_quantities)
        {
            if (evaluation.Known(measure) is { } total && total.Figure.Unit == payments[0].Rule.Unit) return FigureTable.Shown(total);
        }
        var rule = payments[0].Rule;
        var sum = payments.Skip(1).Aggregate(rule.Amount, (all, next) => all + next.Rule.Amount);
        decimal? amount = payments.All(p => p.Amount is not null) ? payments.Sum(p => p.Amount) : null;
        return TransferTable.Amount(context, new Transfer(rule with { Id = rule.Id + " and more", Amount = sum }, amount, payments.Max(p => p.Mark)), evaluation);
    }

    private static readonly string[] s_totals = ["total", "amount"];
    private static readonly string[] s_quantities = ["quantity", "capacity"];

    private static string When(List<Obligation> payments)
    {
        var dated = payments.Where(p => p.Period is not null).ToList();
        if (dated.Count == 0) return payments[0].Rule.When is "closed" or "" ? "not dated" : "when " + payments[0].Rule.When;
        var (first, last) = (dated.MinBy(p => p.Period!.Value.First)!.Period!.Value, dated.MaxBy(p => p.Period!.Value.Last)!.Period!.Value);
        string begin = Named(first, first.First), end = Named(last, last.Last);
        return begin == end ? begin : $"{begin}–{end}";
    }

    /// <summary>As the file writes it; of whole years the year, of any other stretch its day.</summary>
    private static string Named(DateInterval period, DateOnly end) =>
        period.Written.Length > 0 && !period.Written.Contains("..", StringComparison.Ordinal) ? period.Written
        : period.First is { Month: 1, Day: 1 } && period.Last is { Month: 12, Day: 31 } ? Wording.Year(end.Year) : Wording.Day(end);

    private static string Sure(ReportContext context, Obligation obligation)
    {
        string status = context.Evaluator.Status(obligation.Contract) is { } milestone ? $"{milestone.Word} {milestone.Date?.Written}".TrimEnd() : "no step stated";
        return obligation.Rule.Force == Force.Nonbinding ? status + ", binds nobody" : $"{Wording.Of(obligation.Certainty)} ({status})";
    }

    public static string Counted(Obligation obligation) => !obligation.Counts ? "no: " + obligation.LeftOut
        : obligation.IsUndisclosed ? "no: undisclosed"
        : obligation.Rule.Force == Force.Nonbinding ? "in the high case"
        : obligation.Parts.IsEmpty ? obligation.Rate is { } rate ? $"at {rate.Name}" : ""
        : $"beyond {Naming.List(obligation.Parts.Select(p => p.Contract.Name).Distinct())}";

    private static ImmutableArray<Citation> Citations(Obligation obligation) =>
        obligation.Contract.Legs.FirstOrDefault(l => l.Location == obligation.Rule.Location)?.Citations ?? obligation.Contract.Milestones.FirstOrDefault()?.Citations ?? [];
}

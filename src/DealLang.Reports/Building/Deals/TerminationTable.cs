using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>Who owes whom what if the deal is terminated: by payer, reason and day, each fee as a part of what the deal is worth.</summary>
internal static class TerminationTable
{
    private static readonly string[] s_bases = ["equity", "value", "ev"];

    public static Section? Of(ReportContext context, Deal deal, Evaluation evaluation)
    {
        var bases = s_bases.Where(b => evaluation.All("fee.percent").Any(f => f.Figure.Path.Argument.EndsWith(", " + b, StringComparison.Ordinal))).ToList();
        ImmutableArray<Column> columns = [new("Pays"), new("To"), new("If terminated"), new("And"), new("Fee", ColumnKind.Figure), .. bases.Select(b => new Column("% of " + Naming.InSentence(Measures.LabelOf(b)), ColumnKind.Figure)), new("Source")];
        return Tables.Section("Termination", Weight.Detail, Tables.Of(columns, evaluation.All("fee").Where(f => Leg(evaluation, f) is not null)
            .Select(f => Row(context, deal, evaluation, f, Leg(evaluation, f)!, bases))));
    }

    /// <summary>The leg of a fee: its own, or for a part of something that of its transfer's place.</summary>
    private static Leg? Leg(Evaluation evaluation, FigureValue fee) => fee.Figure.Leg
        ?? evaluation.Known("fee.shares", fee.Figure.Path.Argument)?.Figure.Leg
        ?? evaluation.Model.Deal?.Legs.FirstOrDefault(l => evaluation.Transfers.Any(t => t.Rule.Location == l.Location && t.Rule.Amount is Reference paid && paid.Path == fee.Figure.Path));

    /// <summary>$50m; of shares their number and what they are worth.</summary>
    private static Cell Amount(Evaluation evaluation, FigureValue fee) => evaluation.Known("fee.shares", fee.Figure.Path.Argument) is { } shares
        ? FigureTable.Shown(fee) with { Text = Prose.Of($"{FigureRun.Of(shares)} shares, {FigureRun.Of(fee)}") } : FigureTable.Shown(fee);

    private static ImmutableArray<Cell> Row(ReportContext context, Deal deal, Evaluation evaluation, FigureValue fee, Leg leg, List<string> bases)
    {
        string to = leg.To?.Name ?? (deal.IsSubject(leg.From) ? deal.Target : deal.Acquirer).Name;
        var tests = leg.When?.Tests.ToList() ?? [];
        string window = string.Join(" and ", tests.OfType<StatusTest>().Where(t => t.Status == Status.Terminated).Select(t => Wording.Of(t.Window)));
        string reasons = string.Join(" and ", tests.Where(t => t is not StatusTest { Status: Status.Terminated }).Select(t => t.Written));
        var parts = bases.Select(b => evaluation.Known("fee.percent", $"{fee.Figure.Path.Argument}, {b}") is { } part ? FigureTable.Shown(part) : (Cell)"");
        return [leg.From.Name, to, window, reasons, Amount(evaluation, fee), .. parts, context.Bibliography.Cite(leg.Citations, "Termination fee")];
    }
}

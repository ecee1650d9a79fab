using System.Collections.Immutable;
using DealLang.Reports.Documents;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>What is agreed in words rather than figures: accounting, conditions, governing law, notes.</summary>
internal static class Terms
{
    private static readonly ImmutableArray<Column> Columns = [new("Term"), new("As stated"), new("Source")];

    public static Section? Of(ReportContext context, Deal deal)
    {
        var facts = Stated(context, deal).Where(f => f.Used.Date is null);
        return Tables.Section("Terms and conditions", Weight.Detail,
            Tables.Of(Columns, facts.Select(f => Row(context, f))),
            Tables.List(deal.Notes.Prepend(new Note(deal.Note, [])).Where(n => n.Text.Length > 0).Select(n => Prose.Join(" ", [n.Text, context.Bibliography.Cite(n.Citations, "note")]))));
    }

    /// <summary>What is said in words, and the days that are agreed.</summary>
    public static IEnumerable<Fact> Stated(ReportContext context, Deal deal) =>
        context.FactsOf(deal.Name).Where(f => f is { Quantity: null, Used.Formula: null } && (f.Used.Date is not null || f.Used.Words.Length > 0));

    private static ImmutableArray<Cell> Row(ReportContext context, Fact fact)
    {
        string term = Naming.Label(fact.Key.Measure, fact.Key.Argument);
        Prose stated = context.ConflictOver(fact) is > 0 and var number ? [fact.Used.Words + " — ", .. KeyRow.Differ(number)] : fact.Used.Words;
        return [term, stated, context.Bibliography.Cite(fact.Used.Citations, term)];
    }
}

using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>What secures a loan, line by line, and where it comes from: the purchase that brought it to the borrower, where the files tell of one.</summary>
internal sealed class SecurityTable(Deal deal, Evaluation evaluation, ReportContext context)
{
    private static readonly ImmutableArray<Column> s_columns =
        [new("Collateral"), new("Value", ColumnKind.Figure), new("Haircut", ColumnKind.Figure), new("Comes from"), new("Source")];

    private static readonly ImmutableArray<Column> s_linked = [new("Linked with"), new("What"), new("Stands")];

    public Table? Of() => Tables.Of(s_columns, context.FactsOf(deal.Name).Where(f => f.Key is { Measure: "collateral", Valid: null } && f.Key.Argument.Length > 0).Select(Row));

    /// <summary>Purchases of what a guarantee covers, and the loan that it is for.</summary>
    public Table? Linked()
    {
        var covered = context.FactsOf(deal.Name).Where(f => f.Key.Measure == "for").ToList();
        var deals = context.World.Deals.Where(d => covered.Exists(f => f.Key.Argument == d.Name || (d.Product.Length > 0 && deal.Objects.Any(d.Objects.Contains) && f.Used.Words.Contains(d.Product, StringComparison.Ordinal))));
        return Tables.Of(s_linked, deals.Select(d => ImmutableArray.Create<Cell>(Naming.Of(d), Naming.Sentence(d), context.Evaluator.Status(d) is { } step ? Wording.Of(step) : "")));
    }

    private ImmutableArray<Cell> Row(Fact fact)
    {
        string label = fact.Key.Argument;
        var sellers = context.World.Deals.Where(d => d.Verb == "buys" && d.Product == label && d.Subjects.Any(deal.Objects.Contains)).SelectMany(d => d.Objects.Select(o => $"{o.Name} ({d.Name})"));
        return
        [
            label,
            evaluation.Known("collateral", label) is { } worth ? FigureTable.Shown(worth) : FigureText.Unknown,
            evaluation.Known("haircut", label) is { } haircut ? FigureTable.Shown(haircut) : "",
            Naming.List(sellers),
            context.Bibliography.Cite(fact.Used.Citations, "Collateral"),
        ];
    }
}

using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>Each covenant against each year: kept, or broken in which years.</summary>
internal sealed class CovenantTable(Deal deal, Evaluation evaluation, ReportContext context)
{
    public Table? Of() => Tables.Of([new("Covenant"), new("Limit"), new("Tightest", ColumnKind.Figure), new("Stands")],
        context.FactsOf(deal.Name).Where(f => f.Key.Measure == "covenant" && f.Quantity is not null).DistinctBy(f => f.Key.Argument).Select(Row).OfType<ImmutableArray<Cell>>());

    private ImmutableArray<Cell> Row(Fact fact)
    {
        var test = CovenantTest.Of(fact);
        var years = test.Figures(evaluation).ToList();
        var known = years.Where(f => f.Value is not null).ToList();
        var broken = known.Where(test.IsBroken).Select(f => f.Figure.Path.Argument).ToList();
        var tightest = known.Count == 0 ? null : test.IsLeast ? known.MinBy(f => f.Value) : known.MaxBy(f => f.Value);
        string limit = FigureText.Of(fact.Quantity!.Value!.Value, fact.Quantity.Unit, FigureStyles.Of(fact.Quantity.Unit, fact.Key.Argument));
        return
        [
            Measures.LabelOf(fact.Key.Argument),
            $"{fact.Used.Words} {limit}",
            tightest is null ? FigureText.Unknown : FigureTable.Shown(tightest),
            known.Count == 0 ? "not known" : broken.Count == 0 ? "kept in every year" : $"breached in {Naming.List(broken)}",
        ];
    }
}

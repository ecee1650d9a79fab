using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>Each covenant against each year: kept, or broken in which years.</summary>
internal sealed class CovenantTable(Deal deal, Evaluation evaluation, ReportContext context)
{
    private readonly List<Fact> _covenants = [.. context.FactsOf(deal.Name).Where(f => f.Key.Measure == "covenant" && f.Quantity is not null).DistinctBy(f => f.Key.Argument)];

    private bool DoesAnySpring => _covenants.Exists(f => f.Used.When is not null);

    public Table? Of() => Tables.Of([new("Covenant"), new("Limit"), .. DoesAnySpring ? [new Column("Tested when")] : ImmutableArray<Column>.Empty, new("Tightest", ColumnKind.Figure), new("Stands")], _covenants.Select(Row));

    private ImmutableArray<Cell> Row(Fact fact)
    {
        var test = CovenantTest.Of(fact);
        var years = test.Figures(evaluation).ToList();
        Cell when = fact.Used.When is { } springs ? new Cell([new Code(springs.Written)]) : "";
        var known = years.Where(f => f.Value is not null).ToList();
        var broken = known.Where(test.IsBroken).Select(f => f.Figure.Path.Argument).ToList();
        var tightest = known.Count == 0 ? null : test.IsLeast ? known.MinBy(f => f.Value) : known.MaxBy(f => f.Value);
        string limit = FigureText.Of(fact.Quantity!.Value!.Value, fact.Quantity.Unit, FigureStyles.Of(fact.Quantity.Unit, fact.Key.Argument));
        return
        [
            Measures.LabelOf(fact.Key.Argument),
            $"{fact.Used.Words} {limit}",
            .. DoesAnySpring ? [when] : ImmutableArray<Cell>.Empty,
            tightest is null ? FigureText.Unknown : FigureTable.Shown(tightest),
            known.Count == 0 ? test.When is null ? "not known" : "not tested" : broken.Count == 0 ? "kept in every year" : $"breached in {Naming.List(broken)}",
        ];
    }
}

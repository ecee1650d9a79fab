using DealLang.Evaluating;
using DealLang.Lowering;

namespace DealLang.Spreadsheets;

/// <summary>Numbers by period, or inputs, that stand in a row of their own, so that the formula that uses them is the same in each column.</summary>
internal sealed class PeriodNumbers
{
    /// <summary>A number, or a reference to what does not recur itself.</summary>
    public Dictionary<string, Expression> Values { get; } = new(StringComparer.Ordinal);

    public int Number { get; set; }
}

/// <summary>One measure of one deal through its periods.</summary>
internal sealed class PeriodRow(string label, string unit)
{
    public string Label => label;

    public string Unit => unit;

    public int Number { get; set; }

    public Dictionary<string, FigureValue> Figures { get; } = new(StringComparer.Ordinal);

    /// <summary>What differs from period to period in formulas that are otherwise alike, by the place that it has in them: the days of a period, the growth of a year.</summary>
    public SortedDictionary<int, PeriodNumbers> Varying { get; } = [];

    /// <summary>The numbered periods that each year sums; null where none does.</summary>
    public YearRow? Years { get; set; }

    /// <summary>A period's formula as the row has it: where one period is a part of a whole one, each says which part.</summary>
    public Expression Formula(string period) => Formula(Figures[period].Figure.Formula!);

    private Expression Formula(Expression formula)
    {
        if (formula is Binary { Operation: Operation.Min or Operation.Max } of) return of with { Right = Formula(of.Right) };
        var (whole, times, over) = Part(formula);
        return _divides ? whole * (times ?? 1m) / (over ?? 1m) : _multiplies ? whole * (times ?? 1m) : formula;
    }

    private bool _multiplies, _divides;

    /// <summary>rate × balance × 184 / 366 as what is taken, times and over what; the rest of a year, or its whole.</summary>
    private static (Expression Whole, Expression? Times, Expression? Over) Part(Expression formula) => formula switch
    {
        Binary { Operation: Operation.Min or Operation.Max } of => Part(of.Right),
        Binary { Operation: Operation.Divide, Left: Binary { Operation: Operation.Multiply, Right: Lowering.Number times } of, Right: Lowering.Number over } => (of.Left, times, over),
        Binary { Operation: Operation.Multiply, Right: Lowering.Number times } of => (of.Left, times, null),
        _ => (formula, null, null),
    };

    /// <param name="recurs">Whether a figure has a row here, and moves along with the column.</param>
    public void FindVarying(Func<Reference, bool> recurs)
    {
        string[] periods = [.. Figures.Where(f => f.Value.Figure.Formula is not (null or Lowering.Number)).Select(f => f.Key)];
        (_multiplies, _divides) = (periods.Any(p => Part(Figures[p].Figure.Formula!).Times is not null), periods.Any(p => Part(Figures[p].Figure.Formula!).Over is not null));
        var alike = periods.Select(p => Leaves.Of(p, Formula(p), recurs)).OfType<Leaves>().GroupBy(c => c.Shape, StringComparer.Ordinal).MaxBy(g => g.Count())?.ToList();
        if (alike is not { Count: > 1 }) return;
        for (int i = 0; i < alike[0].Values.Count; i++)
        {
            if (alike.All(c => c.Values[i] == alike[0].Values[i])) continue;
            var numbers = Varying[i] = new PeriodNumbers();
            foreach (var leaves in alike) numbers.Values[leaves.Period] = leaves.Values[i];
        }
    }

    /// <summary>What a formula is made of but for what recurs, in the order of the tree.</summary>
    private sealed record Leaves(string Period, string Shape, List<Expression> Values)
    {
        public static Leaves? Of(string period, Expression formula, Func<Reference, bool> recurs)
        {
            var values = new List<Expression>();
            string? shape = ExcelFormula.Of(formula, r =>
            {
                if (!recurs(r)) values.Add(r);
                return r.Path.Measure;
            }, n =>
            {
                values.Add(n);
                return "#";
            });
            return shape is null ? null : new Leaves(period, shape, values);
        }
    }
}

using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>What a deal does to earnings per share, one year a column: both incomes, what is added and taken off, the shares' part of it.</summary>
internal sealed class AccretionTable(Deal deal, Evaluation evaluation)
{
    /// <summary>The argument of no figure.</summary>
    private const string NotCounted = "–";

    private readonly string[] _years = [.. evaluation.AllKnown("eps.pro-forma").Select(f => f.Figure.Path.Argument).Where(y => y.Length > 0).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether a figure stands in the table.</summary>
    public bool Shows(FigureValue figure)
    {
        var path = figure.Figure.Path;
        return _years.Length > 0 && (Before.Concat(After).Concat(PerShare).Any(r => r.Measure == path.Measure && _years.Any(y => r.Of(y) == path.Argument))
            || path.Argument.Length == 0 && path.Measure is "eps.pro-forma" or "accretion" or "accretion.percent" or "synergies.breakeven");
    }

    public IEnumerable<Block?> Blocks()
    {
        if (_years.Length == 0) yield break;
        var money = Rows([.. Before, .. Parts(), .. After]);
        var scale = Scale.For(money.SelectMany(r => r.Figures).OfType<FigureValue>().Select(FigureText.Shown).OfType<decimal>());
        yield return Tables.Of([new(UnitText.Header(money[0].Figures.OfType<FigureValue>().First().Figure.Unit, scale)), .. _years.Select(y => new Column(y, ColumnKind.Number))],
            money.Select(r => ImmutableArray.Create<Cell>([r.Row.Label, .. Amounts(r.Figures, scale, r.Row.IsTakenOff)])));
        yield return Tables.Of([new("A share"), .. _years.Select(y => new Column(y, ColumnKind.Figure))],
            Rows(PerShare).Select(r => ImmutableArray.Create<Cell>([r.Row.Label, .. r.Figures.Select(f => f is null ? "" : FigureTable.Shown(f))])));
    }

    private Row[] Before => [Of("net-income", deal.Acquirer), new($"{Measures.LabelOf("net-income")}, {deal.Target.Name}", "net-income", year => year)];

    private static Row[] After => [Plain("adjustments"), Plain("net-income.pro-forma"), Plain("synergies.breakeven")];

    /// <summary>What the adjustments of the years are the sum of, each part that is a figure by itself; a single one is the adjustment.</summary>
    private List<Row> Parts()
    {
        var parts = new List<(Row Row, HashSet<string> Years)>();
        foreach (string year in _years)
        {
            if (evaluation.Known("adjustments", year) is not { Figure.Formula: { } formula }) continue;
            foreach (var (part, isAdded) in Signed(formula, true))
            {
                if (part is not Reference { IsPlain: true, Path: var path }) continue;
                string label = Naming.Label(path with { Argument = path.Argument == year ? "" : path.Argument });
                if (parts.Find(p => p.Row.Label == label) is { Years: { } known })
                {
                    known.Add(year);
                    continue;
                }
                HashSet<string> years = [year];
                parts.Add((new Row(label, path.Measure, y => !years.Contains(y) ? NotCounted : path.Argument == year ? y : path.Argument) { IsTakenOff = !isAdded }, years));
            }
        }
        return parts.Count > 1 ? parts.ConvertAll(p => p.Row) : [];
    }

    private static IEnumerable<(Expression Part, bool IsAdded)> Signed(Expression sum, bool isAdded) => sum is Binary { Operation: Operation.Add or Operation.Subtract } both
        ? Signed(both.Left, isAdded).Concat(Signed(both.Right, both.Operation == Operation.Add ? isAdded : !isAdded)) : [(sum, isAdded)];

    private Row[] PerShare => [Of("eps", deal.Acquirer), Plain("eps.pro-forma"), Plain("accretion"), Plain("accretion.percent")];

    private static Row Of(string measure, Party party) => new($"{Measures.LabelOf(measure)}, {party.Name}", measure, year => $"{party.Name}, {year}");

    private static Row Plain(string measure) => new(Measures.LabelOf(measure), measure, year => year);

    private List<(Row Row, FigureValue?[] Figures)> Rows(IEnumerable<Row> rows) =>
        [.. rows.Select(r => (Row: r, Figures: (FigureValue?[])[.. _years.Select(y => evaluation.Known(r.Measure, r.Of(y)))])).Where(r => r.Figures.Any(f => f is not null))];

    private static IEnumerable<Cell> Amounts(FigureValue?[] figures, Scale scale, bool isTakenOff)
    {
        var series = new NumberSeries(figures, scale);
        return figures.Select(f => f is null ? (Cell)"" : new Cell(series.Shown(isTakenOff ? f with { Value = -f.Value, Low = -f.High, High = -f.Low } : f)) { Path = f.Figure.Path.ToString() });
    }

    private sealed record Row(string Label, string Measure, Func<string, string> Of)
    {
        /// <summary>Shown as what it takes off.</summary>
        public bool IsTakenOff { get; init; }
    }
}

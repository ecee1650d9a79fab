using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;

namespace DealLang.Reports.Building.Deals;

/// <summary>Earnings, cash and debt by year, one year a column.</summary>
internal sealed class PlanTable(Evaluation evaluation)
{
    private static readonly ImmutableArray<string> s_flows = ["revenue", "ebitda", "capex", "working-capital", "tax-paid", "interest-paid", "free-cash-flow", "cash-available", "cash", "total-debt"];
    private static readonly ImmutableArray<string> s_ofTranche = ["draw", "dividend-paid", "capitalised", "repayment", "swept", "balance"];
    private static readonly ImmutableArray<string> s_ratios = ["leverage", "interest-cover"];

    private readonly string[] _years = [.. evaluation.Figures.Select(f => f.Figure.Path).Where(p => p.Measure is "total-debt" or "ebitda" && IsYear(p.Argument)).Select(p => p.Argument).Distinct().Order(StringComparer.Ordinal)];

    public bool IsEmpty => _years.Length < 2;

    /// <summary>Whether a figure stands in the table.</summary>
    public bool Shows(FigureValue figure) => !IsEmpty && IsYear(YearOf(figure.Figure.Path.Argument)) && (s_flows.Contains(figure.Figure.Path.Measure) || s_ofTranche.Contains(figure.Figure.Path.Measure)
        || s_ratios.Contains(figure.Figure.Path.Measure) || figure.Figure.Path.Measure is "depreciation");

    public IEnumerable<Block?> Blocks()
    {
        if (IsEmpty) yield break;
        string[] tranches = [.. evaluation.All("balance").Select(f => f.Figure.Path.Argument.Split(", ")[0]).Distinct()];
        var rows = s_flows.Take(s_flows.Length - 1).Select(m => (Label: Numbers.Measures.LabelOf(m), Figures: Row(m, "")))
            .Concat(tranches.SelectMany(t => s_ofTranche.Select(m => (Label: $"{t}: {Numbers.Measures.LabelOf(m).ToLowerInvariant()}", Figures: Row(m, t)))))
            .Append((Label: Numbers.Measures.LabelOf("total-debt"), Figures: Row("total-debt", "")))
            .Where(r => r.Figures.Any(f => f is { Value: not 0m })).ToList();
        var scale = Scale.For(rows.SelectMany(r => r.Figures).OfType<FigureValue>().Select(FigureText.Shown).OfType<decimal>());
        var unit = rows.SelectMany(r => r.Figures).OfType<FigureValue>().FirstOrDefault()?.Figure.Unit;
        if (unit is null) yield break;
        yield return Tables.Of([new(UnitText.Header(unit, scale)), .. _years.Select(y => new Column(y, ColumnKind.Number))],
            rows.Select(r => ImmutableArray.Create<Cell>([r.Label, .. Amounts(r.Figures, scale)])));
        yield return Tables.Of([new("Ratios"), .. _years.Select(y => new Column(y, ColumnKind.Figure))],
            s_ratios.Select(m => (Label: Numbers.Measures.LabelOf(m), Figures: Row(m, ""))).Where(r => r.Figures.Any(f => f is not null))
                .Select(r => ImmutableArray.Create<Cell>([r.Label, .. r.Figures.Select(f => f is null ? "" : FigureTable.Shown(f))])));
    }

    private FigureValue?[] Row(string measure, string of) => [.. _years.Select(y => evaluation.Known(measure, of.Length > 0 ? $"{of}, {y}" : y))];

    private static IEnumerable<Cell> Amounts(FigureValue?[] figures, Scale scale)
    {
        var series = new NumberSeries(figures, scale);
        return figures.Select(f => f is null ? (Cell)"" : new Cell(series.Shown(f)) { Path = f.Figure.Path.ToString() });
    }

    private static string YearOf(string argument) => argument[(argument.LastIndexOf(' ') + 1)..];

    private static bool IsYear(string argument) => argument.Length == 4 && argument.All(char.IsAsciiDigit);
}

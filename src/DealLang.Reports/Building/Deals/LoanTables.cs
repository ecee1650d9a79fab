using System.Collections.Immutable;
using System.Globalization;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;

namespace DealLang.Reports.Building.Deals;

/// <summary>What a loan pays: by calendar year, and period by period; one scale for all amounts, ratios in columns of their own.</summary>
internal sealed class LoanTables(Evaluation evaluation)
{
    private static readonly ImmutableArray<string> s_amounts = ["capitalised", "interest-paid", "repayment", "prepaid", "swept", "service", "fees-paid", "rent-paid", "cfads", "balance", "collateral"];
    private static readonly ImmutableArray<string> s_ofPeriod = ["capitalised", "interest-paid", "repayment", "prepaid", "swept", "service", "fees-paid", "rent-paid", "balance"];
    private static readonly ImmutableArray<string> s_ratios = ["ltv", "dscr", "leverage", "interest-cover"];
    private static readonly ImmutableArray<string> s_shown = [.. s_amounts, .. s_ratios, "margin", "rate", "fixing", "utilisation", "payment-date"];

    /// <summary>Whether a figure stands in one of the tables: it is of a year or of a period.</summary>
    public static bool Shows(FigureValue figure) => s_shown.Contains(figure.Figure.Path.Measure) && Number(figure.Figure.Path.Argument) is not null;

    public Table? ByYear() => Of("Year", Arguments(isYear: true), s_amounts, s_ratios);

    public Table? ByPeriod() => Of("Period", Arguments(isYear: false), s_ofPeriod, ["margin", "rate", "utilisation"]);

    private Table? Of(string heading, List<string> rows, ImmutableArray<string> amounts, ImmutableArray<string> ratios)
    {
        if (rows.Count == 0) return null;
        var cells = rows.SelectMany(r => amounts.Select(m => evaluation.Find(m, r))).OfType<FigureValue>().ToList();
        if (cells.Count == 0) return null;
        var scale = Scale.For(cells.Select(FigureText.Shown).OfType<decimal>());
        string unit = UnitText.Header(cells[0].Figure.Unit, scale);
        NumberSeries[] columns = [.. amounts.Select(m => new NumberSeries(rows.Select(r => evaluation.Find(m, r)), scale))];
        return Tables.Of(
            [new(heading), new("Due"), .. amounts.Select(m => new Column($"{Numbers.Measures.LabelOf(m)}, {unit}", ColumnKind.Number)), .. ratios.Select(m => new Column(Numbers.Measures.LabelOf(m), ColumnKind.Figure))],
            rows.Select(r => ImmutableArray.Create<Cell>(
            [
                r,
                evaluation.Find("payment-date", r) is { } due ? FigureTable.Shown(due) : "",
                .. amounts.Select((m, i) => evaluation.Find(m, r) is { } figure ? Amount(figure, columns[i]) : ""),
                .. ratios.Select(m => evaluation.Find(m, r) is { } figure ? FigureTable.Shown(figure) : ""),
            ])));
    }

    private List<string> Arguments(bool isYear) => [.. evaluation.Figures.Where(f => s_amounts.Contains(f.Figure.Path.Measure)).Select(f => f.Figure.Path.Argument).Concat(evaluation.Model.Unknown.Where(u => s_amounts.Contains(u.Path.Measure)).Select(u => u.Path.Argument))
        .Where(a => Number(a) is { } number && number >= 1000 == isYear).Distinct().OrderBy(a => Number(a))];

    private static Cell Amount(FigureValue figure, NumberSeries column) => new(column.Shown(figure)) { Path = figure.Figure.Path.ToString() };

    /// <summary>The number of a period, or a calendar year; null for any other argument.</summary>
    public static int? Number(string argument) => int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}

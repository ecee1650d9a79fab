using System.Globalization;
using DealLang.Evaluating;
using DealLang.Reports.Building;

namespace DealLang.Spreadsheets;

internal enum PeriodKind { Year, Other, Number }

/// <summary>What recurs of one deal, by years, by other stretches of the calendar or by number: a loan has both years and numbered periods.</summary>
internal sealed class PeriodBlock(string owner, PeriodKind kind)
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    public string Owner => owner;

    public PeriodKind Kind => kind;

    public IReadOnlyList<string> Periods { get; set; } = [];

    public List<PeriodRow> Rows { get; } = [];

    /// <summary>The row of the periods' names.</summary>
    public int Head { get; private set; }

    /// <summary>The row of the year that each numbered period is counted in; null where no year is summed.</summary>
    public PeriodNumbers? Years { get; set; }

    /// <summary>Takes what recurs in its kind of period; what is there once does not. The periods come in order.</summary>
    public void Take(IEnumerable<FigureValue> figures)
    {
        foreach (var figure in figures.Where(f => f.Value is not null)) Take(figure);
        Rows.RemoveAll(r => r.Figures.Count < 2);
        string[] periods = [.. Rows.SelectMany(r => r.Figures.Keys).Distinct()];
        Periods = kind == PeriodKind.Number ? [.. periods.OrderBy(p => int.Parse(p, CultureInfo.InvariantCulture))] : [.. periods.Order(StringComparer.Ordinal)];
    }

    private void Take(FigureValue figure)
    {
        var path = figure.Figure.Path;
        int comma = path.Argument.LastIndexOf(", ", StringComparison.Ordinal);
        string period = comma < 0 ? path.Argument : path.Argument[(comma + 2)..];
        if (KindOf(period) != kind) return;
        string label = Naming.Label(path.Measure, comma < 0 ? "" : path.Argument[..comma]);
        if (Rows.Find(r => r.Label == label) is not { } row) Rows.Add(row = new PeriodRow(label, figure.Figure.Unit.ToString()));
        row.Figures.TryAdd(period, figure);
    }

    /// <returns>The first row after it and an empty one.</returns>
    public int Place(int at)
    {
        for (int i = 0; i < Periods.Count; i++) _columns[Periods[i]] = PeriodGrid.Heads + i;
        Head = at++;
        if (Years is { } years) years.Number = at++;
        foreach (var row in Rows)
        {
            foreach (var numbers in row.Varying.Values) numbers.Number = at++;
            row.Number = at++;
        }
        return at + 1;
    }

    /// <summary>From 0.</summary>
    public int Column(string period) => _columns[period];

    public string Address(int row, string period) => Sheet.Letter(Column(period)) + row.ToString(CultureInfo.InvariantCulture);

    private static PeriodKind? KindOf(string period) => period switch
    {
        { Length: > 0 and < 4 } when period.All(char.IsAsciiDigit) => PeriodKind.Number,
        { Length: 4 } when period.All(char.IsAsciiDigit) => PeriodKind.Year,
        { Length: > 4 } when period[..4].All(char.IsAsciiDigit) && period[4] == '-' => PeriodKind.Other,
        _ => null,
    };
}

using System.Globalization;
using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Spreadsheets;

/// <summary>
/// A row of years over a row of numbered periods: what a year pays is the sum of its periods, what is owed at its end stands in its last. The year of each period is a row too, and
/// every column asks it in the same words.
/// </summary>
internal sealed class YearRow(PeriodBlock periods, PeriodRow of)
{
    public static void AddTo(PeriodBlock periods, PeriodBlock years)
    {
        var found = years.Rows.Select(r => (Row: r, Of: Source(periods, r))).Where(f => f.Of is not null).ToList();
        var yearOf = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (row, _) in found)
            foreach (var (year, figure) in row.Figures)
                foreach (string period in Summed(figure.Figure.Formula!)!.Select(p => p.Argument))
                    if (!yearOf.TryAdd(period, Of(year)) && yearOf[period] != Of(year)) return;
        if (yearOf.Count == 0) return;
        Fill(periods, yearOf);
        periods.Years = new PeriodNumbers();
        foreach (string period in periods.Periods.Where(yearOf.ContainsKey)) periods.Years.Values[period] = yearOf[period];
        foreach (var (row, source) in found)
        {
            var candidate = new YearRow(periods, source!);
            if (row.Figures.All(f => candidate.Says(f.Key, Summed(f.Value.Figure.Formula!)!, IsLast(row)))) row.Years = candidate;
        }
    }

    public string Formula(PeriodBlock years, PeriodRow row, string year)
    {
        string[] numbered = [.. periods.Periods.Where(periods.Years!.Values.ContainsKey)];
        string Range(int number) => $"${periods.Address(number, numbered[0])}:${periods.Address(number, numbered[^1])}";
        string head = years.Address(years.Head, year);
        string asked = string.Concat(head.TakeWhile(char.IsAsciiLetter)) + "$" + years.Head.ToString(CultureInfo.InvariantCulture);
        return IsLast(row) ? $"LOOKUP({asked},{Range(periods.Years.Number)},{Range(of.Number)})" : $"SUMIF({Range(periods.Years.Number)},{asked},{Range(of.Number)})";
    }

    /// <summary>Whether the year is said by its row's formula: all periods of the year that have the figure, or the last of them.</summary>
    private bool Says(string year, List<FigurePath> summed, bool isLast)
    {
        string[] within = [.. periods.Periods.Where(p => periods.Years!.Values.TryGetValue(p, out var y) && y == (Expression)Of(year))];
        return isLast ? summed[0].Argument == within[^1] && of.Figures.ContainsKey(within[^1]) : within.Where(of.Figures.ContainsKey).SequenceEqual(summed.Select(p => p.Argument));
    }

    private static bool IsLast(PeriodRow row) => row.Figures.Values.All(f => f.Figure.Formula is Reference);

    /// <summary>A period without a flow of its own belongs to the year of the next that has one.</summary>
    private static void Fill(PeriodBlock periods, Dictionary<string, decimal> yearOf)
    {
        decimal? next = null;
        foreach (string period in periods.Periods.Reverse())
        {
            if (yearOf.TryGetValue(period, out decimal year)) next = year;
            else if (next is { } known && period != "0") yearOf[period] = known;
        }
    }

    /// <summary>The row of numbered periods that every figure of the row sums.</summary>
    private static PeriodRow? Source(PeriodBlock periods, PeriodRow row)
    {
        string[] sources = [.. row.Figures.Values.Select(f => (f.Figure.Formula is { } formula ? Summed(formula) : null) is { } summed ? summed[0].Measure : "").Distinct()];
        return sources is [{ Length: > 0 } measure] ? periods.Rows.Find(r => r.Figures.Values.All(f => f.Figure.Path.Measure == measure && f.Figure.Path.Owner == periods.Owner && !f.Figure.Path.Argument.Contains(',', StringComparison.Ordinal))) : null;
    }

    /// <summary>The numbered periods that a formula adds, all of one measure; null for any other formula.</summary>
    private static List<FigurePath>? Summed(Expression formula)
    {
        var paths = new List<FigurePath>();
        return Add(formula) && paths.All(p => p.Measure == paths[0].Measure && p.Owner == paths[0].Owner) ? paths : null;

        bool Add(Expression part)
        {
            if (part is Binary { Operation: Operation.Add } sum) return Add(sum.Left) && Add(sum.Right);
            if (part is not Reference { IsPlain: true } reference || reference.Path.Argument is not { Length: > 0 and < 4 } argument || !argument.All(char.IsAsciiDigit)) return false;
            paths.Add(reference.Path);
            return true;
        }
    }

    private static decimal Of(string year) => decimal.Parse(year, CultureInfo.InvariantCulture);
}

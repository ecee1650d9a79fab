using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Webs;

/// <summary>
/// When a borrower's loans come due, all of them together: principal that is still to be paid back by fiscal year, and beside it what may still be
/// drawn of lines that end in the year.
/// </summary>
internal sealed class MaturityWall(Party party, Ledger ledger, Aggregates figures, Horizon horizon, Unit money)
{
    private const string Measure = "maturities", Undrawn = "undrawn";

    public void Add(List<Obligation> owed)
    {
        if (!horizon.IsBounded) return;
        var drawn = owed.FindAll(o => o.Rule.IsPrincipal && o.Period is { } due && due.Last > horizon.AsOf && !Spread.IsOpen(due));
        var lines = ledger.OpenLines.Where(l => l.Unit == money && l.Loan.Objects.Contains(party)).ToList();
        var all = ByYear(drawn.Select(o => (YearOf(o.Period!.Value.Last), figures.Amount(o))), "", "principal that falls due in a year");
        figures.Add(Measure, "", money, Sums.Of(all), "principal that is still to be paid back");
        var open = ByYear(lines.Select(l => (YearOf(l.Until), l.Undrawn)), ", " + Undrawn, "what may be drawn of lines that end in a year");
        figures.Add(Measure, Undrawn, money, Sums.Of(open), "what may still be drawn");
    }

    private List<Expression> ByYear(IEnumerable<(int Year, Expression Amount)> terms, string suffix, string relation)
    {
        var sums = new List<Expression>();
        foreach (var year in terms.GroupBy(t => t.Year).OrderBy(g => g.Key))
        {
            if (figures.Add(Measure, horizon.Slot(year.Key) + suffix, money, Sums.Of([.. year.Select(t => t.Amount)]), relation) is { } sum) sums.Add(sum);
        }
        return sums;
    }

    private int YearOf(DateOnly day) => Math.Min(Spread.FiscalYear(day, horizon.YearEnd), horizon.Present + Horizon.Years + 1);
}

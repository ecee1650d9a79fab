using System.Collections.Immutable;
using System.Globalization;
using DealLang.Runtime;

namespace DealLang.Relations.Purchases;

/// <summary>A stretch of a schedule: a fiscal year of the buyer's or a part of one, or all that lies past the horizon.</summary>
/// <param name="Year">The fiscal year that it lies in; empty for what lies past the horizon.</param>
/// <param name="To">The day after its last.</param>
internal sealed record DeliveryPeriod(string Label, string Year, DateOnly From, DateOnly To);

/// <summary>
/// The periods by which a promise falls due: the buyer's fiscal years, or halves, quarters, months of them, up to the horizon; what lies past it
/// is one period more, thereafter.
/// </summary>
internal sealed class DeliveryCalendar(int fiscalYearEnds, Cycle cycle, DateOnly horizon)
{
    public const string Thereafter = "thereafter";

    /// <summary>What is cut finer than this lies past the horizon.</summary>
    private const int MostPeriods = 1_200;

    private readonly int _step = cycle.Months is 1 or 3 or 6 ? cycle.Months : 12;

    /// <summary>The periods that touch the days from a start up to, and without, an end.</summary>
    public ImmutableArray<DeliveryPeriod> Between(DateOnly start, DateOnly end)
    {
        var periods = ImmutableArray.CreateBuilder<DeliveryPeriod>();
        var from = YearStart(start);
        while (from.AddMonths(_step) <= start) from = from.AddMonths(_step);
        for (; from < end; from = from.AddMonths(_step))
        {
            if (from > horizon || periods.Count == MostPeriods)
            {
                periods.Add(new DeliveryPeriod(Thereafter, "", from, end));
                break;
            }
            string year = YearOf(from);
            periods.Add(new DeliveryPeriod(Label(from, year), year, from, from.AddMonths(_step)));
        }
        return periods.ToImmutable();
    }

    /// <summary>Months from one day to another, of which the days of a month that is begun are the part that they are of it.</summary>
    public static decimal Months(DateOnly from, DateOnly to) => from >= to ? 0m : Place(to) - Place(from);

    private static decimal Place(DateOnly day) => (day.Year * 12) + day.Month + ((day.Day - 1m) / DateTime.DaysInMonth(day.Year, day.Month));

    private DateOnly YearStart(DateOnly day)
    {
        int first = (fiscalYearEnds % 12) + 1;
        var start = new DateOnly(day.Year, first, 1);
        return start <= day || day.Year == 1 ? start : start.AddYears(-1);
    }

    private string YearOf(DateOnly from)
    {
        int ends = YearStart(from).AddMonths(11).Year;
        return (fiscalYearEnds == 12 ? "" : "FY") + ends.ToString("D4", CultureInfo.InvariantCulture);
    }

    private string Label(DateOnly from, string year)
    {
        int months = ((from.Year - YearStart(from).Year) * 12) + from.Month - YearStart(from).Month;
        return _step switch
        {
            1 => from.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            3 => string.Create(CultureInfo.InvariantCulture, $"{year}-Q{(months / 3) + 1}"),
            6 => string.Create(CultureInfo.InvariantCulture, $"{year}-H{(months / 6) + 1}"),
            _ => year,
        };
    }
}

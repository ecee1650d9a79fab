using System.Globalization;
using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>When a loan begins, when interest and principal fall due, and how the time between is counted.</summary>
internal sealed class LoanCalendar
{
    /// <summary>Ten years of days, three hundred of months: what is longer is a slip.</summary>
    public const int MostPeriods = 3_660;

    private readonly DayCount? _days;
    private readonly Cycle _cycle;
    private readonly Schedule _schedule;

    /// <summary>A period as a part of a year: months of twelve, days of 365.</summary>
    private readonly int _part, _ofYear;

    private LoanCalendar(Schedule schedule, DayCount? days, SchedulePeriod[] periods)
    {
        (_schedule, _cycle, _days, Periods) = (schedule, schedule.Cycle, days, periods);
        (_part, _ofYear) = _cycle switch
        {
            { Months: > 0 and var months } => 12 % months == 0 ? (1, 12 / months) : (months, 12),
            { Unit: CycleUnit.Week, Count: var weeks } => (7 * weeks, 365),
            { Count: var count } => (count, 365),
        };
    }

    public DateOnly Start => _schedule.Start;
    public SchedulePeriod[] Periods { get; }
    public int Count => Periods.Length;

    /// <summary>What a period brings of so much a year.</summary>
    public Expression Periodic(Expression yearly)
    {
        if (_part > 1) yearly *= _part;
        return _ofYear == 1 ? yearly : yearly / _ofYear;
    }

    /// <summary>A year of so much a period.</summary>
    public Expression Yearly(Expression periodic)
    {
        if (_ofYear > 1) periodic *= _ofYear;
        return _part == 1 ? periodic : periodic / _part;
    }

    /// <summary>In how many periods so many months go by.</summary>
    public decimal CountOf(decimal months) => months * _ofYear / (12m * _part);

    /// <summary>Every period is a whole cycle.</summary>
    public bool IsRegular => Array.TrueForAll(Periods, p => p.IsWhole);

    /// <summary>Every period after one is a whole cycle: the first may be a stub.</summary>
    public bool IsRegularAfter(int period) => Array.TrueForAll(Periods[period..], p => p.IsWhole);

    /// <summary>Null where the deal does not say from when, or until when, it runs; or in more periods than anything does.</summary>
    /// <param name="first">The day of the first draw, which may come before the signing.</param>
    public static LoanCalendar? Of(DealTerms terms, DateOnly? first)
    {
        if (StartOf(terms) is not { } start || DueOf(terms, start) is not { } end) return null;
        var calendar = Between(terms, first < start ? first.Value : start, end);
        return terms.Ended is { } last ? calendar?.Until(last) : calendar;
    }

    /// <summary>The same periods up to a day, with which the last of them ends; null where that is not after the start.</summary>
    public LoanCalendar? Until(DateOnly end) => end >= Periods[^1].To ? this : end <= Start ? null
        : new LoanCalendar(_schedule, _days, [.. Periods.Where(p => p.From < end).Select(p => p.To <= end ? p : p with { To = end, Pays = end, IsWhole = false })]);

    /// <summary>The deal's periods between two days; null where the second is not after the first, or there are more than <see cref="MostPeriods"/>.</summary>
    /// <param name="unsaid">How often, where nobody says.</param>
    public static LoanCalendar? Between(DealTerms terms, DateOnly start, DateOnly end, Cycle? unsaid = null)
    {
        var payments = terms.Deal.Payments ?? new PaymentTerms(unsaid ?? Cycle.Yearly, terms.Deal.Location);
        if (end <= start) return null;
        var schedule = payments.Schedule(start, end);
        return schedule.Periods() is { Length: <= MostPeriods } periods ? new LoanCalendar(schedule, payments.Days, [.. periods.Select((p, i) => NotBefore(start, i == 0 ? p with { From = start } : p))]) : null;
    }

    /// <summary>Payments move off holidays; the day on which it begins is the contract's, and nothing is counted, or due, before it.</summary>
    private static SchedulePeriod NotBefore(DateOnly start, SchedulePeriod period) =>
        period with { From = Later(period.From, start), To = Later(period.To, start), Pays = Later(period.Pays, start) };

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>From when it runs: as the line says, else the closing, else the agreement.</summary>
    public static DateOnly? StartOf(DealTerms terms) =>
        Day(terms, "effective")?.First ?? DealDates.Closing(terms.Deal)?.Date?.First ?? DealDates.Agreement(terms.Deal);

    public static DateOnly? EndOf(DealTerms terms) => (Day(terms, "maturity") ?? Day(terms, "ends"))?.Last;

    /// <summary>The last day of a loan; of one of which a year or a month alone is named, the day in it on which whole years or months have gone by.</summary>
    public static DateOnly? DueOf(DealTerms terms, DateOnly start) => DueOf(Day(terms, "maturity") ?? Day(terms, "ends"), start);

    public static DateOnly? DueOf(Values.DateInterval? said, DateOnly start)
    {
        if (said is not { } due) return null;
        int length = due.Last.DayNumber - due.First.DayNumber;
        // Nobody says when within an open span.
        if (due.IsDay || length > 366 || due.Last.Year >= 9_998) return due.Last;
        int step = length > 31 ? 12 : 1;
        int months = Math.Max(0, ((due.First.Year - start.Year) * 12) + due.First.Month - start.Month) / step * step;
        while (start.AddMonths(months) < due.First) months += step;
        return start.AddMonths(months) is var day && day <= due.Last ? day : due.Last;
    }

    /// <summary>The date that a line of the deal states, as it stands on the day of the view.</summary>
    public static Values.DateInterval? Day(DealTerms terms, string measure) =>
        terms.Reading.InForce(terms.Deal.Name, measure, terms.Announced).Select(f => f.Fact.Used.Date).FirstOrDefault(d => d is not null);

    /// <summary>1, 2, 3 … as paths write them.</summary>
    public static string Number(int period) => period.ToString(CultureInfo.InvariantCulture);

    /// <summary>The calendar year in which a period is paid.</summary>
    public int YearOf(int period) => Periods[period - 1].Pays.Year;

    public IEnumerable<int> Years => Enumerable.Range(1, Count).Select(YearOf).Distinct();

    /// <summary>Years in which nothing is paid, at whose end the loan runs all the same.</summary>
    public IEnumerable<int> YearsWithoutPayment =>
        Enumerable.Range(Start.Year, Periods[^1].To.Year - Start.Year).Except(Years);

    /// <summary>The last period that is paid by a day; 0 before the first is.</summary>
    public int PaidBy(DateOnly day) => Array.FindLastIndex(Periods, p => p.Pays <= day) + 1;

    public IEnumerable<int> In(int year) => Enumerable.Range(1, Count).Where(i => YearOf(i) == year);

    /// <summary>Years from the start, in months of thirty days: whole periods are whole parts of a year.</summary>
    public decimal YearsTo(DateOnly day) => DayCounting.Days(Start, day, DayCount.ThirtyE360Isda) / 360m;

    /// <summary>
    /// The part of a year between two days of a period, as a number of days over those of a year. Where nothing is said of how days are
    /// counted, a whole period is its part of the year, and a part of it what its days are of the whole.
    /// </summary>
    public (decimal Days, decimal OfYear) Fraction(int period, DateOnly from, DateOnly to) => Fraction(period, from, to, _days);

    /// <summary>The same of what is so much a year whatever its days: of a whole period its part of the year. How days are counted is said of interest.</summary>
    public (decimal Days, decimal OfYear) PartOfYear(int period, DateOnly from, DateOnly to) => Fraction(period, from, to, null);

    private (decimal Days, decimal OfYear) Fraction(int period, DateOnly from, DateOnly to, DayCount? counted)
    {
        var whole = Periods[period - 1];
        return counted switch
        {
            null or DayCount.ActualActualIcma when _cycle.Months == 0 => (to.DayNumber - from.DayNumber, 365m),
            null or DayCount.ActualActualIcma when from == whole.From && to == whole.To && whole.IsWhole => (_part, _ofYear),
            null or DayCount.ActualActualIcma when whole.IsWhole => (_part * (to.DayNumber - from.DayNumber), _ofYear * (whole.To.DayNumber - whole.From.DayNumber)),
            null or DayCount.ActualActualIcma => OfStub(from, to),
            DayCount.Actual365Fixed => (DayCounting.Days(from, to, DayCount.Actual365Fixed), 365m),
            DayCount.ActualActualIsda => (DayCounting.Fraction(from, to, DayCount.ActualActualIsda)!.Value, 1m),
            { } days => (DayCounting.Days(from, to, days, isTermination: period == Count && to == whole.To), 360m),
        };
    }

    /// <summary>
    /// Days of a stub as parts of the whole cycles in which they lie, counted on from the regular periods (ICMA rule 251): a long stub lies in
    /// several, each of which has its own length.
    /// </summary>
    private (decimal Days, decimal OfYear) OfStub(DateOnly from, DateOnly to)
    {
        bool isCountedBack = _schedule.Stub is Stub.ShortFirst or Stub.LongFirst;
        var anchor = isCountedBack ? _schedule.End : _schedule.Start;
        int months = ((from.Year - anchor.Year) * 12) + from.Month - anchor.Month;
        decimal cycles = 0m;
        for (int step = (months / _cycle.Months) - 2; Cycle(step) is { } begins && begins < to && Cycle(step + 1) is { } ends; step++)
        {
            int days = Math.Min(ends.DayNumber, to.DayNumber) - Math.Max(begins.DayNumber, from.DayNumber);
            if (days <= 0) continue;
            // The common case, without a quotient that is rounded.
            if (begins <= from && to <= ends) return (_part * days, _ofYear * (ends.DayNumber - begins.DayNumber));
            cycles += (decimal)days / (ends.DayNumber - begins.DayNumber);
        }
        return (_part * cycles, _ofYear);

        DateOnly? Cycle(int step) => _cycle.From(anchor, step, _schedule.MonthEnds);
    }
}

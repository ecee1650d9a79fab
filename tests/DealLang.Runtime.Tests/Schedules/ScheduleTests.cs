namespace DealLang.Runtime.Tests.Schedules;

public class ScheduleTests
{
    [Fact]
    public void A_month_after_the_31st_is_the_last_of_february_and_goes_back_to_the_31st() => Assert.Equal(
        [D(2025, 1, 31), D(2025, 2, 28), D(2025, 3, 31), D(2025, 4, 30), D(2025, 5, 31)],
        Dates(new Schedule(D(2025, 1, 31), D(2025, 5, 31), Cycle.Monthly)));

    [Theory]
    [InlineData(MonthEnds.Clip, 30)]
    [InlineData(MonthEnds.EndOfMonth, 31)]
    public void Only_the_end_of_month_rule_takes_30_april_to_31_may(MonthEnds rule, int day) =>
        Assert.Equal(D(2025, 5, day), Cycle.Monthly.From(D(2025, 4, 30), 1, rule));

    [Fact]
    public void A_day_that_a_month_does_not_have_is_refused_where_nobody_may_guess()
    {
        Assert.Null(Cycle.Monthly.From(D(2025, 1, 31), 1, MonthEnds.Refuse));
        Assert.Equal(D(2025, 3, 31), Cycle.Monthly.From(D(2025, 1, 31), 2, MonthEnds.Refuse));
        Assert.Null(new Schedule(D(2025, 1, 31), D(2025, 6, 30), Cycle.Monthly) { MonthEnds = MonthEnds.Refuse }.Periods());
    }

    // 10 January to 1 December by quarters: whole ones to 10 October, or back from 1 December to 1 March.
    [Theory]
    [InlineData(Stub.ShortLast, "01-10 04-10 07-10 10-10 12-01")]
    [InlineData(Stub.LongLast, "01-10 04-10 07-10 12-01")]
    [InlineData(Stub.ShortFirst, "01-10 03-01 06-01 09-01 12-01")]
    [InlineData(Stub.LongFirst, "01-10 06-01 09-01 12-01")]
    public void A_stub_stands_where_it_is_asked_for(Stub stub, string dates)
    {
        var schedule = new Schedule(D(2025, 1, 10), D(2025, 12, 1), Cycle.Quarterly) { Stub = stub };
        Assert.Equal(dates, string.Join(' ', Dates(schedule).Select(d => d.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Single(schedule.Periods()!.Value, p => !p.IsWhole);
    }

    [Theory]
    [InlineData(Stub.ShortLast)]
    [InlineData(Stub.LongLast)]
    [InlineData(Stub.ShortFirst)]
    [InlineData(Stub.LongFirst)]
    public void Less_than_a_cycle_is_one_period(Stub stub) =>
        Assert.Equal([D(2025, 1, 1), D(2025, 2, 1)], Dates(new Schedule(D(2025, 1, 1), D(2025, 2, 1), Cycle.Yearly) { Stub = stub }));

    [Fact]
    public void A_payment_moves_and_only_a_shift_before_the_calculation_moves_the_days_that_are_counted()
    {
        // 31 May 2026 is a Sunday: modified following goes back to Friday the 29th.
        var schedule = new Schedule(D(2026, 4, 30), D(2026, 6, 30), Cycle.Monthly) { MonthEnds = MonthEnds.EndOfMonth, Calendar = BusinessCalendar.Weekdays };
        var shifted = (schedule with { Convention = BusinessDayConvention.Find("SCMF")!.Value }).Periods()!.Value;
        var counted = (schedule with { Convention = BusinessDayConvention.Find("CSMF")!.Value }).Periods()!.Value;
        Assert.Equal((D(2026, 5, 29), D(2026, 5, 29)), (shifted[0].To, shifted[0].Pays));
        Assert.Equal((D(2026, 5, 31), D(2026, 5, 29)), (counted[0].To, counted[0].Pays));
        Assert.Equal(shifted[0].To, shifted[1].From);
    }

    [Theory]
    [InlineData("SCF", "2026-06-01")]
    [InlineData("SCMF", "2026-05-29")]
    [InlineData("CSP", "2026-05-29")]
    [InlineData("CSMP", "2026-05-29")]
    public void A_sunday_at_the_end_of_a_month_goes_where_the_convention_says(string name, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), BusinessDayConvention.Find(name)!.Value.Pay(D(2026, 5, 31), BusinessCalendar.Weekdays));

    [Theory]
    [InlineData("SC")]
    [InlineData("MF")]
    [InlineData("SCX")]
    [InlineData("")]
    public void Any_other_word_is_no_convention(string name) => Assert.Null(BusinessDayConvention.Find(name));

    [Fact]
    public void What_cannot_be_a_schedule_is_none()
    {
        Assert.Null(new Schedule(D(2025, 1, 1), D(2025, 1, 1), Cycle.Monthly).Periods());
        Assert.Null(new Schedule(D(2025, 1, 1), D(2026, 1, 1), new Cycle(0, CycleUnit.Month)).Periods());
        Assert.Null(new Schedule(D(1, 1, 1), D(9999, 1, 1), new Cycle(1, CycleUnit.Day)).Periods());
        Assert.Null(new Schedule(D(2025, 1, 1), D(9999, 12, 31), new Cycle(int.MaxValue, CycleUnit.Year)).Periods());
    }

    [Fact]
    public void Periods_join_from_start_to_end_whatever_the_terms()
    {
        var random = new Random(11);
        for (int i = 0; i < 500; i++)
        {
            var start = D(2000, 1, 1).AddDays(random.Next(12_000));
            var schedule = new Schedule(start, start.AddDays(1 + random.Next(4_000)), new Cycle(1 + random.Next(5), (CycleUnit)random.Next(6)))
            {
                Stub = (Stub)random.Next(4),
                MonthEnds = (MonthEnds)random.Next(2),
            };
            var periods = schedule.Periods()!.Value;
            Assert.Equal((schedule.Start, schedule.End), (periods[0].From, periods[^1].To));
            Assert.All(periods, p => Assert.True(p.From < p.To));
            Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        }
    }

    private static DateOnly[] Dates(Schedule schedule) => [schedule.Start, .. schedule.Periods()!.Value.Select(p => p.To)];

    private static DateOnly D(int year, int month, int day) => new(year, month, day);
}

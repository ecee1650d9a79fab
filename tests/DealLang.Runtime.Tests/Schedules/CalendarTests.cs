namespace DealLang.Runtime.Tests.Schedules;

public class CalendarTests
{
    // The Federal Reserve's published holiday schedule for 2024 to 2026.
    [Theory]
    [InlineData(2024, "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25")]
    [InlineData(2025, "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25")]
    [InlineData(2026, "01-01 01-19 02-16 05-25 06-19 07-04 09-07 10-12 11-11 11-26 12-25")]
    public void United_states_holidays_are_the_federal_reserves(int year, string days) => Assert.Equal(days, Written(BusinessCalendar.UnitedStates, year));

    // Good Friday and Easter Monday from the European Central Bank's calendars.
    [Theory]
    [InlineData(2024, "01-01 03-29 04-01 05-01 12-25 12-26")]
    [InlineData(2025, "01-01 04-18 04-21 05-01 12-25 12-26")]
    [InlineData(2026, "01-01 04-03 04-06 05-01 12-25 12-26")]
    public void Target_closes_on_six_days(int year, string days) => Assert.Equal(days, Written(BusinessCalendar.Target, year));

    [Fact]
    public void A_holiday_on_a_sunday_is_kept_on_monday_and_one_on_a_saturday_is_not_moved()
    {
        Assert.False(BusinessCalendar.UnitedStates.IsOpen(new DateOnly(2023, 1, 2)));
        Assert.True(BusinessCalendar.UnitedStates.IsOpen(new DateOnly(2026, 7, 3)));
        Assert.True(BusinessCalendar.UnitedStates.IsOpen(new DateOnly(2021, 6, 18)));
    }

    [Fact]
    public void A_list_of_holidays_closes_those_days_and_two_calendars_close_the_days_of_both()
    {
        var own = BusinessCalendar.Of("own", [new DateOnly(2026, 3, 4)]);
        var both = own.And(BusinessCalendar.Target);
        Assert.False(own.IsOpen(new DateOnly(2026, 3, 4)));
        Assert.True(own.IsOpen(new DateOnly(2026, 5, 1)));
        Assert.False(both.IsOpen(new DateOnly(2026, 3, 4)) || both.IsOpen(new DateOnly(2026, 5, 1)) || both.IsOpen(new DateOnly(2026, 3, 7)));
        Assert.Equal("own and TARGET", both.Name);
    }

    private static string Written(BusinessCalendar calendar, int year) =>
        string.Join(' ', calendar.HolidaysOf(year).Order().Select(d => d.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
}

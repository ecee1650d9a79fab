using DealLang.Values;

namespace DealLang.Tests.Values;

public class CalendarDateTests
{
    [Theory]
    [InlineData("2026-02-02", "2026-02-02", "2026-02-02")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2026-Q1", "2026-01-01", "2026-03-31")]
    [InlineData("2026-Q4", "2026-10-01", "2026-12-31")]
    [InlineData("2026-H2", "2026-07-01", "2026-12-31")]
    [InlineData("2026", "2026-01-01", "2026-12-31")]
    [InlineData("mid-2026", "2026-05-02", "2026-09-01")]
    [InlineData("late-2026", "2026-09-02", "2026-12-31")]
    [InlineData("3Q26", "2026-07-01", "2026-09-30")]
    [InlineData("1H 2026", "2026-01-01", "2026-06-30")]
    [InlineData("end of 2026", "2026-12-31", "2026-12-31")]
    [InlineData("15th of March, 2026", "2026-03-15", "2026-03-15")]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    public void A_coarse_date_is_all_its_days(string text, string first, string last)
    {
        var days = CalendarDate.Read(text);
        Assert.Equal((first, last), (CalendarDate.Spell(days!.Value.First), CalendarDate.Spell(days.Value.Last)));
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("2026-13")]
    [InlineData("2026-13-01")]
    [InlineData("2026-Q5")]
    [InlineData("2026-H3")]
    [InlineData("2026-00-01")]
    [InlineData("0000")]
    [InlineData("20")]
    [InlineData("")]
    [InlineData("2026-02-0")]
    public void No_date(string text) => Assert.Null(CalendarDate.Read(text));

    [Theory]
    [InlineData(2028, 5, "2027-06-01", "2028-05-31")]
    [InlineData(2028, 12, "2028-01-01", "2028-12-31")]
    [InlineData(2024, 2, "2023-03-01", "2024-02-29")]
    [InlineData(1, 5, "0001-01-01", "0001-05-31")]
    public void A_fiscal_year_is_named_for_the_year_it_ends_in(int year, int month, string first, string last)
    {
        var days = CalendarDate.FiscalYear(year, month);
        Assert.Equal((first, last), (CalendarDate.Spell(days.First), CalendarDate.Spell(days.Last)));
    }

    [Theory]
    [InlineData("2026-06", "2026-06-11", "2026-06-20")]
    [InlineData("2026", "2026-05-02", "2026-09-01")]
    [InlineData("2026-02-02", "2026-02-02", "2026-02-02")]
    public void Mid_is_the_middle_third(string text, string first, string last)
    {
        var days = CalendarDate.Read(text)!.Value;
        var middle = CalendarDate.MiddleThird(days.First, days.Last);
        Assert.Equal((first, last), (CalendarDate.Spell(middle.First), CalendarDate.Spell(middle.Last)));
    }

    [Fact]
    public void Days_stop_at_the_ends_of_the_calendar()
    {
        Assert.Equal(DateOnly.MaxValue, CalendarDate.AddDays(DateOnly.MaxValue, int.MaxValue));
        Assert.Equal(DateOnly.MinValue, CalendarDate.AddDays(DateOnly.MinValue, int.MinValue));
    }
}

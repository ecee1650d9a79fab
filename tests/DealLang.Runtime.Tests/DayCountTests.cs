using System.Globalization;

namespace DealLang.Runtime.Tests;

/// <summary>The reference cases that ISDA publishes with its day count conventions, and the memo on ACT/ACT of 1998.</summary>
public class DayCountTests
{
    [Theory]
    [InlineData("2006-08-31", "2007-02-28", 178, 178, 180)]
    [InlineData("2007-02-28", "2007-08-31", 183, 182, 180)]
    [InlineData("2008-02-29", "2008-08-31", 182, 181, 180)]
    [InlineData("2006-01-31", "2006-02-28", 28, 28, 30)]
    [InlineData("2006-09-30", "2006-10-31", 30, 30, 30)]
    [InlineData("2008-02-28", "2008-03-31", 33, 32, 32)]
    [InlineData("2007-02-26", "2008-02-29", 363, 363, 364)]
    [InlineData("2006-08-20", "2007-02-20", 180, 180, 180)]
    public void Thirty_days_a_month(string start, string end, int bond, int euro, int german)
    {
        Assert.Equal(bond, DayCounting.Days(Day(start), Day(end), DayCount.Thirty360));
        Assert.Equal(euro, DayCounting.Days(Day(start), Day(end), DayCount.ThirtyE360));
        Assert.Equal(german, DayCounting.Days(Day(start), Day(end), DayCount.ThirtyE360Isda));
        Assert.Equal(bond / 360m, DayCounting.Fraction(Day(start), Day(end), DayCount.Thirty360));
    }

    [Fact]
    public void The_last_day_of_a_contract_keeps_its_february() =>
        Assert.Equal(178, DayCounting.Days(Day("2006-08-31"), Day("2007-02-28"), DayCount.ThirtyE360Isda, isTermination: true));

    [Theory]
    [InlineData("2003-11-01", "2004-05-01", 0.497724380567)]
    [InlineData("1999-02-01", "1999-07-01", 0.410958904110)]
    [InlineData("2002-08-15", "2003-07-15", 0.915068493151)]
    [InlineData("2003-07-15", "2004-01-15", 0.504004790778)]
    [InlineData("1999-07-30", "2000-01-30", 0.503892506924)]
    [InlineData("2000-01-30", "2000-06-30", 0.415300546448)]
    [InlineData("1999-01-01", "2001-01-01", 2)]
    public void Actual_days_over_each_years_own(string start, string end, double years)
    {
        Assert.Equal((decimal)years, DayCounting.Fraction(Day(start), Day(end), DayCount.ActualActualIsda)!.Value, 11);
        Assert.Equal(-(decimal)years, DayCounting.Fraction(Day(end), Day(start), DayCount.ActualActualIsda)!.Value, 11);
    }

    [Theory]
    [InlineData("2003-11-01", "2004-05-01", "2003-11-01", "2004-05-01", 0.5)]
    [InlineData("2002-08-15", "2003-07-15", "2003-01-15", "2003-07-15", 0.922651933702)]
    [InlineData("1999-02-01", "1999-07-01", "1998-07-01", "1999-07-01", 0.410958904110)]
    [InlineData("1999-07-30", "2000-01-30", "1999-07-30", "2000-01-30", 0.5)]
    public void Actual_days_over_the_coupon_periods(string start, string end, string from, string to, double years) =>
        Assert.Equal((decimal)years, DayCounting.IcmaFraction(Day(start), Day(end), Day(from), Day(to))!.Value, 11);

    [Fact]
    public void A_stub_without_its_period_has_no_icma_fraction() =>
        Assert.Null(DayCounting.Fraction(Day("2026-01-01"), Day("2026-02-14"), DayCount.ActualActualIcma));

    [Fact]
    public void Actual_days_over_a_fixed_year()
    {
        Assert.Equal(366, DayCounting.Days(Day("2024-01-01"), Day("2025-01-01"), DayCount.Actual360));
        Assert.Equal(366m / 365m, DayCounting.Fraction(Day("2024-01-01"), Day("2025-01-01"), DayCount.Actual365Fixed));
        Assert.Equal(366m / 360m, DayCounting.Fraction(Day("2024-01-01"), Day("2025-01-01"), DayCount.Actual360));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

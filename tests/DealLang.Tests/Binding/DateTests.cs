using DealLang.Values;

namespace DealLang.Tests.Binding;

public class DateTests
{
    [Theory]
    [InlineData("2026-02-02", "2026-02-02", "2026-02-02")]
    [InlineData("2026-02", "2026-02-01", "2026-02-28")]
    [InlineData("2026-Q1", "2026-01-01", "2026-03-31")]
    [InlineData("2026-H2", "2026-07-01", "2026-12-31")]
    [InlineData("2026", "2026-01-01", "2026-12-31")]
    [InlineData("mid 2026-06", "2026-06-11", "2026-06-20")]
    [InlineData("early 2026-06", "2026-06-01", "2026-06-10")]
    [InlineData("late 2026-06", "2026-06-21", "2026-06-30")]
    [InlineData("late 2026", "2026-09-02", "2026-12-31")]
    [InlineData("mid 2026-06-11", "2026-06-11", "2026-06-11")]
    [InlineData("late 2026-06-11", "2026-06-11", "2026-06-11")]
    [InlineData("after 2026-02-02", "2026-02-03", "9999-12-31")]
    [InlineData("before 2026-02-02", "0001-01-01", "2026-02-01")]
    [InlineData("5 October 2025", "2025-10-05", "2025-10-05")]
    public void A_valid_date_is_an_interval(string written, string first, string last)
    {
        var valid = Assert.Single(Compile.World($"company Alpha\n  cash $5bn as of {written}\n").Facts).Key.Valid!.Value;
        Assert.Equal((first, last), (CalendarDate.Spell(valid.First), CalendarDate.Spell(valid.Last)));
    }

    [Theory]
    [InlineData("closed", "2026-03-16", "2026-03-16")]
    [InlineData("3 days before closed", "2026-03-13", "2026-03-13")]
    [InlineData("2 days after announced", "2026-01-12", "2026-01-12")]
    public void A_date_may_hang_on_a_milestone(string written, string first, string last)
    {
        var world = Compile.World($"company A\ncompany B\nacquisition deal: A acquires B\n  price A.common $10 close on {written}\n  announced 2026-01-10\n  closed 2026-03-16\n");
        var valid = Assert.Single(world.Facts).Key.Valid!.Value;
        Assert.Equal((first, last), (CalendarDate.Spell(valid.First), CalendarDate.Spell(valid.Last)));
    }

    [Fact]
    public void A_fiscal_year_is_its_company_s()
    {
        var world = Compile.World("company Oracle\n  fiscal year ends 5\n  \"plan\" $5bn as of FY2028(Oracle)\n");
        Assert.Equal(new DateOnly(2027, 6, 1), Assert.Single(world.Facts).Key.Valid!.Value.First);
    }

    [Theory]
    [InlineData("2026-02-30", "D08")]
    [InlineData("2026-13-01", "D08")]
    [InlineData("3 days before signed", "D10")]
    public void What_is_no_date_is_said(string written, string code) =>
        Assert.Contains(code, Compile.Codes($"company A\ncompany B\nacquisition deal: A acquires B\n  price A.common $10 close on {written}\n"));

    [Fact]
    public void The_latest_date_leaves_out_what_lies_ahead()
    {
        var world = Compile.World("""
            source s 2026-02-04 wire "x"
            company A
            company B
            acquisition deal: A acquires B [s]
              announced 2026-02-02
              expected close 2026-H2
            """);
        Assert.Equal(new DateOnly(2026, 2, 4), world.LatestDate);
    }
}

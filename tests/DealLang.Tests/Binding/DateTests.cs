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
    [InlineData("2 weeks before closed", "2026-03-02", "2026-03-02")]
    [InlineData("1 month after 2026-01-31", "2026-02-28", "2026-02-28")]
    [InlineData("1 month before 2026-03-31", "2026-02-28", "2026-02-28")]
    [InlineData("18 months after announced", "2027-07-10", "2027-07-10")]
    [InlineData("4 years after 2024-02-29", "2028-02-29", "2028-02-29")]
    [InlineData("1 year after 2024-02-29", "2025-02-28", "2025-02-28")]
    [InlineData("3 months after 2026-Q1", "2026-04-01", "2026-06-30")]
    [InlineData("99_999 years after closed", "9999-12-31", "9999-12-31")]
    [InlineData("99_999 years before closed", "0001-01-01", "0001-01-01")]
    public void A_date_may_hang_on_a_milestone(string written, string first, string last)
    {
        var world = Compile.World($"company A\ncompany B\nacquisition deal: A acquires B\n  price A.common $10 close on {written}\n  announced 2026-01-10\n  closed 2026-03-16\n");
        var valid = Assert.Single(world.Facts).Key.Valid!.Value;
        Assert.Equal((first, last), (CalendarDate.Spell(valid.First), CalendarDate.Spell(valid.Last)));
    }

    [Theory]
    [InlineData("expected close by 2026-12-31")]
    [InlineData("expected close on 2026-12-31")]
    [InlineData("expected close 8 months after signed")]
    public void A_day_may_stand_behind_by_or_be_counted_from_a_step(string line)
    {
        var world = Compile.World($"company A\ncompany B\nacquisition deal: A acquires B\n  signed 2026-04-30\n  {line}\n");
        var day = Assert.Single(world.Facts, f => f.Key.Measure == "expected-close").Used.Date!.Value.First;
        Assert.Equal(new DateOnly(2026, 12, line.Contains("after", StringComparison.Ordinal) ? 30 : 31), day);
    }

    [Fact]
    public void A_span_of_time_is_no_day_and_is_answered_with_one()
    {
        var missing = Assert.Single(Compile.Diagnostics("company A\ncompany B\ncommitment loan: A lends $5m to B\n  signed 2026-04-30\n  maturity 5 years\n"), d => d.Code == "B11");
        Assert.Equal("Write 5 years after signed", missing.Fix!.Title);
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

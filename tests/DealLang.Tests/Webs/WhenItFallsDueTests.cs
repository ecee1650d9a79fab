using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Tests.Binding;
using DealLang.Values;

namespace DealLang.Tests.Webs;

/// <summary>Days and open ends of what is owed: found by holding random webs against a reckoning of their own.</summary>
public class WhenItFallsDueTests
{
    private const string Parties = "as of 2026-06-30\nsource s 2025-01-02 filing \"Terms\"\ncompany A\n  cash $50 as of 2026-06-01 [s]\ncompany B\ncompany C\n";

    /// <summary>A year from 1 April 2027 at $12: $9 of it in 2027. Of the nine months three lie before 1 July 2027, and none before April: $3, not 180 days of a whole year's $9.</summary>
    [Fact]
    public void What_begins_within_a_year_falls_due_on_the_days_that_are_left_of_it()
    {
        string text = Parties + "web w [s]\n  one: A buys x from B $12 over 1 years starting 2027-04-01, signed 2026-01-01\n";
        Assert.Equal(9m, In(text, "A", "obligations", "2027"));
        Assert.Equal(3m, In(text, "A", "obligations", "within 1 year"));
        Assert.Equal(9m, In(text, "A", "obligations", "1..3 years"));
    }

    /// <summary>Looked at from the middle of it: of nine months of 2026 six are still to come.</summary>
    [Fact]
    public void Of_a_year_that_runs_the_days_of_the_contract_that_are_still_to_come_are_ahead()
    {
        string text = Parties + "web w [s]\n  one: A buys x from B $12 over 1 years starting 2026-04-01, signed 2026-01-01\n";
        Assert.Equal(9m * 184m / 275m, In(text, "A", "obligations.ahead", "2026")!.Value, 10);
        Assert.Equal(9m, In(text, "A", "obligations", "within 1 year"));
    }

    /// <summary>A party and its one contract say the same of one time, by months where days begin and end them.</summary>
    [Theory]
    [InlineData("in 2027")]
    [InlineData("over 3 years starting 2027-04-01")]
    [InlineData("over 2 years starting 2026-01-15")]
    public void A_party_and_its_one_contract_say_the_same(string when)
    {
        string text = Parties + $"web w [s]\n  one: A buys x from B $12 {when}, signed 2026-01-01\n";
        foreach (string window in (string[])["within 1 year", "1..3 years", "3..5 years"])
        {
            if (In(text, "one", "obligations", window) is { } own) Assert.Equal(own, In(text, "A", "obligations", window)!.Value, 10);
        }
    }

    /// <summary>Nobody has signed it; but from when it runs, the lender has said.</summary>
    [Fact]
    public void A_loan_that_nobody_has_signed_is_paid_out_on_the_day_from_which_it_runs()
    {
        string text = Parties + "commitment loan: A lends $31 to B [s]\n  announced 2026-06-01\n  effective 2029-04-15\n  maturity 2034-04-15\n";
        Assert.Equal(31m, In(text, "A", "obligations", "2029"));
        Assert.Equal(31m, In(text, "B", "obligations", "2034"));
    }

    [Fact]
    public void A_floor_counts_in_the_high_case_too()
    {
        string text = Parties + "web w [s]\n  one: A buys x from B at least $15 in 2027, signed 2026-01-01\n  two: A buys x from C up to $7 in 2027, signed 2026-01-01\n";
        Assert.Equal((15m, 22m, 22m), (In(text, "w", "gross"), In(text, "w", "gross", caseName: "high"), In(text, "w", "gross", caseName: "max")));
        Assert.Equal(22m, In(text, "A", "commitments.total", caseName: "high"));
    }

    /// <summary>Nothing in the base case, $5 or more in the high one: $16 is the least, and there is no most.</summary>
    [Fact]
    public void A_floor_that_binds_nobody_leaves_the_sum_open_above()
    {
        string text = Parties + "web w [s]\n  one: A buys x from B $16 in 2027, signed 2026-01-01\n  two: A buys x from C at least $5 in 2027, announced 2026-01-01, nonbinding\n";
        foreach (var (owner, measure) in ((string, string)[])[("A", "commitments.total"), ("A", "obligations"), ("w", "gross")])
        {
            var sum = Compile.Text(text).Evaluator().Value(new FigurePath(owner, measure, measure == "obligations" ? "2027" : ""), null, WorldEvaluator.BaseCase)!;
            Assert.Equal((16m, Mark.AtLeast, 16m, null), (sum.Value, sum.Mark, sum.Low, sum.High));
        }
    }

    /// <summary>$50 less a third of $44 year after year: what decimals leave over is no gap, and nothing is lacking before 2030.</summary>
    [Fact]
    public void What_decimals_leave_over_is_no_gap()
    {
        string text = Parties + "web w [s]\n  one: A buys x from B $3 in 2029, signed 2026-01-01\n  two: A buys x from C $44 over 3 years starting 2027, signed 2026-01-01\n  three: A buys x from B $3 in 2029, signed 2026-01-01\n  four: A buys x from B $5 in 2030, signed 2026-01-01\n";
        Assert.Equal(2030m, In(text, "A", "first-uncovered"));
    }

    private static decimal? In(string text, string owner, string measure, string argument = "", string caseName = WorldEvaluator.BaseCase) =>
        Compile.Text(text).Evaluator().Value(new FigurePath(owner, measure, argument), null, caseName)?.Value;
}

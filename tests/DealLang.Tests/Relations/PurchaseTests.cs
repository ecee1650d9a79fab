using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Tests.Corpus;

namespace DealLang.Tests.Relations;

/// <summary>Promises to buy, by hand reckoning: every figure in every direction, and nothing lost between the periods.</summary>
public class PurchaseTests
{
    private const string Parties = "currency USD\nas of 2026-12-31\nsource a 2026-01-15 contract \"Agreement\"\nunit MMBtu of energy\ncompany Buyer\ncompany Seller\n";

    private static string Deal(params string[] lines) => Parties + "commitment d: Buyer buys gas from Seller [a]\n  signed 2026-01-15\n" + string.Concat(lines.Select(l => "  " + l + "\n"));

    private static FigureValue? Find(string text, string measure, string argument = "")
    {
        var compilation = Compile.Text(text);
        Assert.Empty(compilation.Errors().Select(d => $"{d.Code} {d.Message}"));
        return compilation.Evaluator().Value(new FigurePath("d", measure, argument), null, WorldEvaluator.BaseCase);
    }

    private static decimal? Value(string text, string measure, string argument = "") => Find(text, measure, argument)?.Value;

    [Theory]
    [InlineData("total", 1_200)]
    [InlineData("quantity", 400)]
    [InlineData("quantity.per-year", 40)]
    [InlineData("fee", 3)]
    [InlineData("years", 10)]
    public void Any_of_quantity_price_and_length_follows_from_the_rest(string left, int expected)
    {
        (string Measure, string Line)[] stated =
        [
            ("quantity.per-year", "quantity 40 MMBtu per year for 10 years"), ("fee", "fee $3 per MMBtu"), ("total", "total $1200"),
        ];
        string[] lines = left switch
        {
            "total" => [stated[0].Line, stated[1].Line],
            "fee" => [stated[0].Line, stated[2].Line],
            "quantity" => [stated[1].Line, stated[2].Line],
            "quantity.per-year" => ["quantity 400 MMBtu for 10 years", stated[1].Line],
            _ => ["quantity 40 MMBtu per year", stated[1].Line, stated[2].Line],
        };
        Assert.Equal(expected, Value(Deal(lines), left == "fee" ? "price" : left));
    }

    [Fact]
    public void The_years_follow_from_the_total_and_the_amount_of_a_year() =>
        Assert.Equal(5m, Value(Deal("pays $60bn per year starting 2027", "total $300bn"), "years"));

    [Fact]
    public void What_is_not_known_says_what_would_give_it()
    {
        var compilation = Compile.Text(Deal("quantity 40 MMBtu per year for 10 years"));
        var model = compilation.Evaluator().Evaluate(compilation.World.Deals[0], compilation.Evaluator().Now, WorldEvaluator.BaseCase).Model;
        Assert.Contains(model.Unknown, u => u.Path.Measure == "total");
    }

    [Theory]
    [InlineData("yearly", "2027-04")]
    [InlineData("quarterly", "2027-02")]
    [InlineData("monthly", "2027-11")]
    [InlineData("semiannual", "2026-07")]
    public void All_periods_together_are_the_total(string periods, string start)
    {
        string text = $"periods {periods}\nhorizon 2031-12-31\n" + Deal($"quantity 120 MMBtu per year for 7 years starting {start}", "fee $5 per MMBtu", "ramp 25%, 50%");
        var compilation = Compile.Text(text);
        var figures = compilation.Evaluator().Evaluate(compilation.World.Deals[0], compilation.Evaluator().Now, WorldEvaluator.BaseCase).Figures;
        decimal total = figures.Single(f => f.Figure.Path is { Measure: "total" }).Value!.Value;
        decimal sum = figures.Where(f => f.Figure.Path is { Measure: "obligations" } path && IsPeriod(path.Argument, periods)).Sum(f => f.Value!.Value);
        Assert.Equal(120m * 5m * (5m + 0.75m), total);
        Assert.Equal(total, sum, 6);
        Assert.Equal(total, figures.Where(f => f.Figure.Path is { Measure: "obligations", Argument: "within 1 year" or "1..3 years" or "3..5 years" or "after 5 years" }).Sum(f => f.Value!.Value)
            + figures.Where(f => f.Figure.Path is { Measure: "obligations" } path && path.Argument.StartsWith("2026", StringComparison.Ordinal) && IsPeriod(path.Argument, periods)).Sum(f => f.Value!.Value), 6);
    }

    private static bool IsPeriod(string argument, string periods) => argument == "thereafter" || (argument.Length > 0 && char.IsAsciiDigit(argument[0]) && !argument.Contains("..", StringComparison.Ordinal) && argument.Contains('-', StringComparison.Ordinal) == (periods != "yearly"));

    [Fact]
    public void Fiscal_years_are_the_buyers()
    {
        string text = Deal("pays $12bn per year for 2 years starting 2027-01").Replace("company Buyer\n", "company Buyer\n  fiscal year ends 3\n", StringComparison.Ordinal);
        Assert.Equal(3_000_000_000m, Value(text, "obligations", "FY2027"));
        Assert.Equal(12_000_000_000m, Value(text, "obligations", "FY2028"));
        Assert.Equal(9_000_000_000m, Value(text, "obligations", "FY2029"));
    }

    [Fact]
    public void A_ramp_by_a_rate_stops_at_the_full_quantity()
    {
        string text = Deal("quantity 100 MMBtu per year for 5 years starting 2027", "ramp 40 MMBtu per year", "fee $1 per MMBtu");
        Assert.Equal([40m, 80m, 100m, 100m, 100m], Enumerable.Range(2027, 5).Select(y => Value(text, "quantity", y.ToString(System.Globalization.CultureInfo.InvariantCulture))!.Value));
        Assert.Equal(420m, Value(text, "quantity"));
    }

    [Fact]
    public void Power_that_comes_by_the_year_is_there_in_as_many_years()
    {
        string text = Deal("quantity 6 GW starting 2026-07", "ramp 1 GW per year", "price $50bn per GW");
        Assert.Equal(6m, Value(text, "years"));
        Assert.Equal(300_000_000_000m, Value(text, "total"));
    }

    [Fact]
    public void What_binds_nobody_is_no_obligation()
    {
        string text = Deal("pays $1bn per year for 2 years starting 2027, nonbinding");
        Assert.Null(Find(text, "obligations", "2027"));
        Assert.Equal(1_000_000_000m, Value(text, "announced", "2027"));
    }

    [Fact]
    public void A_cap_makes_a_cap_of_what_falls_due()
    {
        var due = Find(Deal("total up to $10bn over 5 years starting 2027"), "obligations", "2027")!;
        Assert.Equal(DealLang.Values.Mark.AtMost, due.Mark);
        Assert.Equal(2_000_000_000m, due.High);
    }

    [Fact]
    public void Every_product_moves_against_cash_in_the_same_period()
    {
        var compilation = Compile.Text(Deal("quantity 40 MMBtu per year for 3 years starting 2027", "fee $3 per MMBtu"));
        var transfers = compilation.Evaluator().Evaluate(compilation.World.Deals[0], compilation.Evaluator().Now, WorldEvaluator.BaseCase).Transfers;
        Assert.Equal(["2027", "2028", "2029"], transfers.Where(t => t.Rule.From == "Seller.output").Select(t => t.Rule.Date!.Value.Written));
        Assert.Equal([120m, 120m, 120m], transfers.Where(t => t.Rule is { From: "Buyer", To: "Seller", Asset: "cash" }).Select(t => t.Amount!.Value));
    }

    [Fact]
    public void A_payment_of_a_swap_waits_for_the_exchange_to_open()
    {
        var compilation = Compile.File("tests/Corpus/Schedules/baskets-and-compounding.deal");
        var transfers = compilation.Evaluator().Evaluate(compilation.World.Deals.Single(d => d.Name == "basket"), compilation.Evaluator().Now, WorldEvaluator.BaseCase).Transfers;
        // 1 April 2026 is a holiday of the file's own.
        Assert.Equal(new DateOnly(2026, 4, 2), transfers.First(t => t.Rule.Id == "net-1").Rule.Date!.Value.First);
    }
}

using DealLang.Evaluating;
using DealLang.Tests.Corpus;

namespace DealLang.Tests.Relations;

/// <summary>SAFEs, notes, pools and protected classes in a round, forwards and backwards.</summary>
public class ConversionTests
{
    private const string Company = """
        source deck 2026-02-02 contract "Subscription agreement"
        fund Fund
        person Founder
        company Co [deck]
          class common
          class A
          holder Founder 8m common
          shares 9m common
          options 1m common
          pool 500_000 unissued

        """;

    private static DealCompilation Round(string instruments, string lines) => Compile.Text(Company + instruments + "commitment r: Fund invests in Co [deck]\n  signed 2026-02-02\n  pays $3m for Co.A\n" + lines);

    private static decimal? Figure(DealCompilation compilation, string path)
    {
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Code == "B16");
        var deal = compilation.World.Deals.Single();
        var evaluator = compilation.Evaluator();
        return evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase).Figures.FirstOrDefault(f => f.Figure.Path.ToString() == "r." + path)?.Value;
    }

    [Theory]
    [InlineData("pre $10.5m\n", "price", "1")]
    [InlineData("round price $1.00\n", "pre", "10500000")]
    [InlineData("post $13.5m\n", "price", "1")]
    [InlineData("new shares 3m Co.A\n", "pre", "10500000")]
    [InlineData("pre $10.5m\n", "ownership.before(Founder)", "0.7619047619047619047619047619")]
    [InlineData("pre $10.5m\n", "ownership(Co.common, others, basic)", "0.0833333333333333333333333333")]
    [InlineData("pre $10.5m\n", "post-shares(basic)", "12000000")]
    [InlineData("pre $10.5m\n", "class-shares(Co.A)", "3000000")]
    public void A_round_follows_from_any_of_its_figures(string line, string path, string value) =>
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), Figure(Round("", "  " + line), path));

    /// <summary>From 2024-02-02 to 2026-02-02: 731 days where it is simple, two whole years where it is compounded.</summary>
    [Theory]
    [InlineData("interest 5%", 1100136.986301)]
    [InlineData("interest 5% compounded yearly", 1102500)]
    public void Interest_of_a_note(string interest, double owed) =>
        Assert.Equal((decimal)owed, Figure(Round($"  convertible n $1m, discount 20%, {interest} on 2024-02-02\n", "  pre $10.5m\n  converts n\n"), "owed(n)")!.Value, 6);

    [Theory]
    [InlineData("cap $5m post-money", "ownership.converted(s)", 0.2)]
    [InlineData("cap $5m pre-money", "price(s)", 0.476190)]
    [InlineData("cap $4.5m over outstanding", "price(s)", 0.5)]
    [InlineData("cap $5m over diluted", "price(s)", 0.5)]
    [InlineData("discount 20%", "price(s)", 0.8)]
    [InlineData("cap $100m post-money, discount 20%", "price(s)", 0.8)]
    [InlineData("cap $100m post-money", "price(s)", 1.0)]
    public void Terms_of_a_safe(string terms, string path, double value) =>
        Assert.Equal((decimal)value, Figure(Round($"  safe s $1m, {terms}\n", "  round price $1.00\n  converts s\n"), path)!.Value, 6);

    [Fact]
    public void Each_safe_by_its_own_definition_and_all_of_them_together()
    {
        var round = Round("  safe a $1m, cap $8m post-money\n  safe b $500k, discount 20%\n  convertible n $1m, cap $6m over outstanding, interest 6% on 2025-02-02\n", "  pre $20m\n  pool 10% post-money\n  converts all\n");
        decimal Of(string path) => Figure(round, path)!.Value;
        Assert.Equal(0.125m, Of("ownership.converted(a)"), 15);
        Assert.Equal(1_060_000m, Of("owed(n)"));
        Assert.Equal(0.1m, Of("pool.percent"), 15);
        Assert.Equal(Of("price") * 0.8m, Of("price(b)"), 15);
        Assert.Equal(20_000_000m, Of("price") * Of("pre-shares"), 6);
        Assert.Equal(23_000_000m, Of("post"));
        Assert.Equal(3m / 23m, Of("ownership(Fund)"), 15);
        Assert.Equal(1m, new[] { "Founder", "Co.common, others", "options", "pool", "a", "b", "n", "Fund" }.Sum(h => Of($"ownership({h})")), 15);
        Assert.Empty(round.Errors());
    }

    [Fact]
    public void A_cap_follows_from_the_price_of_conversion()
    {
        var round = Round("  safe s $1m, cap undisclosed pre-money\n", "  round price $1.00\n  conversion price s $0.50\n  converts s\n");
        Assert.Equal(2_000_000m, Figure(round, "shares(s)"));
        Assert.Equal(5_250_000m, Figure(round, "cap(s)"));
    }

    [Fact]
    public void A_stated_price_that_does_not_follow_is_found()
    {
        var round = Round("  safe s $1m, cap $5m post-money\n", "  pre $10m\n  converts s\n  round price $0.9524 rounded 4 places\n");
        Assert.Contains(round.Errors(), d => d.Code == "T18" && d.Figure == "r.price");
        Assert.Empty(Round("  safe s $1m, cap $5m post-money\n", "  pre $10m\n  converts s\n  round price $0.7619 rounded 4 places\n").Errors());
    }

    [Theory]
    [InlineData("broad-based", 1.9130434783)]
    [InlineData("narrow-based", 1.9090909091)]
    [InlineData("full ratchet", 1.0)]
    public void A_cheaper_round_lowers_the_price_of_conversion(string rule, double price)
    {
        var round = Compile.Text(Company.Replace("  pool 500_000 unissued\n", "  class B\n  shares 1m A\n  anti-dilution A " + rule + " at $2.00\n", StringComparison.Ordinal).Replace("options 1m", "options 500_000", StringComparison.Ordinal)
            + "commitment r: Fund invests in Co [deck]\n  signed 2026-02-02\n  pays $1m for Co.B\n  round price $1.00\n");
        Assert.Equal((decimal)price, Figure(round, "conversion-price(Co.A)")!.Value, 9);
        Assert.Equal(2m / (decimal)price * 1_000_000m, Figure(round, "as-converted(Co.A)")!.Value, 0);
    }

    [Fact]
    public void A_dearer_round_leaves_it() => Assert.Equal(0.5m, Figure(Compile.Text(Company.Replace("  pool", "  class B\n  shares 1m A\n  anti-dilution A broad-based at $0.50\n  pool", StringComparison.Ordinal)
        + "commitment r: Fund invests in Co [deck]\n  signed 2026-02-02\n  pays $1m for Co.B\n  round price $1.00\n"), "conversion-price(Co.A)"));
}

using DealLang.Symbols;

namespace DealLang.Tests.Binding;

/// <summary>Claims on one key, as the language reference has them: overlap agrees, correction supersedes, the rest conflicts until one is preferred.</summary>
public class ReconciliationTests
{
    private const string Sources = """
        source a 2026-02-02 wire "x"
        source b 2026-02-03 news "y"
        source copy 2026-02-04 news "z" via a
        source later 2026-02-05 wire "w" corrects a
        company Alpha

        """;

    [Theory]
    [InlineData("debt $527bn [a]", "debt $526.59bn [b]", Agreement.Agree, "526590000000")]
    [InlineData("debt $526.59bn [a]", "debt $527bn [b]", Agreement.Agree, "526590000000")]
    [InlineData("debt $702bn [a]", "debt $792bn [b]", Agreement.Conflict, "702000000000")]
    [InlineData("debt $702bn [a]", "debt $792bn [b] prefer because \"the filing\"", Agreement.Preferred, "792000000000")]
    [InlineData("debt more than $1tn [a]", "debt $1.25tn [b]", Agreement.Agree, "1250000000000")]
    [InlineData("debt up to $1tn [a]", "debt $1.25tn [b]", Agreement.Conflict, "1250000000000")]
    [InlineData("debt about $8bn [a]", "debt $8.6bn [b]", Agreement.Agree, "8600000000")]
    [InlineData("debt $15bn..$16bn [a]", "debt $15.5bn [b]", Agreement.Agree, "15500000000")]
    [InlineData("debt undisclosed [a]", "debt $15bn [b]", Agreement.Agree, "15000000000")]
    [InlineData("debt $10bn [a]", "debt $20bn [later]", Agreement.Corrected, "20000000000")]
    [InlineData("debt $10bn [a]", "debt $20bn [copy]", Agreement.Corrected, "20000000000")]
    [InlineData("debt $10bn [a]", "debt $20bn [a]", Agreement.Conflict, "10000000000")]
    [InlineData("debt $10bn [a]", "debt €10bn [b]", Agreement.Conflict, "10000000000")]
    public void Two_claims_on_one_figure(string first, string second, Agreement agreement, string used)
    {
        var world = Compile.World($"{Sources}  {first}\n  {second}\n");
        var fact = Assert.Single(world.Facts);
        Assert.Equal((agreement, used, 2), (fact.Agreement, fact.Quantity!.Value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), fact.Claims.Length));
        Assert.Equal(agreement == Agreement.Conflict, Compile.Codes($"{Sources}  {first}\n  {second}\n").Contains("P03", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("debt $10bn as of 2025", "debt $20bn as of 2026")]
    [InlineData("price $10 close on 2026-02-02", "price $20 board on 2026-02-02")]
    [InlineData("value $10bn pre-money as of 2026", "value $20bn post-money as of 2026")]
    [InlineData("revenue 2024 $10bn", "revenue 2025 $20bn")]
    [InlineData("options 10m strike $40", "options 5m strike $50")]
    public void Facts_of_different_days_readings_definitions_periods_stand_side_by_side(string first, string second)
    {
        var world = Compile.World($"{Sources}  {first} [a]\n  {second} [b]\n");
        Assert.Equal([Agreement.Single, Agreement.Single], world.Facts.Select(f => f.Agreement));
    }

    [Theory]
    [InlineData("accounting common control", "accounting business combination", true)]
    [InlineData("accounting common control", "accounting common control", false)]
    [InlineData("expected close 2026-H2", "expected close 2026-12", false)]
    [InlineData("expected close 2026-H2", "expected close 2027", true)]
    public void Words_and_dates_conflict_when_they_differ(string first, string second, bool conflict) => Assert.Equal(conflict,
        Compile.Codes($"source a 2026-02-02 wire \"x\"\nsource b 2026-02-03 news \"y\"\ncompany A\ncompany B\nacquisition d: A acquires B\n  {first} [a]\n  {second} [b]\n").Contains("P03", StringComparison.Ordinal));

    [Fact]
    public void A_copy_of_a_story_is_no_second_source() =>
        Assert.Equal("P05", Compile.Codes($"{Sources}  debt $10bn [a]\n  debt $10bn [copy]\n"));

    [Fact]
    public void The_order_of_lines_does_not_choose()
    {
        string[] claims = ["debt $527bn [a]", "debt $526.59bn [b]", "debt about $526bn [a]"];
        var used = Permutations(claims).Select(p => Compile.World(Sources + string.Concat(p.Select(c => $"  {c}\n"))).Facts.Single().Quantity!.Value).Distinct();
        Assert.Equal(526_590_000_000m, Assert.Single(used));
    }

    private static IEnumerable<string[]> Permutations(string[] items) =>
        items.Length < 2 ? [items] : items.SelectMany((item, i) => Permutations([.. items[..i], .. items[(i + 1)..]]).Select(rest => (string[])[item, .. rest]));
}

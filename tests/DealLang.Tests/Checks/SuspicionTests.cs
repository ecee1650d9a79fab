using DealLang.Diagnostics;
using DealLang.Tests.Corpus;

namespace DealLang.Tests.Checks;

/// <summary>What a message on figures that do not tie says in full, and how its last sentence tells what probably happened.</summary>
public class SuspicionTests
{
    private const string Acquisition = """
        source s 2026-01-12 release "x"
        company Alpha [s]
          class  common
          shares 400m common            as of 2026-01-09
          price  common $50.00 close    on 2026-01-09
        company Beta [s]
          class  common
          shares 100m common            as of 2026-01-09
          price  common $20.00 close    on 2026-01-09  name undisturbed
        acquisition beta: Alpha acquires Beta [s]
          announced  2026-01-12
          pays       0.5000 Alpha.common per Beta.common

        """;

    private const string Round = """
        source s 2026-01-12 release "x"
        fund Fund
        company Gamma
        commitment gamma-a: Fund invests in Gamma [s]
          announced 2026-01-12
          pays $110m

        """;

    [Theory]
    [InlineData("  per-share  $52.00", "beta.per-share: 0.5 × $50.00 = $25.00; stated $52.00 (tolerance ±$0.01). Digits swapped?", "Write $25.00")]
    [InlineData("  per-share  $2.50", "beta.per-share: 0.5 × $50.00 = $25.00; stated $2.50 (tolerance ±$0.01). A digit lost?", "Write $25.00")]
    [InlineData("  per-share  $0.25", "beta.per-share: 0.5 × $50.00 = $25.00; stated $0.25 (tolerance ±$0.006). The decimal point moved?", "Write $25.00")]
    [InlineData("  equity     $2.5m", "beta.equity: $25.00 × 100m = $2.5bn; stated $2.5m (tolerance ±$10m). Wrong scale word?", "Write $2.5bn")]
    [InlineData("  equity     $3.0bn", "beta.equity: $25.00 × 100m = $2.5bn; stated $3bn (tolerance ±$30m). Write $2.5bn, or correct a figure that it follows from.", "Write $2.5bn")]
    [InlineData("  equity     $3bn", "beta.equity: $25.00 × 100m = $2.5bn; stated $3bn (tolerance ±$30m). Write $2.5bn, or correct a figure that it follows from.", "Write $2.5bn")]
    [InlineData("  value      $22.5bn", "beta.value: $25.00 × 100m = $2.5bn; stated $22.5bn (tolerance ±$60m). Write combined for both companies together.", "Write combined")]
    [InlineData("  net debt   $300m\n  ev         $2.2bn", "beta.ev: $2.5bn + $300m = $2.8bn; stated $2.2bn (tolerance ±$20m). With -$300m of net debt it ties: net cash is negative. Wrong sign?", "Write -$300m")]
    [InlineData("  net debt   $300m\n  value      $2.5bn", "beta.value: $2.5bn + $300m = $2.8bn; stated $2.5bn (tolerance ±$30m). Without net debt it ties: write equity for it.", "Write equity")]
    [InlineData("  net debt   $300m\n  equity     $2.8bn", "beta.equity: $25.00 × 100m = $2.5bn; stated $2.8bn (tolerance ±$30m). With net debt it ties: write ev for it.", "Write ev")]
    [InlineData("  premium    undisturbed 52%", "beta.premium(undisturbed): $25.00 / $20.00 − 1 = 25%; stated 52% (tolerance ±0.3%). Digits swapped?", "Write 25%")]
    [InlineData("  ownership  Beta 12%", "beta.ownership(Beta): 50m / (400m + 50m) = 11.11%; stated 12% (tolerance ±0.1%). Write 11.1%, or correct a figure that it follows from.", "Write 11.1%")]
    [InlineData("  ownership  Beta 12.5%", "beta.ownership(Beta): 50m / (400m + 50m) = 11.11%; stated 12.5% (tolerance ±0.1%). New shares over the old ones? Ownership is new shares over all shares after the deal.", "Write 11.1%")]
    [InlineData("  ownership  Beta 88.9%", "beta.ownership(Beta): 50m / (400m + 50m) = 11.11%; stated 88.9% (tolerance ±0.1%). That is what all others hold together. Exchanged?", "Write 11.1%")]
    [InlineData("  combined   $20bn", "beta.combined: $20bn + $2.5bn = $22.5bn; stated $20bn (tolerance ±$100m). That is the acquirer's value alone.", "Write $22.5bn")]
    [InlineData("  price      Beta.common $18.50 vwap 30 days on 2026-01-09 name average\n  premium    undisturbed 35.1%", "beta.premium(undisturbed): $25.00 / $20.00 − 1 = 25%; stated 35.1% (tolerance ±0.1%). That is the figure of average: write it of average.", "Write average")]
    public void Of_an_acquisition(string line, string message, string fix) => Holds(Acquisition + line + "\n", message, fix);

    [Theory]
    // Of Beta 100m and 30m × (1 − 15/25) = 112m, for which 56m; of Alpha 400m and 40m × (1 − 25/50) = 420m.
    [InlineData("  ownership  Beta 12.28%", "beta.ownership(Beta): 56m / (420m + 56m) = 11.76%; stated 12.28% (tolerance ±0.07%). That is Beta's diluted shares beside the basic ones of the other side. Count both sides alike.", "Write 11.76%")]
    [InlineData("  ownership  Beta 10.64%", "beta.ownership(Beta): 56m / (420m + 56m) = 11.76%; stated 10.64% (tolerance ±0.07%). That is Beta's basic shares beside the diluted ones of the other side. Count both sides alike.", "Write 11.76%")]
    public void Of_awards_on_both_sides(string line, string message, string fix) =>
        Holds(Acquisition.Replace("company Beta", "  options 40m common strike $25.00\ncompany Beta", StringComparison.Ordinal).Replace("acquisition beta", "  options 30m common strike $15.00\nacquisition beta", StringComparison.Ordinal) + line + "\n", message, fix);

    [Theory]
    [InlineData("  pre $730m\n  post $730m", "gamma-a.post: $730m + $110m = $840m; stated $730m (tolerance ±$0). Is $730m pre-money?", "Write $840m")]
    [InlineData("  pre $730m\n  stake Fund 15.1%", "gamma-a.stake(Fund): $110m / $840m = 13.1%; stated 15.1% (tolerance ±0.05%). Reckoned on the pre-money value? A stake is money over the post-money value.", "Write 13.1%")]
    [InlineData("  pre $730m\n  post $804m", "gamma-a.post: $730m + $110m = $840m; stated $804m (tolerance ±$0). Digits swapped?", "Write $840m")]
    [InlineData("  pre $730m\n  post $850m", "gamma-a.post: $730m + $110m = $840m; stated $850m (tolerance ±$0). Write $840m, or correct a figure that it follows from.", "Write $840m")]
    [InlineData("  pre $730m\n  stake Fund 13%", "gamma-a.stake(Fund): $110m / $840m = 13.1%; stated 13% (tolerance ±0.07%). Rounded that far it is no exact figure. Write about 13%, or 13.1%.", "Write about 13%")]
    public void Of_a_round(string lines, string message, string fix) => Holds(Round + lines + "\n", message, fix);

    [Fact]
    public void Of_a_ratio_turned_round() => Holds(Acquisition.Replace("0.5000", "2.0000", StringComparison.Ordinal) + "  per-share  $25.00\n",
        "beta.per-share: 2 × $50.00 = $100.00; stated $25.00 (tolerance ±$0.02). With 0.5 for the ratio it would tie. Turned round?", "Write 0.5000");

    [Fact]
    public void Of_the_whole_where_a_part_is_bought() => Holds("""
        source s 2026-01-12 release "x"
        company Alpha
        company Beta
        acquisition half: Alpha acquires 49% of Beta [s]
          signed 2026-01-12
          pays $14.3bn
          value $29.2bn
        """, "half.value: consideration: $29.2bn against $14.3bn; stated $29.2bn (tolerance ±$50m). That is all of it, of which a part is bought: write equity for it.", "Write equity");

    /// <summary>Figures that are right of something else: each message names what.</summary>
    [Theory]
    [InlineData("  premium undisturbed 20%", "beta.premium(undisturbed): $25.00 / $20.00 − 1 = 25%; stated 20% (tolerance ±0.2%). Reckoned as a part of the offer? A premium is over the price before: write 25%.", "Write 25%")]
    [InlineData("  pays up to $500m when approval by 2028-12-31 name earn-out\n  equity $3.0bn", "beta.equity: $25.00 × 100m = $2.5bn; stated $3bn (tolerance ±$30m). With earn-out, up to $500m it would tie: what is paid only if something happens is no part of it. Write $2.5bn.", "Write $2.5bn")]
    [InlineData("  new shares 100m Alpha.common\n2026-02-15 split Alpha.common 2 for 1 [s]", "beta.new-shares: 0.5 × 100m = 50m; stated 100m (tolerance ±800,000). 100m is new-shares after the split of 2026-02-15, 2 for 1: a figure is of its own day, unless it says split basis 2026-02-15.", "Add split basis 2026-02-15")]
    public void Of_another_reading(string lines, string message, string fix) => Holds(Acquisition + lines + "\n", message, fix);

    [Fact]
    public void Of_a_premium_without_what_is_taken_off_the_price() => Holds(Acquisition.Replace("0.5000 Alpha.common", "$34.00", StringComparison.Ordinal) + "  less costs $13.00\n  premium undisturbed 70%\n",
        "beta.premium(undisturbed): $21.00 / $20.00 − 1 = 5%; stated 70% (tolerance ±0.4%). With nothing for less(costs), $13.00, it would tie. Left out?", "Write 5%");

    [Fact]
    public void Of_a_price_without_what_is_taken_off_it() => Holds(Acquisition.Replace("0.5000 Alpha.common", "$25.00", StringComparison.Ordinal) + "  less dividend $1.50\n  per-share $25.00\n",
        "beta.per-share: $25.00 − $1.50 = $23.50; stated $25.00 (tolerance ±$0.005). With nothing for less(dividend), $1.50, it would tie. Left out?", "Write $23.50");

    private static void Holds(string text, string message, string fix)
    {
        var found = Assert.Single(Compile.Text(text).GetDiagnostics(), d => d.Severity == Severity.Error);
        Assert.Equal(message, found.Message);
        Assert.Equal(fix, found.Fix?.Title);
    }
}

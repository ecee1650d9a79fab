using DealLang.Reports.Tests.Worlds;

namespace DealLang.Reports.Tests;

/// <summary>Reports of deal text, read as a reader would read them.</summary>
public class WrittenReportTests
{
    [Fact]
    public void Cash_deal() => Snapshots.Match(Written.Report(Written.CashDeal));

    [Fact]
    public void Mixed_deal() => Snapshots.Match(Written.Report(Written.MixedDeal));

    [Fact]
    public void Round() => Snapshots.Match(Written.Report(Written.Round));

    [Fact]
    public void Parties_only() => Snapshots.Match(Written.Report(Written.PartiesOnly));

    [Fact]
    public void Errors_come_first_and_the_rest_is_still_told()
    {
        string[] lines = Written.Report(Written.Broken).Split('\n');
        Assert.EndsWith(" ✗", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("✗ 3 errors: figures that depend on what is wrong may be wrong themselves.", lines[1], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.StartsWith("── 3 errors ──", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("  S02   sample.deal:1:1 ", StringComparison.Ordinal));
        Assert.Contains("  Revenue  2025  $12bn", lines);
    }

    [Fact]
    public void Several_deals_share_what_they_share() => Snapshots.Match(Written.Report(string.Join("\n",
        Written.Round,
        Written.MixedDeal.Replace("as of 2019-11-21\n", "", StringComparison.Ordinal),
        "expect lead-round.post = $300bn")));

    [Fact]
    public void Nothing_at_all() => Assert.StartsWith("Nothing is declared", Written.Report(""), StringComparison.Ordinal);

    [Fact]
    public void What_an_offering_raises_is_shown_once_on_the_first_screen()
    {
        string report = Written.Report("""
            source p 2026-06-12 filing "Prospectus"
            company Rocket
              class A
            group Public
            commitment ipo: Public invests in Rocket [p]
              announced 2026-06-12
              offers 100m Rocket.A at $20, primary
            """);
        string screen = report[..report.IndexOf("──", StringComparison.Ordinal)];
        Assert.Equal(2, screen.Split("Paid for the shares offered").Length);
        Assert.DoesNotContain("New money", screen, StringComparison.Ordinal);
    }

    /// <summary>The mood follows the status: what is only talked about would become, what was called off would have.</summary>
    [Theory]
    [InlineData("rumoured 2019-01-03", "Each Beta share would become $50.00 in cash and 1 Alpha share")]
    [InlineData("announced 2019-01-03", "Each Beta share becomes $50.00 in cash and 1 Alpha share")]
    [InlineData("announced 2019-01-03\n  terminated 2019-05-01", "Each Beta share would have become $50.00 in cash and 1 Alpha share")]
    public void Moods(string status, string sentence) =>
        Assert.Contains(sentence, Written.Report(Written.MixedDeal.Replace("announced 2019-01-03\n  signed    2019-01-03", status, StringComparison.Ordinal)), StringComparison.Ordinal);
}

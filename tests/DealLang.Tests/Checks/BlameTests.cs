using DealLang.Diagnostics;
using DealLang.Syntax;

namespace DealLang.Tests.Checks;

/// <summary>Which figure a message faults, and that its fix is one that a reviewer would write.</summary>
public class BlameTests
{
    private const string Companies = """
        company Alpha
          class  common
          shares 40m common as of 2026-03-01
          price  common $10.00 close on 2026-03-01
        company Beta
          class  common
          shares 100m common as of 2026-03-01

        """;

    [Fact]
    public void A_claimed_result_is_faulted_before_the_counts_it_was_reckoned_from()
    {
        var found = Assert.Single(Ties("""
            acquisition ab: Alpha acquires Beta
              signed 2026-03-02
              announced 2026-03-02
              pays Alpha.common worth $1.2bn
              ownership Beta 95%
            """));
        Assert.Equal("ab.ownership(Beta)", found.Figure);
        Assert.StartsWith("ownership Beta", found.Location.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pays $18.00 in PIK preferred per Beta.common", "S19")]
    [InlineData("pays $18.00 per Beta.commn", "B08")]
    [InlineData("pays $18.00 per Beta.common per", "S01")]
    public void Nothing_is_held_against_a_deal_with_a_leg_that_cannot_be_read(string leg, string code)
    {
        string deal = $"acquisition ab: Alpha acquires Beta\n  signed 2026-03-02\n  announced 2026-03-02\n  pays $12.00 per Beta.common\n  {leg}\n  per-share $30.00\n";
        Assert.Contains(Found(deal), d => d.Code == code);
        Assert.Empty(Ties(deal));
        Assert.NotEmpty(Ties(deal.Replace($"  {leg}\n", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("per-share $30.00")]
    [InlineData("per-share $30_000")]
    [InlineData("equity $3bn")]
    [InlineData("equity $3")]
    [InlineData("ownership Beta 70%")]
    [InlineData("ownership Beta 0.5%")]
    [InlineData("combined $5tn")]
    public void No_fix_writes_nothing_or_another_order_of_magnitude(string claim)
    {
        foreach (var found in Ties($"acquisition ab: Alpha acquires Beta\n  signed 2026-03-02\n  announced 2026-03-02\n  pays 0.5 Alpha.common per Beta.common\n  pays $12.00 per Beta.common\n  {claim}\n"))
        {
            foreach (var edit in found.Fix?.Edits ?? [])
            {
                Assert.False(edit.NewText is "0" or "$0", found.Message);
                // A slip of the pen is asked about by name; anything else stays within the size of what is stated.
                if (found.Message.EndsWith('?')) continue;
                Assert.InRange(Number(edit.NewText) / Number(edit.Location.Text), 0.1m, 10m);
            }
        }
    }

    [Fact]
    public void A_message_of_a_header_with_one_side_uses_its_own_names()
    {
        var found = Assert.Single(Found("acquisition ab: Alpha buys Beta\n  announced 2026-03-02\n"), d => d.Code == "B12");
        Assert.Contains("Alpha acquires Beta", found.Message, StringComparison.Ordinal);
        Assert.Equal("acquires", Assert.Single(found.Fix!.Edits).NewText);
        Assert.DoesNotContain(Found("commitment c: Alpha buys \"power\"\n  announced 2026-03-02\n"), d => d.Message.Contains("Oracle", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("reverse $5m")]
    [InlineData("voting $5m")]
    [InlineData("end $5m")]
    [InlineData("cost $5m")]
    [InlineData("tenor 5")]
    [InlineData("irr 22%")]
    [InlineData("leverage 4x")]
    public void A_word_is_not_taken_for_one_that_only_looks_a_little_like_it(string line)
    {
        var found = Found($"acquisition ab: Alpha acquires Beta\n  announced 2026-03-02\n  {line}\n");
        string word = line.Split(' ')[0];
        Assert.DoesNotContain(found, d => d.Fix?.Edits.Any(e => e.NewText is "revenue" or "vesting" or "post" or "elected" or "tendered" || (word is "irr" or "leverage" && e.NewText == $"\"{word}\"")) == true);
    }

    [Fact]
    public void Day_counts_are_listed_where_one_is_wrong() =>
        Assert.Contains("30E/360 ISDA", Assert.Single(Found("figure f = dcf(2026-01-01, 2026-02-01, ACT/365L)\n"), d => d.Code == "B30").Message, StringComparison.Ordinal);

    [Fact]
    public void Days_are_written_as_dates()
    {
        const string note = """
            fund Lender
            company Holdco
            commitment note: Lender lends $100m to Holdco
              signed 2023-01-15
              closed 2023-01-15
              maturity 2024-01-15
              rate 4%
              periods semiannual
            note.payment-date(1) 2023-07-14
            note.irr 9%

            """;
        var found = Ties(note);
        Assert.Contains(found, d => d.Message.StartsWith("note.payment-date(1): 2023-07-15; stated 2023-07-14 (tolerance ±0 days).", StringComparison.Ordinal));
        Assert.Contains(found, d => d.Message.StartsWith("note.irr: xirr(2023-01-15, 0 − $100m, 2023-07-15, $2m, 2024-01-15, $102m)", StringComparison.Ordinal));
    }

    private static decimal Number(string text) => decimal.Parse(new string([.. text.Where(c => char.IsAsciiDigit(c) || c == '.')]), System.Globalization.CultureInfo.InvariantCulture) is var n && n == 0m ? 1m : n;

    private static List<Diagnostic> Ties(string deal) => [.. Found(deal).Where(d => d.Code[0] == 'T')];

    private static List<Diagnostic> Found(string deal) => [.. DealCompilation.Create([DealSyntaxTree.Parse(Companies + deal)]).GetDiagnostics()];
}

using DealLang.Diagnostics;
using DealLang.Tests.Binding;

namespace DealLang.Tests.Checks;

/// <summary>One slip is one finding.</summary>
public class FollowOnTests
{
    [Fact]
    public void A_header_that_cannot_be_read_declares_its_name() =>
        Assert.Equal(["S19"], Compile.Diagnostics("company A\ncompany B\ncommitment r21: A invests $639m in B at $45.6bn post-money, closed 2021-06-10\nexpect r21.raise = $639m\n").Where(d => d.Severity == Severity.Error).Select(d => d.Code));

    [Fact]
    public void A_name_that_no_header_begins_with_is_unknown() =>
        Assert.Contains(Compile.Diagnostics("company A\ncommitment r21: A devours B\nexpect r22.raise = $639m\n"), d => d.Code == "B01");

    /// <summary>What the other rows of a list come to is not what the deal says.</summary>
    [Theory]
    [InlineData("  funding\n    cash $100m\n    loan $400m ; soon\n  uses\n    purchase $500m\nexpect a.funding = $500m\n")]
    [InlineData("  funding\n    cash $500m\n  uses\n    purchase $400m ; soon\n    fees $100m\nexpect a.uses = $500m\n")]
    [InlineData("  holders may choose cash or stock\n    cash $10.00 per B.common ; soon\n    stock 0.5000 A.common per B.common\n")]
    public void Nothing_is_held_against_a_list_with_a_row_that_cannot_be_read(string terms)
    {
        const string Parties = "company A\n  class common\n  shares 100m common as of 2026-01-30\ncompany B\n  class common\n  shares 40m common as of 2026-01-30\nacquisition a: A acquires B\n  announced 2026-02-02\n";
        Assert.Equal(["S10"], Compile.Diagnostics(Parties + (terms.Contains("choose") ? "" : "  pays $12.50 per B.common\n") + terms).Where(d => d.Severity == Severity.Error).Select(d => d.Code));
    }
}

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
}

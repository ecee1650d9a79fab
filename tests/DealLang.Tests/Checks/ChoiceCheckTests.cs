using DealLang.Tests.Binding;

namespace DealLang.Tests.Checks;

/// <summary>Of several choices each is reckoned or told of: a second one of all holders, one of a group beside lines and without.</summary>
public class ChoiceCheckTests
{
    private const string Parties = """
        group Members
        company Alpha
          class common
          shares 100m common as of 2026-01-09
          price common $50 close on 2026-01-12
        company Beta
          class A
          class B
          shares 10m A as of 2026-01-09
          shares 50m B as of 2026-01-09
        acquisition deal: Alpha acquires Beta
          signed 2026-01-12
          announced 2026-01-12

        """;

    private const string OfB = "  holders may choose cash or stock\n    cash $50 per Beta.B, cap none\n    stock 1.0000 Alpha.common per Beta.B\n";
    private const string OfA = "  holders may choose cash or stock\n    cash $60 per Beta.A, cap none\n    stock 1.2000 Alpha.common per Beta.A\n";
    private const string OfMembers = "  Members may choose stock\n    stock 1.2000 Alpha.common per Beta.A\n";

    [Theory]
    [InlineData(OfB, 0)]
    [InlineData(OfB + OfA, 1)]
    [InlineData(OfA + OfB, 1)]
    // Those of one class are asked once.
    [InlineData(OfB + OfB, 1)]
    [InlineData(OfB + OfMembers, 1)]
    [InlineData(OfB + "  pays $60 per Beta.A\n" + OfMembers, 0)]
    [InlineData("  pays $50 per Beta.B\n" + OfMembers, 1)]
    [InlineData("  pays $50 per Beta.B\n  pays $60 per Beta.A\n" + OfMembers, 0)]
    [InlineData("  pays $60 per Beta.A\n" + OfMembers, 0)]
    public void A_choice_that_is_not_reckoned_is_told(string terms, int told) =>
        Assert.Equal(told, Compile.Text(Parties + terms).GetDiagnostics().Count(d => d.Code == "K61"));

    /// <summary>An amendment that asks the holders anew takes the place of what was asked before.</summary>
    [Fact]
    public void A_later_choice_of_the_same_holders_is_no_second_one() =>
        Assert.DoesNotContain(Compile.Text(Parties + OfB + "2026-02-10 amend deal\n  holders may choose cash or stock\n    cash $52 per Beta.B, cap none\n").GetDiagnostics(), d => d.Code == "K61");
}

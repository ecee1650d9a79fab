using DealLang.Diagnostics;
using DealLang.Tests.Binding;

namespace DealLang.Tests.Relations;

/// <summary>What is said of a holder's shares of a class follows the terms of that class, where it has its own.</summary>
public class ClassHolderTests
{
    [Theory]
    [InlineData("pays $20.00 per Beta.A\n  pays $30.00 per Beta.B", "receives(Fay) = $120m", "consideration = $1_300m", "equity = $1_300m")]
    [InlineData("pays $20.00 per Beta.A\n  pays $30.00 per Beta.B\n  rollover Fay 2m Beta.B", "receives(Fay) = $60m", "consideration = $1_240m", "equity = $1_300m")]
    [InlineData("pays $20.00 per Beta.A\n  pays $30.00 per Beta.B\n  rollover Fay 50%", "receives(Fay) = $60m", "exchanged = 50m Beta.A", "consideration = $1_240m")]
    [InlineData("pays $20.00 per Beta.A\n  pays $30.00 per Beta.B\n  excluded 1m Beta.B", "exchanged = 50m Beta.A", "consideration = $1_270m")]
    [InlineData("pays $20.00 per Beta.A\n  pays $30.00 per Beta.B\n  excluded 1m Beta.A", "exchanged = 49m Beta.A", "consideration = $1_280m")]
    [InlineData("pays 1.0000 Alpha.common per Beta.A\n  pays 1.5000 Alpha.common per Beta.B", "receives(Fay) = 6m Alpha.common", "new-shares = 65m Alpha.common", "ownership(Fay) = 3.636%")]
    [InlineData("pays $20.00 per Beta.A\n  pays 1.5000 Alpha.common per Beta.B", "receives(Fay) = 6m Alpha.common", "consideration(cash) = $1_000m")]
    public void A_holder_of_another_class_receives_what_that_class_does(string offer, params string[] expected) => Holds("holder Fay 4m B", offer, expected);

    [Theory]
    [InlineData("pays $20.00 per Beta.A\n  pays $30.00 per Beta.B", "consideration = $1_240m", "equity = $1_300m", "exchanged = 50m Beta.A")]
    [InlineData("pays 1.0000 Alpha.common per Beta.A\n  pays 1.5000 Alpha.common per Beta.B", "new-shares = 62m Alpha.common", "new-shares.gross = 65m Alpha.common")]
    public void Shares_of_another_class_that_the_acquirer_has_are_none_of_the_class_acquired(string offer, params string[] expected) => Holds("holder Alpha 2m B", offer, expected);

    [Fact]
    public void The_minimum_of_an_offer_that_has_lapsed_did_its_work()
    {
        Assert.Contains(Offer(""), d => d.Code == "K22");
        Assert.DoesNotContain(Offer("  lapsed 2026-03-02\n"), d => d.Code == "K22");

        static IEnumerable<Diagnostic> Offer(string end) => Compile.Text(Text("holder Fay 4m B", "pays $20.00 per Beta.A\n  minimum tender 50%\n  offer expires 2026-03-01\n  tendered 30%\n" + end)).GetDiagnostics();
    }

    private static void Holds(string holder, string offer, string[] expected)
    {
        string expectations = string.Join("\n", expected.Select(e => $"expect deal.{e}"));
        Assert.Empty(Compile.Text(Text(holder, offer) + "\n" + expectations + "\n").GetDiagnostics().Where(d => d.Code[0] != 'P').Select(d => d.ToString()));
    }

    private static string Text(string holder, string offer) => $"""
        currency USD
        person Fay
        company Alpha
          shares 100m common as of 2026-01-09
          price common $20.00 close on 2026-01-09
        company Beta
          class A
          class B, 10 votes each
          shares 50m A as of 2026-01-09
          shares 10m B as of 2026-01-09
          {holder} as of 2026-01-09
        acquisition deal: Alpha acquires Beta
          signed 2026-01-12
          announced 2026-01-12
          {offer}
        """;
}

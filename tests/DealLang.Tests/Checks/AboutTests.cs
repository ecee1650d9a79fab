using DealLang.Tests.Binding;

namespace DealLang.Tests.Checks;

/// <summary>"About" is one of the last digit, at most a tenth of the figure, and at least what rounds to it.</summary>
public class AboutTests
{
    [Theory]
    [InlineData("$29.00", "about $2bn", false)]
    [InlineData("$24.00", "about $2bn", true)]
    [InlineData("$29.00", "about $3bn", true)]
    [InlineData("$36.00", "about $3bn", false)]
    [InlineData("$29.00", "about $2.8bn", true)]
    [InlineData("$29.00", "about $2.7bn", false)]
    [InlineData("$97.00", "about $9bn", true)]
    [InlineData("$99.90", "about $9bn", false)]
    [InlineData("$24.60", "about $2_430m", false)]
    public void A_rounded_figure_ties_with_what_rounds_to_it(string offer, string equity, bool holds)
    {
        var compilation = Compile.Text($"""
            company Alpha
            company Beta
              shares 100m common as of 2026-01-09
            acquisition deal: Alpha acquires Beta
              signed 2026-01-12
              announced 2026-01-12
              pays {offer} per Beta.common
              equity {equity}
            """);
        Assert.Equal(holds, compilation.GetDiagnostics().All(d => d.Code != "T18"));
    }

    [Theory]
    [InlineData("$18bn", true)]
    [InlineData("$15.9bn", false)]
    [InlineData("$16.5bn", false)]
    public void An_amended_value_may_not_bend_the_count_by_more_than_a_tenth(string equity, bool isRemarked)
    {
        var compilation = Compile.Text($"""
            company Alpha
            company Beta
              shares 121m common as of 2025-11-22
            acquisition deal: Alpha acquires Beta
              signed 2025-11-24
              announced 2025-11-25
              pays $135.00 per Beta.common
            2026-10-29 amend deal
              pays $131.50 per Beta.common
              equity {equity}
            """);
        Assert.Equal(isRemarked, compilation.GetDiagnostics().Any(d => d.Code == "T81"));
    }
}

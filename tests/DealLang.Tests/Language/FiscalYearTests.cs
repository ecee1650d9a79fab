using DealLang.Tests.Corpus;

namespace DealLang.Tests.Language;

public class FiscalYearTests
{
    [Theory]
    [InlineData("  ev 10x ebitda 2025", "2025")]
    [InlineData("  pays 10x ebitda 2025", "2025")]
    [InlineData("  ebitda 2025 $48m", "2025")]
    [InlineData("  pays $5m when Beta.revenue(2026) >= $100m name earn-out", "2026")]
    [InlineData("figure part = Beta.revenue(2025) / $1bn", "2025")]
    [InlineData("  ev 10x ebitda FY2025(Beta)", null)]
    [InlineData("  pays $5m when Beta.revenue(FY2026(Beta)) >= $100m name earn-out", null)]
    [InlineData("expect beta.multiple(ebitda 2025) = 10x", null)]
    [InlineData("  synergies 2027 $10m", null)]
    public void A_bare_year_of_a_company_with_another_year_is_asked_about_wherever_it_is_read(string line, string? year)
    {
        var found = Compile.Text($"""
            company Alpha
              class common
            company Beta
              class common
              fiscal year ends 5
            acquisition beta: Alpha acquires Beta
              signed 2026-01-12
            {line}
            """).GetDiagnostics().Where(d => d.Code == "D06").ToList();
        if (year is null) Assert.Empty(found);
        else Assert.Equal($"Write FY{year}(Beta)", Assert.Single(found).Fix!.Title);
    }
}

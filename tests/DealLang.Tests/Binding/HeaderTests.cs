namespace DealLang.Tests.Binding;

/// <summary>Headers that are sentences and no deals.</summary>
public class HeaderTests
{
    private const string Parties = "company A\n  class x\ncompany Y\n  class x\n  shares 1_000m x\n";

    [Theory]
    [InlineData("A acquires 523m A.x of Y", "U05")]
    [InlineData("A acquires 400m Y.x of Y", "U05")]
    [InlineData("A acquires $5m of Y", "U05")]
    [InlineData("A acquires 40% of Y", "")]
    [InlineData("Y acquires Y", "B12")]
    public void What_is_acquired_is_a_part_of_another_company(string sentence, string code) =>
        Assert.Equal(code, Compile.Codes($"{Parties}acquisition d: {sentence}\n  signed 2026-01-12\n  pays $10m\n"));
}

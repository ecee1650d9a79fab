using System.Reflection;
using System.Text.RegularExpressions;
using DealLang.Diagnostics;

namespace DealLang.Tests.Diagnostics;

public class DiagnosticCatalogTests
{
    [Fact]
    public void Every_descriptor_is_listed_in_its_family()
    {
        var listed = DiagnosticCatalog.Families.SelectMany(f => f.Descriptors.Select(d => (f.Letter, d.Code))).ToHashSet();
        var declared = typeof(DiagnosticCatalog).Assembly.GetTypes()
            .Where(t => t.Namespace == "DealLang.Diagnostics.Descriptors")
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(f => f.GetValue(null))
            .OfType<DiagnosticDescriptor>();
        Assert.Empty(declared.Where(d => !listed.Contains((d.Code[..1], d.Code))).Select(d => $"{d.Code} is not in DiagnosticCatalog.Families"));
    }

    [Fact]
    public void Codes_are_unique_well_formed_and_in_order()
    {
        string[] codes = [.. DiagnosticCatalog.All.Select(d => d.Code)];
        Assert.All(codes, c => Assert.Matches(@"^[A-Z]\d\d$", c));
        Assert.Equal(codes.Distinct(), codes);
        Assert.All(DiagnosticCatalog.Families, f => Assert.Equal(f.Descriptors.Select(d => d.Code).Order(StringComparer.Ordinal), f.Descriptors.Select(d => d.Code)));
    }

    [Fact]
    public void Texts_are_whole()
    {
        Assert.All(DiagnosticCatalog.All, d =>
        {
            Assert.All(new[] { d.Title, d.Message, d.Explanation, d.HowToFix, d.Wrong, d.Right }, t => Assert.False(string.IsNullOrWhiteSpace(t), d.Code));
            Assert.False(d.Title.EndsWith('.'), $"{d.Code}: a title is no sentence");
            Assert.All(new[] { d.Message, d.Explanation, d.HowToFix }, t => Assert.True(t.TrimEnd()[^1] is '.' or '?' or '"' or '`' or ')' or '}', $"{d.Code}: {t}"));
            Assert.NotEqual(d.Wrong, d.Right);
        });
    }

    [Theory]
    [InlineData("d08", "D08")]
    [InlineData("D08", "D08")]
    [InlineData("D99", null)]
    public void Found_by_code(string code, string? found) => Assert.Equal(found, DiagnosticCatalog.Find(code)?.Code);
}

using System.Text.RegularExpressions;
using DealLang.Diagnostics;

namespace DealLang.Tests.Relations;

public class TieCodeTests
{
    [Fact]
    public void Every_code_that_a_relation_names_has_its_rule()
    {
        var named = Directory.EnumerateFiles(Repository.At("src/DealLang/Relations"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Regex.Matches(File.ReadAllText(f), "\"(T[0-9]{2})\"").Select(m => m.Groups[1].Value)).Distinct();
        Assert.DoesNotContain(named, code => DiagnosticCatalog.Find(code) is null);
    }
}

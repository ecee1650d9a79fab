using System.Text.RegularExpressions;
using DealLang.Tests;

namespace DealLang.LanguageServer.Tests;

/// <summary>The table of the editor's features beside another language's: each row names the tests that hold it, and there are such tests.</summary>
public partial class FeatureTableTests
{
    [Fact]
    public void Every_test_that_a_row_names_is_there()
    {
        var methods = Directory.EnumerateFiles(Repository.At("tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText)
            .SelectMany(source => Class().Matches(source).SelectMany(c => Method().Matches(source).Select(m => $"{c.Groups[1].Value}.{m.Groups[1].Value}").Append(c.Groups[1].Value))).ToHashSet(StringComparer.Ordinal);
        string readme = Repository.Read("src/vscode-deal/README.md");
        var rows = readme[readme.IndexOf("### Beside Bicep", StringComparison.Ordinal)..].Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(2).ToList();
        Assert.True(rows.Count > 15, readme);
        foreach (string row in rows)
        {
            // A name without a class is of the class before it.
            string inClass = "";
            var named = Name().Matches(row[(row.TrimEnd(' ', '|').LastIndexOf('|') + 1)..]).Select(m => m.Groups[1].Value).Where(n => !n.StartsWith("DealLang.", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(named);
            foreach (string name in named)
            {
                string full = name.Contains('.', StringComparison.Ordinal) || name.EndsWith("Tests", StringComparison.Ordinal) ? name : $"{inClass}.{name}";
                Assert.True(methods.Contains(full), $"there is no test {full}: {row}");
                inClass = full.Split('.')[0];
            }
        }
    }

    [GeneratedRegex(@"public (?:sealed )?(?:partial )?class (\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"public (?:static )?(?:async )?(?:void|Task) (\w+)\(")]
    private static partial Regex Method();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}

using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Syntax;

namespace DealLang.Tests.Checks;

/// <summary>The two examples of each rule: the wrong one raises it and no other error, the right one raises nothing.</summary>
public class DescriptorExamples
{
    public static TheoryData<string> Codes => [.. new[] { Names.All, Dates.All, Expectations.All, DealKinds.All, NotYet.All, Provenance.All, Precision.All, Ties.All, Units.All }.SelectMany(f => f).Select(d => d.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void The_wrong_example_raises_the_rule_alone(string code)
    {
        var found = Check(DiagnosticCatalog.Find(code)!.Wrong);
        Assert.Contains(found, d => d.Code == code);
        Assert.Empty(found.Where(d => d.Code != code && d.Severity == Severity.Error).Select(Describe));
    }

    [Theory, MemberData(nameof(Codes))]
    public void The_right_example_raises_nothing(string code) => Assert.Empty(Check(DiagnosticCatalog.Find(code)!.Right).Select(Describe));

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Check(string text) => DealCompilation.Create([DealSyntaxTree.Parse(text, "example.deal")]).GetDiagnostics();

    private static string Describe(Diagnostic d) => $"{d.Location} {d.Code} {d.Message}";
}

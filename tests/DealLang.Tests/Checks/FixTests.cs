using DealLang.Diagnostics;
using DealLang.Syntax;
using DealLang.Tests.Binding;

namespace DealLang.Tests.Checks;

/// <summary>Where a diagnostic offers a change of text, the change cures it.</summary>
public class FixTests
{
    public static TheoryData<string> Codes => DescriptorExamples.Codes;

    /// <summary>Rules whose fix is a matter of fact that only the author knows.</summary>
    private static readonly HashSet<string> s_unfixable =
    [
        "B02", "B05", "B06", "B07", "B09", "B10", "B14", "D01", "D03", "D04", "D07", "D08", "D10", "D11", "N01", "P03", "P05",
        "U02", "U04", "U05", "U08", "U11", "U12", "U14", "U15", "U16", "U17", "U18", "U19", "P01",
    ];

    [Theory, MemberData(nameof(Codes))]
    public void The_fix_cures_the_wrong_example(string code)
    {
        string text = DiagnosticCatalog.Find(code)!.Wrong;
        var found = Of(text).First(d => d.Code == code);
        if (found.Fix is not { } fix)
        {
            Assert.Contains(code, s_unfixable);
            return;
        }
        string mended = Compile.Apply(text, fix);
        Assert.NotEqual(text, mended);
        Assert.DoesNotContain(Of(mended), d => d.Code == code || d.Severity == Severity.Error);
    }

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Of(string text) => DealCompilation.Create([DealSyntaxTree.Parse(text, "fix.deal")]).GetDiagnostics();
}

using System.Text;
using DealLang.Diagnostics;
using DealLang.Syntax;

namespace DealLang.Tests.Diagnostics;

/// <summary>Each rule's own examples hold it to its word: the wrong one raises it and no other error, the right one is clean.</summary>
public class DiagnosticExampleTests
{
    public static TheoryData<string> Codes => [.. DiagnosticCatalog.All.Select(d => d.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_wrong_example_raises_the_code_and_no_other_error(string code)
    {
        var found = Check(Descriptor(code).Wrong);
        Assert.Contains(found, d => d.Code == code);
        Assert.Empty(found.Where(d => d.Severity == Severity.Error && d.Code != code).Select(Show));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_right_example_raises_nothing(string code) => Assert.Empty(Check(Descriptor(code).Right).Select(Show));

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_message_is_whole(string code)
    {
        foreach (var found in Check(Descriptor(code).Wrong).Where(d => d.Code == code))
        {
            Assert.DoesNotMatch(@"\{\d|\s{2,}|^\s|\s$", found.Message);
            Assert.InRange(found.Location.Span.Start, 0, found.Location.Source.Length);
            Assert.InRange(found.Location.Span.End, found.Location.Span.Start, found.Location.Source.Length);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_fix_that_is_offered_cures(string code)
    {
        string wrong = Descriptor(code).Wrong;
        foreach (var found in Check(wrong).Where(d => d.Code == code && d.Fix is not null))
        {
            var after = Check(Apply(wrong, found.Fix!));
            Assert.True(after.Count(d => d.Code == code) < Check(wrong).Count(d => d.Code == code), $"{found.Fix!.Title} leaves {Show(found)}");
            Assert.Empty(after.Where(d => d.Severity == Severity.Error && d.Code != code).Select(Show));
        }
    }

    private static DiagnosticDescriptor Descriptor(string code) => DiagnosticCatalog.Find(code)!;

    private static Diagnostic[] Check(string text) => [.. DealCompilation.Create([DealSyntaxTree.Parse(text, "example.deal")]).GetDiagnostics()];

    private static string Show(Diagnostic found) => $"{found.Location} {found.Code} {found.Message}";

    private static string Apply(string text, Fix fix)
    {
        var mended = new StringBuilder(text);
        foreach (var edit in fix.Edits.OrderByDescending(e => e.Location.Span.Start))
            mended.Remove(edit.Location.Span.Start, edit.Location.Span.Length).Insert(edit.Location.Span.Start, edit.NewText);
        return mended.ToString();
    }
}

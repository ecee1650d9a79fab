using DealLang.Diagnostics;
using DealLang.Editing;
using DealLang.Syntax;
using DealLang.Text;

namespace DealLang.Tests.Diagnostics;

/// <summary>Each rule says what a change of text can do about it, and the rule's own wrong example holds it to that.</summary>
public class CureTests
{
    public static TheoryData<string> Codes => [.. DiagnosticCatalog.All.Select(d => d.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_cure_is_what_the_rule_says(string code)
    {
        var rule = DiagnosticCatalog.Find(code)!;
        var found = Check(rule.Wrong);
        var mine = found.Where(d => d.Code == code).ToList();
        switch (rule.Cure)
        {
            case Cure.Mechanical:
                Assert.Equal("", rule.Judgement);
                Assert.All(mine, d => Assert.NotNull(d.Fix));
                var left = Check(QuickFixes.Apply(DealSyntaxTree.Parse(rule.Wrong, "example.deal").Text, QuickFixes.Together(mine)));
                Assert.DoesNotContain(left, d => d.Code == code);
                Assert.Empty(left.Where(d => found.All(f => f.Code != d.Code)).Select(d => d.Code + " " + d.Message));
                break;
            case Cure.Offered:
                Assert.Contains(mine, d => d.Fix is not null);
                Assert.NotEmpty(rule.Judgement);
                break;
            default:
                Assert.All(mine, d => Assert.Null(d.Fix));
                Assert.EndsWith(".", rule.Judgement, StringComparison.Ordinal);
                break;
        }
    }

    /// <summary>What is made for a whole file at once is what needs nobody's judgement.</summary>
    [Fact]
    public void Only_mechanical_cures_are_made_together()
    {
        int mechanical = DiagnosticCatalog.All.Count(d => d.Cure == Cure.Mechanical), offered = DiagnosticCatalog.All.Count(d => d.Cure == Cure.Offered);
        Assert.True(mechanical >= 33 && offered >= 60, $"{mechanical} mechanical, {offered} offered");
        Assert.All(DiagnosticCatalog.All, d => Assert.Equal(d.Cure != Cure.Mechanical, QuickFixes.IsGuess(Diagnostic.Create(d, new Location(SourceText.From(""), new TextSpan(0, 0))))));
    }

    private static List<Diagnostic> Check(string text) => [.. DealCompilation.Create([DealSyntaxTree.Parse(text, "example.deal")]).GetDiagnostics()];
}

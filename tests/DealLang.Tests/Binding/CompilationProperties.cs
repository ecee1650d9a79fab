using DealLang.Syntax;
using DealLang.Tests.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace DealLang.Tests.Binding;

public class CompilationProperties
{
    [Fact]
    public void Any_text_binds_and_is_checked() => Prop.ForAll(Texts.Any.ToArbitrary(), text =>
    {
        var compilation = DealCompilation.Create([DealSyntaxTree.Parse(text, "any.deal")]);
        var diagnostics = compilation.GetDiagnostics();
        Assert.All(diagnostics, d => Assert.False(string.IsNullOrWhiteSpace(d.Message)));
        Assert.Equal(diagnostics.Length, diagnostics.DistinctBy(d => (d.Code, d.Location.Span, d.Message)).Count());
        Assert.Equal(diagnostics.Select(d => d.Location.Span.Start).Order(), diagnostics.Select(d => d.Location.Span.Start));
        Assert.All(diagnostics, d => Assert.InRange(d.Location.Span.End, 0, text.Length));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void The_same_text_gives_the_same_findings() => Prop.ForAll(Texts.Mutated.ToArbitrary(), text => Findings(text) == Findings(text))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void A_compilation_may_be_asked_from_many_threads()
    {
        var compilation = Compile.Text(Texts.Tour);
        var answers = Enumerable.Range(0, 16).AsParallel().Select(_ => (compilation.World, compilation.GetDiagnostics().Length)).Distinct();
        Assert.Single(answers);
    }

    private static string Findings(string text) => string.Join('\n', Compile.Text(text).GetDiagnostics().Select(d => $"{d.Location} {d.Code} {d.Message}"));
}

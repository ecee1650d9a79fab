using DealLang.Diagnostics;
using DealLang.Reports.Printing;
using DealLang.Text;

namespace DealLang.Reports.Tests;

public class DiagnosticPrinterTests
{
    private const string File = """
        acquisition alpha-beta: Alpha acquires Beta
        	pays       0.1433 Alpha.A per Beta.common   [wire "לכל מניה 0.1433 מניות"]
        	per-share  $57.46   # 宇宙
        """;

    private static readonly DiagnosticDescriptor OfferDiffers = new("T02", Severity.Error, "The offer does not follow",
        "{0} × {1} = {2}; stated {3} (tolerance ±{4}). Digits swapped?", "…", "…", "…", "…");

    private static readonly Diagnostic Sample = At("$57.46", Diagnostic.Create(OfferDiffers, Nowhere, "0.1433", "$526.59", "$75.46", "$57.46", "0.03")) with
    {
        Related = [new RelatedLocation(Place("0.1433 Alpha.A per Beta.common"), "the ratio is stated here")],
        Fix = new Fix("write `$75.46`", []),
    };

    [Fact]
    public void Whole() => Snapshots.Match(DiagnosticPrinter.Print(Sample, new TextOptions(80)));

    [Fact]
    public void Never_wider_than_asked()
    {
        for (int width = TextOptions.Narrowest; width < 120; width++)
            Assert.All(DiagnosticPrinter.Print(Sample, new TextOptions(width)).Split('\n'), l => Assert.True(DisplayWidth.Of(l) <= width, l));
    }

    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Info, "info")]
    public void Severity_in_words(Severity severity, string word) => Assert.StartsWith(
        $"deals/alpha.deal:3:13: {word} T02: ", DiagnosticPrinter.Print(Sample with { Descriptor = OfferDiffers with { Severity = severity } }), StringComparison.Ordinal);

    [Fact]
    public void Red_is_for_errors()
    {
        Assert.Contains("\u001b[31m", DiagnosticPrinter.Print(Sample, new TextOptions(80, Color: true)), StringComparison.Ordinal);
        var warning = Sample with { Descriptor = OfferDiffers with { Severity = Severity.Warning } };
        Assert.DoesNotContain("\u001b[31m", DiagnosticPrinter.Print(warning, new TextOptions(80, Color: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void At_the_end_of_an_empty_file() =>
        Assert.Contains("x.deal:1:1: error", DiagnosticPrinter.Print(Sample with { Location = new Location(SourceText.From("", "x.deal"), default), Related = [] }), StringComparison.Ordinal);

    private static Location Nowhere => new(SourceText.From(File, "deals/alpha.deal"), default);

    private static Location Place(string text) => new(Nowhere.Source, new TextSpan(File.IndexOf(text, StringComparison.Ordinal), text.Length));

    private static Diagnostic At(string text, Diagnostic diagnostic) => diagnostic with { Location = Place(text) };
}

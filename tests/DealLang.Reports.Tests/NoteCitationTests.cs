using DealLang.Reports.Documents;
using DealLang.Reports.Tests.Worlds;

namespace DealLang.Reports.Tests;

/// <summary>A source that only a note cites is cited.</summary>
public class NoteCitationTests
{
    private const string World = """
        source release 2026-01-12 release "Terms"
        source letter 2026-01-13 release "A letter"
        company A
        company B
          class common
        acquisition d: A acquires B [release]
          signed 2026-01-12
          pays $10.00 per B.common
          note "Another bidder has written" [letter]
        """;

    [Fact]
    public void It_has_its_number_and_stands_among_the_sources()
    {
        var compilation = Written.Compile(World);
        var document = ReportBuilder.Build(compilation, compilation.Evaluator());
        Assert.DoesNotContain(document.Blocks.OfType<Section>(), s => s.Title == "Sources declared and not cited");
        var listing = document.Blocks.OfType<Section>().SelectMany(s => s.Blocks.OfType<Section>().SelectMany(i => i.Blocks).Concat(s.Blocks)).OfType<Listing>();
        Assert.Contains(listing.SelectMany(l => l.Items), i => i.Plain.StartsWith("Another bidder has written", StringComparison.Ordinal) && i.Runs.OfType<Cite>().Any(c => c.Numbers is [2]));
    }

    [Fact]
    public void A_source_that_nobody_declared_is_told()
    {
        var found = Written.Compile(World.Replace("[letter]", "[leter]", StringComparison.Ordinal)).GetDiagnostics();
        Assert.Contains(found, d => d.Code == "B04");
    }
}

using DealLang.Editing;

namespace DealLang.Tests.Editing;

/// <summary>In every example and every deal of the corpus each word, each figure and each date has something to tell.</summary>
public class HoverRateTests
{
    [Fact]
    public void Everything_tells_what_it_is()
    {
        var silent = WrittenTokens.Worlds().AsParallel()
            .SelectMany(world => world.Trees.SelectMany(tree => WrittenTokens.All(world, tree).Where(t => Hovers.At(world, tree, t.Start) is not { Markdown.Length: > 0 })).ToList());
        Assert.Empty(silent.Select(t => $"{t.Class} {t}"));
    }
}

using DealLang.Syntax;
using DealLang.Text;

namespace DealLang.Tests.Syntax;

/// <summary>After any edits a place in a line that none of them touched is where that line is now, and a place in any other line is nowhere.</summary>
public class MovedPlacesTests
{
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void A_place_goes_with_its_line(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 40; round++)
        {
            var before = DealSyntaxTree.Parse(string.Concat(Enumerable.Range(0, 30).Select(i => $"company C{i}\n  cash ${i}m\n")) + (round % 2 == 0 ? "" : "title \"x\""), "a.deal");
            var now = before;
            for (int edits = random.Next(12); edits >= 0; edits--) now = Edited(now, random);
            var places = new MovedPlaces([before], [now]);
            var lines = now.Lines.ToDictionary(l => l.Line, l => l.Start);
            int kept = 0;
            foreach (var line in before.Lines.Where(l => l.Line.Text.Length > 1))
            {
                var moved = places.Of(new Location(before.Text, new TextSpan(line.Start, line.Line.Text.Length - 1)));
                Assert.Equal(lines.TryGetValue(line.Line, out int start) ? start : null, moved?.Span.Start);
                if (moved is null) continue;
                kept++;
                Assert.Equal(line.Line.Text[..^1], moved.Text);
                Assert.Same(now.Text, moved.Source);
            }
            Assert.True(kept > 20);
        }
    }

    /// <summary>What spans lines that an edit parted is nowhere.</summary>
    [Fact]
    public void A_place_across_an_edit_is_lost()
    {
        var before = DealSyntaxTree.Parse("company A\ncompany B\ncompany C\n", "a.deal");
        var now = before.WithChange(new TextSpan(10, 0), "company X\n");
        var places = new MovedPlaces([before], [now]);
        Assert.Null(places.Of(new Location(before.Text, new TextSpan(0, 15))));
        Assert.Equal(new TextSpan(20, 15), places.Of(new Location(before.Text, new TextSpan(10, 15)))?.Span);
    }

    private static DealSyntaxTree Edited(DealSyntaxTree tree, Random random)
    {
        var line = tree.Lines[random.Next(tree.Lines.Length)];
        return random.Next(4) switch
        {
            0 => tree.WithChange(new TextSpan(line.Start, 0), "company New\n"),
            1 => tree.WithChange(new TextSpan(line.Start, line.Line.Text.Length), ""),
            2 => tree.WithChange(new TextSpan(line.Start, 0), line.Line.Text),
            _ => tree.WithChange(new TextSpan(Math.Min(line.Start + random.Next(4), tree.Text.Length), 0), "x"),
        };
    }
}

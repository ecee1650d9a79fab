using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace DealLang.Tests.Corpus;

/// <summary>A bad line is one bad line: the others are read as they were.</summary>
public class BrokenLineTests
{
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(5), InlineData(8), InlineData(13), InlineData(40)]
    public void Broken_lines_are_reported_and_every_other_node_is_unchanged(int count)
    {
        string[] lines = TwoHundredLines();
        var before = DealSyntaxTree.Parse(string.Join('\n', lines), "whole.deal");
        var broken = Choose(before, count, count);
        string[] changed = [.. lines.Select((line, i) => broken.Contains(i) ? Break(line) : line)];
        var after = DealSyntaxTree.Parse(string.Join('\n', changed), "broken.deal");

        Assert.Equal(before.Lines.Length, after.Lines.Length);
        Assert.Equal(broken.Order(), after.Diagnostics.Select(d => d.Location.Start.Line - 1).Distinct().Order());
        for (int i = 0; i < before.Lines.Length; i++)
        {
            if (broken.Contains(before.Text.LineIndexOf(before.Lines[i].Start))) Assert.IsType<ErrorLineSyntax>(after.Lines[i].Content);
            else Assert.Equal(Shape(before.Lines[i]), Shape(after.Lines[i]));
        }
    }

    /// <summary>What hurried hands leave behind: a line spoilt at its end, in its middle, in its first word.</summary>
    [Fact]
    public void Whatever_breaks_a_line_breaks_no_other() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 25).Zip(Gen.Choose(0, s_slips.Length - 1)).Zip(Gen.Choose(0, 1_000_000)).ToArbitrary(), drawn =>
        {
            var ((count, slip), seed) = drawn;
            string[] lines = TwoHundredLines();
            var before = DealSyntaxTree.Parse(string.Join('\n', lines), "whole.deal");
            var broken = Choose(before, count, seed);
            var after = DealSyntaxTree.Parse(string.Join('\n', lines.Select((line, i) => broken.Contains(i) ? s_slips[slip](line) : line)), "broken.deal");
            Assert.Equal(broken.Order(), after.Diagnostics.Select(d => d.Location.Start.Line - 1).Distinct().Order());
            Assert.All(before.Lines.Zip(after.Lines).Where((_, i) => !broken.Contains(i)), pair => Assert.Equal(Shape(pair.First), Shape(pair.Second)));
        }));

    private static readonly Func<string, string>[] s_slips =
    [
        line => line + " ]",
        line => line + " = = =",
        line => line.TrimEnd() + " \"",
        line => line[..^line.TrimStart().Length] + "&" + line.TrimStart(),
        line => line[..(line.Length / 2)] + " ) " + line[(line.Length / 2)..].Replace("\"", "", StringComparison.Ordinal).Replace("#", "", StringComparison.Ordinal) + " )",
    ];

    private static string[] TwoHundredLines() =>
        [.. Repository.Deals("tests/Corpus/Deals").SelectMany(f => Repository.Read(f).TrimEnd('\n').Split('\n')).Take(200)];

    /// <summary>Lines that say something; of one seed always the same.</summary>
    private static HashSet<int> Choose(DealSyntaxTree tree, int count, int seed)
    {
        var candidates = tree.Lines.Where(b => b.Content is not EmptyLineSyntax).Select(b => tree.Text.LineIndexOf(b.Start)).ToArray();
        new Random(seed).Shuffle(candidates);
        return [.. candidates.Take(count)];
    }

    private static string Break(string line) => line[..^line.TrimStart().Length] + "= ± ) not a line of any deal";

    private static string Shape(BlockSyntax block) => Describe(block.Line, block.Content);

    private static string Describe(SyntaxLine line, SyntaxNode node) => $"{node.KindName}[{line.TextOf(node)}]({string.Join(' ', node.Children.Select(child => Describe(line, child)))})";
}

using DealLang.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace DealLang.Tests.Syntax;

/// <summary>What holds of the tree of any text.</summary>
public class TreeProperties
{
    private static void Hold(Gen<string> texts, Action<string> law, int tests = 300) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests), Prop.ForAll(texts.ToArbitrary(), text => { law(text); return true; }));

    [Fact]
    public void The_full_string_is_the_text() => Hold(Texts.Any, text => Assert.Equal(text, DealSyntaxTree.Parse(text).ToFullString()), 1000);

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n\r\n")]
    [InlineData("\uFEFFtitle \"x\"\n")]
    [InlineData("figure f = (1 +\n  2)\n")]
    [InlineData("figure f = (1 +\r\n\r\n  # why\r\n  2)\r\n")]
    [InlineData("company A\n\tclass B\n  class C")]
    [InlineData("\"unterminated\\")]
    public void The_full_string_is_the_text_at_the_edges(string text) => Assert.Equal(text, DealSyntaxTree.Parse(text).ToFullString());

    [Fact]
    public void Lines_stand_where_they_say() => Hold(Texts.Any, text =>
    {
        int at = 0;
        foreach (var block in DealSyntaxTree.Parse(text).Lines)
        {
            Assert.Equal(at, block.Start);
            at += block.Line.Text.Length;
        }
        Assert.Equal(text.Length, at);
    });

    [Fact]
    public void Nodes_nest_within_their_lines() => Hold(Texts.Any, text =>
    {
        foreach (var block in DealSyntaxTree.Parse(text).Lines)
        {
            Assert.Equal(new TokenRange(0, block.Line.Tokens.Length - 1), block.Content.Tokens);
            AssertNested(block.Content);
        }
    });

    [Fact]
    public void A_diagnostic_points_into_the_text_and_reads_whole() => Hold(Texts.Any, text =>
    {
        foreach (var found in DealSyntaxTree.Parse(text).Diagnostics)
        {
            Assert.InRange(found.Location.Span.Start, 0, text.Length);
            Assert.InRange(found.Location.Span.End, found.Location.Span.Start, text.Length);
            // A place that nothing was put into; a brace of the text itself may be quoted.
            Assert.DoesNotMatch(@"\{\d\}", found.Message);
            Assert.All(found.Fix?.Edits ?? [], e => Assert.InRange(e.Location.Span.End, 0, text.Length));
        }
    });

    [Fact]
    public void A_line_has_at_most_one_complaint_of_the_grammar() => Hold(Texts.Mutated, text =>
        Assert.All(DealSyntaxTree.Parse(text).Lines, b => Assert.InRange(b.Line.Diagnostics.Count(d => d.Descriptor.Code is "S01" or "S02" or "S03"), 0, 1)));

    [Fact]
    public void Every_line_is_placed_once() => Hold(Texts.Any, text =>
    {
        var tree = DealSyntaxTree.Parse(text);
        var placed = new List<BlockSyntax>();
        foreach (var root in tree.Roots) Walk(root, placed);
        Assert.Equal(tree.Lines.Where(l => l.Line.Tokens.Length > 1), placed);
    });

    [Theory]
    [InlineData("(")]
    [InlineData("1 + ")]
    [InlineData("x(")]
    [InlineData("1% of ")]
    [InlineData("about ")]
    [InlineData("3 days before ")]
    [InlineData("mid ")]
    [InlineData("- ")]
    [InlineData("a.")]
    [InlineData("1 per ")]
    [InlineData("a, ")]
    public void Nesting_neither_overflows_nor_hangs(string piece)
    {
        foreach (string head in new[] { "figure f = ", "company A\n  value ", "acquisition a: A acquires B\n  pays " })
        {
            string text = head + string.Concat(Enumerable.Repeat(piece, 20_000));
            Assert.Equal(text, DealSyntaxTree.Parse(text).ToFullString());
        }
    }

    private static void Walk(BlockSyntax block, List<BlockSyntax> placed)
    {
        placed.Add(block);
        foreach (var child in block.Children)
        {
            Assert.Same(block, child.Parent);
            Walk(child, placed);
        }
    }

    private static void AssertNested(SyntaxNode node)
    {
        foreach (var child in node.Children)
        {
            Assert.True(child.Tokens.First >= node.Tokens.First && child.Tokens.End <= node.Tokens.End, $"{child.KindName} leaves {node.KindName}");
            AssertNested(child);
        }
    }
}

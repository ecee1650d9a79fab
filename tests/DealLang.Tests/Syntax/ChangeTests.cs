using DealLang.Diagnostics;
using DealLang.Syntax;
using DealLang.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DealLang.Tests.Syntax;

/// <summary>A tree with a change is the tree of the changed text.</summary>
public class ChangeTests
{
    [Theory]
    [InlineData("", 0, 0, "x")]
    [InlineData("a\rb", 2, 0, "\n")]
    [InlineData("a\r\nb", 1, 1, "")]
    [InlineData("a\r\nb", 2, 1, "")]
    [InlineData("a\rb", 2, 0, "c\r")]
    [InlineData("figure f = (1 +\nb\n", 16, 1, "  2)")]
    [InlineData("figure f = (1 +\n  2)\nfigure g = 1\n", 18, 2, "")]
    [InlineData("figure f = (1 +\n  2\nfigure g = 1\n", 19, 0, ")")]
    [InlineData("company A\n  cash $5m\n", 0, 7, "series")]
    [InlineData("company A\n  cash $5m\n", 10, 2, "")]
    [InlineData("company A\n\tcash $5m\n  debt $1m\n", 10, 1, "  ")]
    [InlineData("## note\ncompany A\n", 8, 0, "\n")]
    public void A_change_at_an_edge(string text, int start, int length, string newText) => AssertSame(text, new TextSpan(start, length), newText);

    [Fact]
    public void Any_change_of_any_text() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Changes.ToArbitrary(), c => AssertSame(c.Text, c.Span, c.NewText)));

    [Fact]
    public void Many_changes_one_after_another()
    {
        var random = new Random(7);
        var tree = DealSyntaxTree.Parse(Texts.Tour, "tour.deal");
        for (int i = 0; i < 500; i++)
        {
            int start = random.Next(tree.Text.Length + 1), length = random.Next(Math.Min(6, tree.Text.Length - start) + 1);
            string newText = random.Next(3) == 0 ? "" : Texts.Tour.Substring(random.Next(Texts.Tour.Length - 8), random.Next(8));
            tree = tree.WithChange(new TextSpan(start, length), newText);
            if (i % 10 == 0) AssertSame(DealSyntaxTree.Parse(tree.Text.Text, "tour.deal"), tree);
        }
        AssertSame(DealSyntaxTree.Parse(tree.Text.Text, "tour.deal"), tree);
    }

    [Fact]
    public void Lines_that_the_change_does_not_touch_are_not_read_again()
    {
        var before = DealSyntaxTree.Parse(Texts.Tour);
        int at = Texts.Tour.IndexOf("0.1433", StringComparison.Ordinal);
        var after = before.WithChange(new TextSpan(at, 1), "1");
        Assert.Equal(1, before.Lines.Zip(after.Lines).Count(p => !ReferenceEquals(p.First.Line, p.Second.Line)));
    }

    private static Gen<(string Text, TextSpan Span, string NewText)> Changes =>
        from text in Texts.Any
        from start in Gen.Choose(0, text.Length)
        from length in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, Math.Min(40, text.Length - start)))
        from newText in Gen.OneOf(Gen.Constant(""), Gen.Elements("\n", "\r", "\r\n", "(", ")", "  ", "\t", "#", "\"", "x"), Texts.Arbitrary)
        select (text, new TextSpan(start, length), newText);

    private static void AssertSame(string text, TextSpan span, string newText) =>
        AssertSame(DealSyntaxTree.Parse(text[..span.Start] + newText + text[span.End..]), DealSyntaxTree.Parse(text).WithChange(span, newText));

    private static void AssertSame(DealSyntaxTree afresh, DealSyntaxTree changed)
    {
        Assert.Equal(afresh.ToFullString(), changed.ToFullString());
        Assert.Equal(afresh.Lines.Select(Told), changed.Lines.Select(Told));
        Assert.Equal(afresh.Roots.Select(r => r.Start), changed.Roots.Select(r => r.Start));
        Assert.Equal(afresh.Diagnostics.Select(Told), changed.Diagnostics.Select(Told));
    }

    private static string Told(BlockSyntax block) =>
        $"{block.Start} under {block.Parent?.Start} with {block.Children.Length}, noted {block.Note}: {Told(block.Line, block.Content)}";

    private static string Told(SyntaxLine line, SyntaxNode node) => $"{node.KindName}[{line.TextOf(node)}]({string.Join(' ', node.Children.Select(c => Told(line, c)))})";

    private static string Told(Diagnostic found) =>
        $"{found.Location.Span} {found.Code} {found.Message} {string.Join(' ', found.Fix?.Edits.Select(e => $"{e.Location.Span}{e.NewText}") ?? [])}";
}

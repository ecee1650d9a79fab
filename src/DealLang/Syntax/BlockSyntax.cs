using System.Collections.Immutable;
using DealLang.Text;

namespace DealLang.Syntax;

/// <summary>A line at its place in a file, with the lines indented under it.</summary>
public sealed class BlockSyntax
{
    internal BlockSyntax(DealSyntaxTree tree, SyntaxLine line, int start, BlockSyntax? parent)
    {
        Tree = tree;
        Line = line;
        Start = start;
        Parent = parent;
    }

    public DealSyntaxTree Tree { get; }
    public SyntaxLine Line { get; }

    /// <summary>Where the line begins in the file.</summary>
    public int Start { get; }

    public BlockSyntax? Parent { get; }
    public ImmutableArray<BlockSyntax> Children { get; internal set; } = [];
    public LineSyntax Content => Line.Content;

    /// <summary>Nothing but spaces and a comment.</summary>
    internal bool IsEmpty => Line.Tokens.Length == 1;

    /// <summary>Lines that are still to be put under this one.</summary>
    internal int ChildCount { get; set; }

    /// <summary>The <c>##</c> notes directly above, without their marks; empty when there are none.</summary>
    public string Note { get; internal set; } = "";

    public Location LocationOf(SyntaxNode node) => new(Tree.Text, Line.SpanOf(node).Shift(Start));
    public Location LocationOf(SyntaxToken token) => new(Tree.Text, token.Span.Shift(Start));
    public Location Location => LocationOf(Content);
}

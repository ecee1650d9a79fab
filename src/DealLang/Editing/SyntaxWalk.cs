using DealLang.Syntax;

namespace DealLang.Editing;

/// <summary>Ways through the nodes of one line.</summary>
internal static class SyntaxWalk
{
    public static IEnumerable<SyntaxNode> DescendantsAndSelf(this SyntaxNode node)
    {
        yield return node;
        foreach (var child in node.Children)
        {
            foreach (var inner in child.DescendantsAndSelf()) yield return inner;
        }
    }

    /// <summary>The nodes that hold a token, the line's content first and the innermost last.</summary>
    public static IEnumerable<SyntaxNode> PathTo(this SyntaxNode node, int token)
    {
        for (SyntaxNode? at = node; at is not null && Holds(at, token); at = at.Children.FirstOrDefault(c => Holds(c, token)))
            yield return at;
    }

    /// <summary>The innermost node of each token.</summary>
    public static SyntaxNode[] OwnersOfTokens(this SyntaxLine line)
    {
        var owners = new SyntaxNode[line.Tokens.Length];
        Array.Fill(owners, line.Content);
        foreach (var node in line.Content.DescendantsAndSelf()) Array.Fill(owners, node, node.Tokens.First, node.Tokens.End - node.Tokens.First);
        return owners;
    }

    private static bool Holds(SyntaxNode node, int token) => token >= node.Tokens.First && token < node.Tokens.End;
}

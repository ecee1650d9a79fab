using DealLang.Syntax;

namespace DealLang.Editing;

/// <summary>Ways through the nodes of one line.</summary>
internal static class SyntaxWalk
{
    /// <summary>Each node before its children. A sum of a thousand parts is a thousand deep, so that no node is asked on behalf of another.</summary>
    public static IEnumerable<SyntaxNode> DescendantsAndSelf(this SyntaxNode node)
    {
        yield return node;
        var open = new Stack<IEnumerator<SyntaxNode>>();
        open.Push(node.Children.GetEnumerator());
        while (open.TryPeek(out var children))
        {
            if (children.MoveNext())
            {
                yield return children.Current;
                open.Push(children.Current.Children.GetEnumerator());
            }
            else open.Pop().Dispose();
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
        foreach (var node in line.Content.DescendantsAndSelf())
        {
            // What lies in a child is the child's, which comes later.
            int at = node.Tokens.First;
            foreach (var child in node.Children)
            {
                for (; at < child.Tokens.First; at++) owners[at] = node;
                at = Math.Max(at, child.Tokens.End);
            }
            for (; at < node.Tokens.End; at++) owners[at] = node;
        }
        return owners;
    }

    private static bool Holds(SyntaxNode node, int token) => token >= node.Tokens.First && token < node.Tokens.End;
}

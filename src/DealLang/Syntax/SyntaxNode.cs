namespace DealLang.Syntax;

/// <summary>
/// A node inside one line: immutable, without a parent, spanning <see cref="Tokens"/> of that line. Tokens of the range
/// that no child covers are the node's own, so a tree covers its line by construction.
/// </summary>
public abstract class SyntaxNode(TokenRange tokens)
{
    public TokenRange Tokens { get; } = tokens;

    public virtual IEnumerable<SyntaxNode> Children => [];

    /// <summary>What a reader would call it: the class name without its last word (Leg, Fact, Range, Citation …).</summary>
    public string KindName
    {
        get
        {
            string name = GetType().Name[..^"Syntax".Length];
            return this is LineSyntax ? name[..^"Line".Length] : name;
        }
    }
}

/// <summary>The content of one line, without its line break.</summary>
public abstract class LineSyntax(TokenRange tokens) : SyntaxNode(tokens);

public abstract class ValueSyntax(TokenRange tokens) : SyntaxNode(tokens);

/// <summary>What may follow the content of any line: citations, dates, conditions, names.</summary>
public abstract class SuffixSyntax(TokenRange tokens) : SyntaxNode(tokens);

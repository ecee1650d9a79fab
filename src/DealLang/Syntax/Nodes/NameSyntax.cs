using System.Collections.Immutable;

namespace DealLang.Syntax.Nodes;

/// <summary>A name that stands for something declared elsewhere; of an imported file with its alias before it: <c>b.sale</c>.</summary>
public sealed class NameSyntax(TokenRange tokens, SyntaxToken own, ImmutableArray<SyntaxToken> aliases) : SyntaxNode(tokens)
{
    /// <summary>The name itself, which is the last token.</summary>
    public SyntaxToken Own { get; } = own;

    /// <summary>The aliases before it, outermost first; none as a rule.</summary>
    public ImmutableArray<SyntaxToken> Aliases { get; } = aliases;

    /// <summary>As it is written, aliases included.</summary>
    public override string ToString() => _written ??= Aliases.IsEmpty ? Own.ToString() : string.Join('.', Aliases.Append(Own).Select(t => t.ToString()));
    private string? _written; // made when first asked for: an unchanged line keeps it from one compilation to the next
}

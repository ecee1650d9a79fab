using DealLang.Syntax.Nodes;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>Names of what is declared elsewhere, with the aliases of imported files before them.</summary>
internal static class Names
{
    private static readonly Parser<SyntaxToken, NameSyntax> Bare = AnyWord.Select(t => new NameSyntax(TokenRange.Of(t), t, []));

    private static readonly Parser<SyntaxToken, NameSyntax> Qualified = Paths.Dotted.Select(
        names => new NameSyntax(TokenRange.Of(names[0], names[^1]), names[^1], names[..^1]));

    public static readonly Parser<SyntaxToken, NameSyntax> Name = Choose(t => t.Kind == TokenKind.Word && t.NextKind == TokenKind.Dot && t.IsGluedToNext ? Qualified : Bare);
}

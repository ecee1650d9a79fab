using System.Collections.Immutable;
using DealLang.Syntax.Nodes;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary><c>[reuters "person familiar", p. 2]</c>.</summary>
internal static class Citations
{
    private static readonly Parser<SyntaxToken, ImmutableArray<SyntaxToken>> Locator = Comma
        .Then(Token(t => t.Kind is not (TokenKind.CloseBracket or TokenKind.OpenBracket or TokenKind.EndOfLine or TokenKind.Bad)).Labelled("a page, a section or a quoted place").AtLeastOnce())
        .Select(l => l.Frozen());

    private static readonly Parser<SyntaxToken, ImmutableArray<SyntaxToken>> NoLocator = Return(ImmutableArray<SyntaxToken>.Empty);

    public static readonly Parser<SyntaxToken, SuffixSyntax> Citation = Map(
        SuffixSyntax (open, source, quote, locator, close) => new CitationSyntax(TokenRange.Of(open, close), source,
            quote is { } q ? new StringSyntax(TokenRange.Of(q), q) : null, locator),
        OpenBracket, Names.Name.Labelled("a source"), TokenOrNone(t => t.Kind == TokenKind.String),
        Choose(t => t.Kind == TokenKind.Comma ? Locator : NoLocator), CloseBracket);
}

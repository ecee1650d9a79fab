using DealLang.Symbols;
using DealLang.Syntax;

namespace DealLang.Binding;

/// <summary>The sign between the sides of an expectation or a test.</summary>
internal static class Comparisons
{
    public static Comparison Of(SyntaxToken token) => token.Kind switch
    {
        TokenKind.Tilde => Comparison.About,
        TokenKind.Less => Comparison.Less,
        TokenKind.Greater => Comparison.Greater,
        TokenKind.LessOrEqual => Comparison.LessOrEqual,
        TokenKind.GreaterOrEqual => Comparison.GreaterOrEqual,
        _ => Comparison.Equal,
    };
}

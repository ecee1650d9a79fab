using DealLang.Syntax;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>What a formula may be made of.</summary>
internal static class Formulas
{
    public static IEnumerable<CompletionItem> Operands(CompletionPlace place) =>
        Names.Deals(place).Concat(Names.Figures(place)).Concat(Names.Parties(place, 1)).Concat(Functions.All.Select(f => Words.Of(f, 2)));

    public static bool IsOpen(SyntaxToken last) => last.Kind is TokenKind.Equals or TokenKind.Plus or TokenKind.Minus or TokenKind.Star or TokenKind.Slash
        or TokenKind.OpenParen or TokenKind.Comma or TokenKind.Less or TokenKind.Greater or TokenKind.LessOrEqual or TokenKind.GreaterOrEqual or TokenKind.Tilde;
}

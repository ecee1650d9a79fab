using DealLang.Vocabulary;

namespace DealLang.Syntax.Grammar;

/// <summary>Whether a first word belongs at the margin or under a header.</summary>
internal static class Placement
{
    private const WordRoles InBlock = WordRoles.Term | WordRoles.Status | WordRoles.LegVerb;
    private const WordRoles AtMargin = WordRoles.Declaration | WordRoles.Setting;

    public static bool BelongsAtMargin(SyntaxToken first) => Begins(first, AtMargin) && (first.Roles & InBlock) == 0 && (first.NextRoles & WordRoles.LegVerb) == 0 && !first.IsBefore(Keyword.May);

    public static bool BelongsInBlock(SyntaxToken first) => (first.Roles & AtMargin) == 0
        && (first.NextKind is not (TokenKind.Dot or TokenKind.OpenParen) || !first.IsGluedToNext)
        && (Facts.Of(first) is not null || (first.Roles & (WordRoles.Status | WordRoles.LegVerb)) != 0 || first.Is(Keyword.Tranche) || first.Is(Keyword.When)
            || (first.NextRoles & WordRoles.LegVerb) != 0 || first.IsBefore(Keyword.May));

    private static bool Begins(SyntaxToken first, WordRoles roles) => first.Kind == TokenKind.Word && (first.Roles & roles) != 0;
}

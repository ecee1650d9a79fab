using System.Collections.Immutable;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>What stands in the parentheses of paths and functions.</summary>
internal static class Arguments
{
    private static readonly Parser<SyntaxToken, ArgumentSyntax> Named = Map(
        (name, value) => new ArgumentSyntax(TokenRange.Of(name).To(value.Tokens), name, [], value),
        AnyWord.Before(EqualsSign), Rec(() => Values.Value));

    private static readonly Parser<SyntaxToken, ArgumentSyntax> Supposed = Map(
        (path, value) => new ArgumentSyntax(path.Tokens.To(value.Tokens), null, [], value, path),
        Rec(() => Paths.Path).Before(EqualsSign), Rec(() => Values.Value));

    private static readonly Parser<SyntaxToken, ArgumentSyntax> Plain = Rec(() => Values.Value).Select(v => new ArgumentSyntax(v.Tokens, null, [], v));

    private static readonly Parser<SyntaxToken, ArgumentSyntax> Year = Dates.Year.Select(d => new ArgumentSyntax(d.Tokens, null, [], d));

    private static readonly Parser<SyntaxToken, SyntaxToken> OneWord = Token(t => t.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Date);

    /// <summary>FY2025(Oracle): of its four tokens the last is where the words end.</summary>
    private static readonly Parser<SyntaxToken, SyntaxToken> FiscalYear = AnyWord.Then(OpenParen).Then(AnyWord).Then(CloseParen);

    /// <summary>vwap 30, ebitda 2025, ebitda FY2025(Oracle), in cash.</summary>
    private static readonly Parser<SyntaxToken, ArgumentSyntax> SeveralWords = Choose(t => IsFiscalYear(t) ? FiscalYear : OneWord).AtLeastOnce().Select(OfWords);

    /// <summary>near 10%.</summary>
    private static readonly Parser<SyntaxToken, ArgumentSyntax> WordAndValue = Map(
        (word, value) => new ArgumentSyntax(TokenRange.Of(word).To(value.Tokens), null, [word], value), AnyWord, Rec(() => Values.Value));

    public static readonly Parser<SyntaxToken, ArgumentSyntax> OfPath = Choose(t =>
        t.Kind == TokenKind.Word && t.NextKind == TokenKind.Equals ? Named
        : t.Kind == TokenKind.Word && t.NextKind is TokenKind.Dot or TokenKind.OpenParen && IsBeforeEquals(t) ? Supposed
        : IsYear(t) && t.NextKind is TokenKind.Comma or TokenKind.CloseParen ? Year
        : IsPlainWord(t) && t.NextKind is TokenKind.Word or TokenKind.Number or TokenKind.Date ? SeveralWords
        : Plain);

    public static readonly Parser<SyntaxToken, ArgumentSyntax> OfFunction = Choose(t =>
        t.Kind == TokenKind.Word && t.NextKind == TokenKind.Equals ? Named
        : IsPlainWord(t) && t.NextKind is TokenKind.Number or TokenKind.CurrencySign ? WordAndValue
        : Plain);

    /// <summary>Neither a hedge nor a currency before its number, nor a path that a view follows.</summary>
    private static bool IsPlainWord(SyntaxToken t) => t.Kind == TokenKind.Word && (t.Roles & (WordRoles.Hedge | WordRoles.Currency)) == 0
        && !t.IsBefore(Keyword.At) && !t.IsBefore(Keyword.Per) && !(t.IsBefore(Keyword.In) && !t.Is(Keyword.In));

    /// <summary>An equals sign stands between the token and the end of its argument.</summary>
    private static bool IsBeforeEquals(SyntaxToken token)
    {
        int depth = 0;
        for (int i = token.Index; i < token.Line.Length; i++)
        {
            switch (token.Line[i].Kind)
            {
                case TokenKind.OpenParen:
                    depth++;
                    break;
                case TokenKind.CloseParen or TokenKind.Comma when depth == 0:
                    return false;
                case TokenKind.CloseParen:
                    depth--;
                    break;
                case TokenKind.Equals when depth == 0:
                    return true;
            }
        }
        return false;
    }

    private static ArgumentSyntax OfWords(IEnumerable<SyntaxToken> words)
    {
        var list = words.Frozen();
        return new ArgumentSyntax(TokenRange.Of(list[0], list[^1]), null, list, null);
    }
}

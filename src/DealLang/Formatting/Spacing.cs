using DealLang.Syntax;
using DealLang.Syntax.Nodes;

namespace DealLang.Formatting;

/// <summary>How many spaces stand before each token of a line when nothing has to be aligned.</summary>
internal static class Spacing
{
    private const int None = 0, One = 1, Wide = 2;

    public static int[] Of(SyntaxLine line)
    {
        var gaps = new int[line.Tokens.Length];
        for (int i = 1; i < gaps.Length; i++) gaps[i] = Between(line.Tokens[i - 1].Kind, line.Tokens[i].Kind);
        Visit(line.Content, line, gaps);
        return gaps;
    }

    private static int Between(TokenKind left, TokenKind right) => (left, right) switch
    {
        (_, TokenKind.EndOfLine or TokenKind.Comma or TokenKind.Colon or TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.Percent) => None,
        (_, TokenKind.Dot or TokenKind.DotDot) => None,
        (TokenKind.Dot or TokenKind.DotDot or TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.CurrencySign, _) => None,
        _ => One,
    };

    private static void Visit(SyntaxNode node, SyntaxLine line, int[] gaps)
    {
        switch (node)
        {
            case QuantitySyntax quantity:
                if (quantity.Minus is { } minus) gaps[minus.Index + 1] = None;
                if (quantity.Scale is { } scale) gaps[scale.Index] = None;
                if (quantity.Currency is { Kind: TokenKind.CurrencySign } sign && sign.Index > quantity.Number.Index) gaps[sign.Index] = None; // it is spelled before the number
                if (quantity is { Unit: { } unit, Scale: null } && IsClose(unit)) gaps[unit.Index] = None;
                break;
            case PathSyntax or CallSyntax or DateSyntax { Form: DateForm.FiscalYear }:
                CloseParentheses(node, line, gaps);
                break;
            case CitationSyntax citation:
                gaps[citation.Tokens.First] = Wide;
                foreach (var word in citation.Locator.Where(w => w.Kind == TokenKind.Dot)) gaps[word.Index + 1] = One;
                break;
            case SourceKeySyntax key:
                gaps[key.Tokens.First] = Wide;
                break;
        }
        foreach (var child in node.Children) Visit(child, line, gaps);
    }

    /// <summary>20%, 14.3x and 650bp stand close; 4.5 GW does not.</summary>
    private static bool IsClose(SyntaxToken unit) => unit.ToString() is "%" or "x" or "bp";

    /// <summary>The parenthesis of an argument stands close to the name; one in a value of the argument is the argument's own.</summary>
    private static void CloseParentheses(SyntaxNode node, SyntaxLine line, int[] gaps)
    {
        for (int i = node.Tokens.First + 1; i < node.Tokens.End; i++)
        {
            if (line.Tokens[i].Kind == TokenKind.OpenParen && !node.Children.Any(c => c.Tokens.First <= i && i < c.Tokens.End)) gaps[i] = None;
        }
    }
}

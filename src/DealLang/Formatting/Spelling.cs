using DealLang.Diagnostics.Descriptors;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;

namespace DealLang.Formatting;

/// <summary>The texts of a line's tokens as the language spells them: what was pasted from elsewhere is respelled, the rest is as written.</summary>
internal static class Spelling
{
    /// <returns>By token; empty for one that is left out: the parenthesis that closes a loss, (1,000).</returns>
    public static string[] Of(SyntaxLine line)
    {
        var texts = new string[line.Tokens.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            var token = line.Tokens[i];
            texts[i] = token.Kind == TokenKind.EndOfLine ? "" : Pasted(line, token) ?? token.ToString();
        }
        Respell(line.Content, texts);
        return texts;
    }

    /// <summary>What the lexer took the token for, when it was typography and not language.</summary>
    private static string? Pasted(SyntaxLine line, SyntaxToken token)
    {
        foreach (var found in line.Diagnostics)
        {
            if (found.Descriptor == SyntaxErrors.PastedFigure && found.Fix is [var edit] && edit.Span == token.Span)
                return token.Kind == TokenKind.Number ? Grouped(token.Text) : edit.NewText;
        }
        return null;
    }

    /// <summary>1,428,000 → 1_428_000.</summary>
    private static string Grouped(ReadOnlySpan<char> number)
    {
        Span<char> spelled = stackalloc char[number.Length];
        for (int i = 0; i < number.Length; i++) spelled[i] = number[i] is '.' || char.IsAsciiDigit(number[i]) ? number[i] : '_';
        return spelled.ToString();
    }

    /// <summary>25 million €: the sign goes before the number, which moves on by one place.</summary>
    private static void SignFirst(string[] texts, int number, int sign)
    {
        string text = texts[sign];
        Array.Copy(texts, number, texts, number + 1, sign - number);
        texts[number] = text;
    }

    private static void Respell(SyntaxNode node, string[] texts)
    {
        if (node is QuantitySyntax quantity)
        {
            if (quantity.Scale is { } scale && Scales.Find(texts[scale.Index]) is { } known) texts[scale.Index] = known.Canonical;
            if (quantity.Currency is { Kind: TokenKind.CurrencySign } sign && sign.Index > quantity.Number.Index) SignFirst(texts, quantity.Number.Index, sign.Index);
            if (quantity.Minus is { Kind: TokenKind.OpenParen } loss) (texts[loss.Index], texts[quantity.Tokens.End - 1]) = ("-", "");
        }
        foreach (var child in node.Children) Respell(child, texts);
    }
}

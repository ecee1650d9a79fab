using System.Globalization;
using System.Text;
using DealLang.Syntax;
using DealLang.Vocabulary;

namespace DealLang.Editing;

/// <summary>
/// A line of the vocabulary's examples with its names and figures as places to fill in: <c>price ${1:VMware.common} ${2:$95.71} close on
/// ${3:2022-05-20}</c>. The words of the language stay.
/// </summary>
public static class Snippets
{
    public static string Of(Entry entry)
    {
        var line = DealSyntaxTree.Parse(entry.Example).Lines[0].Line;
        var text = new StringBuilder();
        int place = 0;
        for (int i = 0; i < line.Tokens.Length - 1;)
        {
            int end = EndOfPiece(line, i);
            if (i > 0) text.Append(line.Tokens[i].LeadingTrivia);
            string piece = line.Text[line.Tokens[i].Start..line.Tokens[end - 1].End];
            if (IsFilledIn(line, i, end)) text.Append(CultureInfo.InvariantCulture, $"${{{++place}:{Escaped(piece)}}}");
            else text.Append(Escaped(piece));
            i = end;
        }
        return text.ToString();
    }

    /// <summary>Glued tokens are one piece: $95.71, VMware.common, 2026-01-01..2026-06-30.</summary>
    private static int EndOfPiece(SyntaxLine line, int first)
    {
        int end = first + 1;
        if (IsMark(line.Tokens[first])) return end;
        while (end < line.Tokens.Length - 1 && line.Tokens[end].IsGlued && !IsMark(line.Tokens[end])) end++;
        return end;
    }

    private static bool IsMark(SyntaxToken token) => token.Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.OpenBracket or TokenKind.CloseBracket;

    private static bool IsFilledIn(SyntaxLine line, int first, int end)
    {
        var token = line.Tokens[first];
        bool isWord = token.Kind == TokenKind.Word && end == first + 1;
        return token.Kind switch
        {
            TokenKind.Word => !isWord || Lexicon.WordId(token.Text) == 0 || IsName(line, first),
            TokenKind.Number or TokenKind.CurrencySign or TokenKind.String or TokenKind.Date or TokenKind.DayCount => true,
            TokenKind.Minus => end > first + 1,
            _ => false,
        };
    }

    /// <summary>B merges, not 5 B: a name that is also a unit or a scale behind a number.</summary>
    private static bool IsName(SyntaxLine line, int index) => char.IsUpper(line.Tokens[index].Text[0]) && !IsNumber(line, index - 1) && !IsNumber(line, index + 1)
        && (line.Tokens[index].Roles & ~(WordRoles.Scale | WordRoles.GluedScale)) == 0;

    private static bool IsNumber(SyntaxLine line, int index) => index >= 0 && index < line.Tokens.Length && line.Tokens[index].Kind == TokenKind.Number;

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);
}

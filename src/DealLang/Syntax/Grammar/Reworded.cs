using System.Collections.Immutable;
using System.Text;
using DealLang.Vocabulary;

namespace DealLang.Syntax.Grammar;

/// <summary>A line that cannot be read, held against the phrases that the language says otherwise.</summary>
internal static class Reworded
{
    /// <summary>What the line means in the language's words, with the phrase's own row; the first row that fits.</summary>
    public static IEnumerable<(Rewording Row, string Text)> Of(TokenList tokens, LineContext context)
    {
        foreach (var row in Rewordings.All)
        {
            // A sentence of a web reads like a header.
            bool isSentence = context == LineContext.Web && row.Written.StartsWith("{words} : ", StringComparison.Ordinal);
            if ((row.AtMargin != (context == LineContext.Margin) && !isSentence) || row.InRows != (context == LineContext.Rows)) continue;
            var holes = new Dictionary<string, string>(StringComparer.Ordinal);
            string[] pattern = row.Written.Replace(",", " ,", StringComparison.Ordinal).Split(' ');
            if (Match(pattern, 0, tokens, 0, EndOf(tokens), holes)) yield return (row, Filled(row.Meant, holes));
        }
        if (context != LineContext.Rows && YearByYear(tokens) is { } lines) yield return (new Rewording("", lines, "Each year is a fact of its own."), lines);
    }

    /// <summary>Where the citations that close the line begin, or its end.</summary>
    private static int EndOf(TokenList tokens)
    {
        for (int i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.OpenBracket) return i;
        }
        return tokens.Length - 1;
    }

    private static bool Match(string[] pattern, int part, TokenList tokens, int at, int end, Dictionary<string, string> holes)
    {
        if (part == pattern.Length) return at == end;
        string wanted = pattern[part];
        if (wanted[0] != '{')
            return at < end && (tokens[at].Text.Equals(wanted, StringComparison.OrdinalIgnoreCase) || tokens[at].ToString() == wanted) && Match(pattern, part + 1, tokens, at + 1, end, holes);
        string kind = wanted.Trim('{', '}', '2', '3');
        int least = kind == "rest" ? 0 : 1, most = kind is "name" or "date" or "number" ? 1 : end - at;
        for (int length = least; length <= most && at + length <= end; length++)
        {
            if (length > 0 && !Fits(kind, tokens, at)) return false;
            if (length > 0 && tokens[at + length - 1].Kind == TokenKind.CurrencySign && at + length < end) continue; // it belongs to what follows
            if (kind == "value" && length > 0 && (tokens[at + length - 1].Roles & WordRoles.Hedge) != 0) continue;
            if (kind == "value" && at + length < end && tokens[at + length].IsGlued && tokens[at + length].Kind is (TokenKind.Word or TokenKind.Percent)) continue; // 9x, 10%
            if (!Match(pattern, part + 1, tokens, at + length, end, holes)) continue;
            holes[wanted] = length == 0 ? "" : tokens.Line[tokens[at].Start..tokens[at + length - 1].End];
            return true;
        }
        return false;
    }

    private static bool Fits(string kind, TokenList tokens, int at) => kind switch
    {
        "value" => Values.BeginsFigure(tokens[at]) && tokens[at].Kind is not (TokenKind.String or TokenKind.Date),
        "date" => tokens[at].Kind == TokenKind.Date || Tokens.IsYear(tokens[at]),
        "number" => tokens[at].Kind == TokenKind.Number,
        "name" => tokens[at].Kind is TokenKind.Word or TokenKind.String,
        _ => true,
    };

    private static string Filled(string meant, Dictionary<string, string> holes)
    {
        var text = new StringBuilder(meant);
        bool isQuoted = meant.EndsWith('"');
        foreach (var (hole, words) in holes) text.Replace(hole, isQuoted ? words.Replace("\"", "", StringComparison.Ordinal) : words);
        string filled = text.ToString().TrimEnd().Replace(" ,", ",", StringComparison.Ordinal);
        return isQuoted ? filled[..^1].TrimEnd() + "\"" : filled;
    }

    /// <summary>TERM 2027 $20m, 2028 $40m → a line for each year; null for any other line.</summary>
    private static string? YearByYear(TokenList tokens)
    {
        int end = EndOf(tokens), first = 0;
        while (first < end && tokens[first].Kind == TokenKind.Word) first++;
        if (first == 0 || first >= end || !IsPeriod(tokens[first])) return null;
        string term = tokens.Line[tokens[0].Start..tokens[first - 1].End], rest = tokens.Line[tokens[end - 1].End..tokens[tokens.Length - 1].Start].TrimEnd();
        var lines = new List<string>();
        for (int from = first, i = first + 1; i <= end; i++)
        {
            if (i < end && !(tokens[i].Kind == TokenKind.Comma && IsPeriod(tokens[i + 1]))) continue;
            lines.Add($"{term} {tokens.Line[tokens[from].Start..tokens[i - 1].End]}{rest}");
            from = i + 1;
        }
        return lines.Count > 1 ? string.Join('↵', lines) : null;
    }

    private static bool IsPeriod(SyntaxToken token) => token.Kind == TokenKind.Date || Tokens.IsYear(token);
}

using DealLang.Vocabulary;

namespace DealLang.Syntax.Grammar;

/// <summary>Single tokens, and the choice of a parser by the next one or two of them.</summary>
internal static class Tokens
{
    public static readonly Parser<SyntaxToken, SyntaxToken> AnyWord = Of(TokenKind.Word, "a name");
    public static readonly Parser<SyntaxToken, SyntaxToken> Number = Of(TokenKind.Number, "a number");
    public static readonly Parser<SyntaxToken, SyntaxToken> QuotedText = Of(TokenKind.String, "a quoted text");
    public static readonly Parser<SyntaxToken, SyntaxToken> Colon = Of(TokenKind.Colon, "`:`");
    public static readonly Parser<SyntaxToken, SyntaxToken> Comma = Of(TokenKind.Comma, "`,`");
    public static readonly Parser<SyntaxToken, SyntaxToken> EqualsSign = Of(TokenKind.Equals, "`=`");
    public static readonly Parser<SyntaxToken, SyntaxToken> OpenParen = Of(TokenKind.OpenParen, "`(`");
    public static readonly Parser<SyntaxToken, SyntaxToken> CloseParen = Of(TokenKind.CloseParen, "`)`");
    public static readonly Parser<SyntaxToken, SyntaxToken> OpenBracket = Of(TokenKind.OpenBracket, "`[`");
    public static readonly Parser<SyntaxToken, SyntaxToken> CloseBracket = Of(TokenKind.CloseBracket, "`]`");
    public static readonly Parser<SyntaxToken, SyntaxToken> LineEnd = Of(TokenKind.EndOfLine, "the end of the line");

    /// <summary>What may be declared: words that close lines are no names.</summary>
    public static readonly Parser<SyntaxToken, SyntaxToken> NewName =
        Token(t => t.Kind == TokenKind.Word && (t.Roles & WordRoles.Suffix) == 0).Labelled("a name");

    public static readonly Parser<SyntaxToken, SyntaxToken> Comparison = Token(IsComparison).Labelled("one of = ~ < > <= >=");

    public static Parser<SyntaxToken, SyntaxToken> Of(TokenKind kind, string label) => Token(t => t.Kind == kind).Labelled(label);

    public static Parser<SyntaxToken, SyntaxToken> Word(Keyword keyword) => Word((int)keyword);

    private static Parser<SyntaxToken, SyntaxToken> Word(int id) => Token(t => t.Word == id).Labelled($"`{Lexicon.WordOf(id)}`");

    /// <summary>The words of a vocabulary row, one after the other; yields the first.</summary>
    public static Parser<SyntaxToken, SyntaxToken> Words(string name)
    {
        var words = Array.ConvertAll(name.Split(' '), word => Word(Lexicon.WordId(word)));
        return words.Skip(1).Aggregate(words[0], (first, next) => first.Before(next));
    }

    /// <summary>Picks the parser by the next token, which also knows the one behind it.</summary>
    public static Parser<SyntaxToken, T> Choose<T>(Func<SyntaxToken, Parser<SyntaxToken, T>> choice) => Lookahead(Any).Bind(choice);

    /// <summary>The parser where its first token stands, else null.</summary>
    public static Parser<SyntaxToken, T?> OrNull<T>(Func<SyntaxToken, bool> begins, Parser<SyntaxToken, T> parser) where T : class
    {
        Parser<SyntaxToken, T?> present = parser!, absent = Return<T?>(null);
        return Choose(t => begins(t) ? present : absent);
    }

    public static Parser<SyntaxToken, SyntaxToken?> TokenOrNone(Func<SyntaxToken, bool> begins, Parser<SyntaxToken, SyntaxToken>? parser = null)
    {
        var present = (parser ?? Any).Select(t => (SyntaxToken?)t);
        var absent = Return<SyntaxToken?>(null);
        return Choose(t => begins(t) ? present : absent);
    }

    /// <summary>Stands for the end of a list: refuses any token and expects nothing.</summary>
    public static Parser<SyntaxToken, T> NoMore<T>() where T : class => Token(_ => false).Select(_ => (T)null!);

    /// <summary>Refuses any token and tells the reader what was expected instead.</summary>
    public static Parser<SyntaxToken, T> Expecting<T>(string label) where T : class => Token(_ => false).Labelled(label).Select(_ => (T)null!);

    /// <summary>Fails with a message where the result does not hold. Pidgin's Assert forgets what was expected where the parser itself fails.</summary>
    public static Parser<SyntaxToken, T> Holding<T>(this Parser<SyntaxToken, T> parser, Func<T, bool> holds, string message) =>
        parser.Bind(result => holds(result) ? Return(result) : Fail<T>(message));

    public static bool IsComparison(SyntaxToken t) => t.Kind is TokenKind.Equals or TokenKind.Less or TokenKind.Greater or TokenKind.LessOrEqual or TokenKind.GreaterOrEqual or TokenKind.Tilde;

    /// <summary>Begins a suffix or a modifier.</summary>
    public static bool IsKey(SyntaxToken t)
    {
        var roles = t.Roles;
        return (roles & WordRoles.Key) != 0 || ((roles & WordRoles.LongKey) != 0 && Lexicon.IsLongKey(t.Word, t.NextWord));
    }

    /// <summary>A year as the language knows years: 19xx or 20xx, with nothing glued to it.</summary>
    public static bool IsYear(SyntaxToken t) => t.Kind == TokenKind.Number && t.End - t.Start == 4 && t.Text[..2] is "19" or "20" && t.Text.IndexOf('.') < 0
        && !(t.IsGluedToNext && t.NextKind is TokenKind.Word or TokenKind.Percent or TokenKind.Dot);

    /// <summary>A bare year follows, which is no price and no count: at 2025.</summary>
    public static bool IsBeforeYear(SyntaxToken t)
    {
        if (t.NextKind != TokenKind.Number) return false;
        var next = t.TextAfter.TrimStart();
        return next.Length >= 4 && next[..2] is "19" or "20" && char.IsAsciiDigit(next[2]) && char.IsAsciiDigit(next[3])
            && (next.Length == 4 || char.IsWhiteSpace(next[4]) || next[4] is ')' or ']' or ',' or '#');
    }

    /// <summary>A fiscal year follows: ebitda FY2028(Oracle).</summary>
    public static bool IsBeforeFiscalYear(SyntaxToken t)
    {
        if (t.NextKind != TokenKind.Word) return false;
        var next = t.TextAfter.TrimStart();
        return next.Length > 6 && next.StartsWith("FY", StringComparison.Ordinal) && next[6] == '(';
    }

    /// <summary>FY2028(Oracle).</summary>
    /// <summary>FY2028 without a party: of the one whose block or deal it stands in.</summary>
    public static bool IsOwnFiscalYear(SyntaxToken t) => t.Kind == TokenKind.Word && t.NextKind != TokenKind.OpenParen && t.End - t.Start == 6 && t.Text.StartsWith("FY", StringComparison.Ordinal) && t.Text[2..].IndexOfAnyExceptInRange('0', '9') < 0;

    public static bool IsFiscalYear(SyntaxToken t) => t.Kind == TokenKind.Word && t.NextKind == TokenKind.OpenParen && t.End - t.Start == 6 && t.Text.StartsWith("FY", StringComparison.Ordinal);
}

using DealLang.Text;
using DealLang.Vocabulary;

namespace DealLang.Syntax;

/// <summary>
/// One token of a line. Offsets count from the line's start, so that an unchanged line keeps its tokens when the text
/// above it is edited. Everything between two tokens (spaces, a comment, a break inside parentheses) is the leading
/// trivia of the second.
/// </summary>
public readonly struct SyntaxToken
{
    private readonly string _line;
    private readonly ushort _word;
    private readonly ushort _nextWord;

    internal SyntaxToken(string line, TokenKind kind, int index, int fullStart, int start, int end, int word)
        : this(line, kind, index, fullStart, start, end, word, TokenKind.EndOfLine, 0)
    {
    }

    private SyntaxToken(string line, TokenKind kind, int index, int fullStart, int start, int end, int word, TokenKind nextKind, int nextWord)
    {
        (_line, Kind, Index, FullStart, Start, End) = (line, kind, index, fullStart, start, end);
        (_word, NextKind, _nextWord) = ((ushort)word, nextKind, (ushort)nextWord);
    }

    public TokenKind Kind { get; }

    /// <summary>Its place among the tokens of its line.</summary>
    public int Index { get; }

    /// <summary>Where its leading trivia begins.</summary>
    public int FullStart { get; }

    public int Start { get; }
    public int End { get; }

    /// <summary>The vocabulary's number for a known word, 0 for any other token.</summary>
    public int Word => _word;

    public TextSpan Span => TextSpan.FromBounds(Start, End);
    public ReadOnlySpan<char> Text => _line.AsSpan(Start, End - Start);
    public ReadOnlySpan<char> LeadingTrivia => _line.AsSpan(FullStart, Start - FullStart);

    /// <summary>Nothing stands between this token and the one before it.</summary>
    public bool IsGlued => FullStart == Start && Start > 0;

    /// <summary>The kind of the token after this one: with it the grammar decides by two tokens.</summary>
    internal TokenKind NextKind { get; }

    internal int NextWord => _nextWord;

    /// <summary>White space stands on both sides, as round a binary minus.</summary>
    internal bool IsSpaced => FullStart < Start && End < _line.Length && char.IsWhiteSpace(_line[End]);

    /// <summary>Nothing stands between this token and the one after it.</summary>
    internal bool IsGluedToNext => NextKind != TokenKind.EndOfLine && End < _line.Length && !char.IsWhiteSpace(_line[End]);

    /// <summary>The rest of the line behind the token.</summary>
    internal ReadOnlySpan<char> TextAfter => _line.AsSpan(End);

    internal WordRoles Roles => Lexicon.RolesOf(_word);
    internal WordRoles NextRoles => Lexicon.RolesOf(_nextWord);

    internal bool Is(Keyword keyword) => _word == (int)keyword;
    internal bool IsBefore(Keyword keyword) => _nextWord == (int)keyword;

    internal SyntaxToken Before(TokenKind nextKind, int nextWord) => new(_line, Kind, Index, FullStart, Start, End, _word, nextKind, nextWord);

    public override string ToString() => Text.ToString();
}

/// <summary>A run of tokens of one line, from <paramref name="First"/> up to but not including <paramref name="End"/>.</summary>
public readonly record struct TokenRange(int First, int End)
{
    public static TokenRange Of(SyntaxToken token) => new(token.Index, token.Index + 1);
    public static TokenRange Of(SyntaxToken first, SyntaxToken last) => new(first.Index, last.Index + 1);
    public TokenRange To(TokenRange last) => new(First, last.End);
    public TokenRange To(SyntaxToken last) => new(First, last.Index + 1);
}

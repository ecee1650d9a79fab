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
    internal SyntaxToken(TokenList line, int index)
    {
        Line = line;
        Index = index;
    }

    internal TokenList Line { get; }

    /// <summary>Its place among the tokens of its line.</summary>
    public int Index { get; }

    public TokenKind Kind => Line.DataAt(Index).Kind;

    /// <summary>Where its leading trivia begins.</summary>
    public int FullStart => Line.FullStartOf(Index);

    public int Start => Line.DataAt(Index).Start;
    public int End => Line.DataAt(Index).End;

    /// <summary>The vocabulary's number for a known word, 0 for any other token.</summary>
    public int Word => Line.DataAt(Index).Word;

    public TextSpan Span => TextSpan.FromBounds(Start, End);
    public ReadOnlySpan<char> Text => Line.Line.AsSpan(Start, End - Start);
    public ReadOnlySpan<char> LeadingTrivia => Line.Line.AsSpan(FullStart, Start - FullStart);

    /// <summary>Nothing stands between this token and the one before it.</summary>
    public bool IsGlued => Start > 0 && FullStart == Start;

    /// <summary>The kind of the token after this one: with it the grammar decides by two tokens.</summary>
    internal TokenKind NextKind => HasNext ? Line.DataAt(Index + 1).Kind : TokenKind.EndOfLine;

    internal int NextWord => HasNext ? Line.DataAt(Index + 1).Word : 0;

    private bool HasNext => Index + 1 < Line.Length;

    /// <summary>White space stands on both sides, as round a binary minus.</summary>
    internal bool IsSpaced => FullStart < Start && End < Line.Line.Length && char.IsWhiteSpace(Line.Line[End]);

    /// <summary>Nothing stands between this token and the one after it.</summary>
    internal bool IsGluedToNext => NextKind != TokenKind.EndOfLine && Line.DataAt(Index + 1).Start == End;

    /// <summary>The rest of the line behind the token.</summary>
    internal ReadOnlySpan<char> TextAfter => Line.Line.AsSpan(End);

    internal WordRoles Roles => Lexicon.RolesOf(Word);
    internal WordRoles NextRoles => Lexicon.RolesOf(NextWord);

    internal bool Is(Keyword keyword) => Word == (int)keyword;
    internal bool IsBefore(Keyword keyword) => NextWord == (int)keyword;

    /// <summary>
    /// Its text; of a word of the vocabulary that word, also where it is said in other words (<c>enterprise value</c> is ev), and of a label of
    /// several words the name that they make: <c>new-debt</c>.
    /// </summary>
    public override string ToString() => Word != 0 ? Lexicon.WordOf(Word) : Kind == TokenKind.Word && Text.Contains(' ') ? string.Join('-', Text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)) : Text.ToString();
}

/// <summary>A run of tokens of one line, from <paramref name="First"/> up to but not including <paramref name="End"/>.</summary>
public readonly record struct TokenRange(int First, int End)
{
    public static TokenRange Of(SyntaxToken token) => new(token.Index, token.Index + 1);
    public static TokenRange Of(SyntaxToken first, SyntaxToken last) => new(first.Index, last.Index + 1);
    public TokenRange To(TokenRange last) => new(First, last.End);
    public TokenRange To(SyntaxToken last) => new(First, last.Index + 1);
}

using DealLang.Text;

namespace DealLang.Syntax;

/// <summary>
/// One token of a line. Offsets count from the line's start, so that an unchanged line keeps its tokens when the text
/// above it is edited. Everything between two tokens (spaces, a comment, a break inside parentheses) is the leading
/// trivia of the second.
/// </summary>
public readonly struct SyntaxToken(string line, TokenKind kind, int index, int fullStart, int start, int end, int word)
{
    private readonly string _line = line;

    public TokenKind Kind { get; } = kind;

    /// <summary>Its place among the tokens of its line.</summary>
    public int Index { get; } = index;

    /// <summary>Where its leading trivia begins.</summary>
    public int FullStart { get; } = fullStart;

    public int Start { get; } = start;
    public int End { get; } = end;

    /// <summary>The vocabulary's number for a known lower-case word, 0 for any other token.</summary>
    public int Word { get; } = word;

    public TextSpan Span => TextSpan.FromBounds(Start, End);
    public ReadOnlySpan<char> Text => _line.AsSpan(Start, End - Start);
    public ReadOnlySpan<char> LeadingTrivia => _line.AsSpan(FullStart, Start - FullStart);

    /// <summary>Nothing stands between this token and the one before it.</summary>
    public bool IsGlued => FullStart == Start && Start > 0;

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

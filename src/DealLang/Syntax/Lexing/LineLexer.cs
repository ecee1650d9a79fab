using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Text;
using DealLang.Vocabulary;

namespace DealLang.Syntax.Lexing;

/// <summary>
/// One line → its tokens. Total: any text lexes, and tokens with their leading trivia are the text. A line that goes on inside
/// parentheses holds breaks, which are trivia there.
/// </summary>
internal ref partial struct LineLexer
{
    private const int TabWidth = 4;
    private const int MostNested = 100;
    private readonly ReadOnlySpan<char> _text;
    private readonly int _end; // where the closing line break begins
    private TokenData[] _tokens;
    private int _count;
    private int _position;
    private int _fullStart;
    private int _parens;
    private bool _hasParens;
    private bool _hasError;
    private int _openedAt;
    private ImmutableArray<LineDiagnostic>.Builder? _diagnostics;

    private LineLexer(string line, TokenData[] buffer)
    {
        _text = line;
        _tokens = buffer;
        _end = line.Length;
        while (_end > 0 && Characters.IsLineBreak(line[_end - 1]) && _end > line.Length - 2) _end--;
        if (line.Length - _end == 2 && line[_end] != '\r') _end++; // \n\n cannot be: the second is another line
    }

    /// <param name="buffer">Room for tokens, kept by the caller from line to line.</param>
    public static LexedLine Lex(string line, ref TokenData[] buffer)
    {
        var lexer = new LineLexer(line, buffer);
        int indent = IndentOf(line);
        lexer.Run();
        buffer = lexer._tokens;
        var tokens = new TokenList(line, lexer._tokens.AsSpan(0, lexer._count));
        return new LexedLine(tokens, indent, lexer._parens, lexer._hasParens, lexer._diagnostics?.ToImmutable() ?? []);
    }

    /// <summary>Columns of white space before the first token.</summary>
    public static int IndentOf(ReadOnlySpan<char> line)
    {
        int columns = 0;
        foreach (char c in line)
        {
            if (c == ' ' || Characters.IsPastedSpace(c)) columns++;
            else if (c == '\t') columns += TabWidth - (columns % TabWidth);
            else if (c != '\uFEFF') break;
        }
        return columns;
    }

    private void Run()
    {
        while (SkipTrivia())
        {
            char c = _text[_position];
            if (Characters.IsAsciiLetter(c)) ScanWord();
            else if (Characters.IsAsciiDigit(c)) ScanNumber();
            else if (c < 128) ScanMark(c);
            else ScanForeign(c);
        }
        if (_parens > 0) Report(SyntaxErrors.OpenParenthesis, _openedAt, _openedAt + 1, [], new LineEdit(new TextSpan(_count > 0 ? _tokens[_count - 1].End : _end, 0), new string(')', Math.Min(_parens, MostNested))));
        _position = _text.Length;
        Add(TokenKind.EndOfLine, _end);
    }

    /// <summary>Goes on to the next token; false at the end of the line.</summary>
    private bool SkipTrivia()
    {
        _fullStart = _position;
        while (_position < _end)
        {
            char c = _text[_position];
            if (c == '#')
            {
                int length = _text[_position.._end].IndexOfAny('\n', '\r'); // a comment in parentheses ends with its physical line
                _position = length < 0 ? _end : _position + length;
            }
            else if (c is ' ' or '\t' or '\n' or '\r' || Characters.IsPastedSpace(c) || (c == '\uFEFF' && _position == 0)) _position++;
            else return true;
        }
        return false;
    }

    private void ScanMark(char c)
    {
        int start = _position++;
        switch (c)
        {
            case '"': ScanString(start); break;
            case '$': Add(TokenKind.CurrencySign, start); break;
            case ':': Add(TokenKind.Colon, start); break;
            case ',': Add(TokenKind.Comma, start); break;
            case '.': Add(Next('.') ? TokenKind.DotDot : TokenKind.Dot, start); break;
            case '(': OpenParenthesis(start); break;
            case ')': _parens = Math.Max(0, _parens - 1); Add(TokenKind.CloseParen, start); break;
            case '[': Add(TokenKind.OpenBracket, start); break;
            case ']': Add(TokenKind.CloseBracket, start); break;
            case '=': Add(TokenKind.Equals, start); break;
            case '<': Add(Next('=') ? TokenKind.LessOrEqual : TokenKind.Less, start); break;
            case '>': Add(Next('=') ? TokenKind.GreaterOrEqual : TokenKind.Greater, start); break;
            case '~': Add(TokenKind.Tilde, start); break;
            case '+': Add(Next('-') ? TokenKind.PlusMinus : TokenKind.Plus, start); break;
            case '-': ScanMinus(start); break;
            case '*': Add(TokenKind.Star, start); break;
            case '/': Add(TokenKind.Slash, start); break;
            case '%': Add(TokenKind.Percent, start); break;
            default: AddBad(start); break;
        }
    }

    /// <summary>Characters beyond ASCII: names of other scripts, and the typography of pasted figures.</summary>
    private void ScanForeign(char c)
    {
        int start = _position;
        if (Characters.IsNameStart(_text, start))
        {
            ScanWord();
            return;
        }
        _position++;
        switch (c)
        {
            case '\u2212': Pasted(start, "-"); Add(TokenKind.Minus, start); break;
            case '“' or '”' or '„': ScanString(start); break;
            case '±': Add(TokenKind.PlusMinus, start); break;
            case '×': Add(TokenKind.Star, start); break;
            case '§': Add(TokenKind.Section, start); break;
            case '≤': Add(TokenKind.LessOrEqual, start); break;
            case '≥': Add(TokenKind.GreaterOrEqual, start); break;
            case '≈': Pasted(start, "~"); Add(TokenKind.Tilde, start); break;
            case '…': Pasted(start, ".."); Add(TokenKind.DotDot, start); break;
            case '–' or '—': ScanDash(start); break;
            default: ScanOther(start, c); break;
        }
    }

    private void ScanOther(int start, char c)
    {
        if (char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.CurrencySymbol) Add(TokenKind.CurrencySign, start);
        else if (Characters.IsBidiControl(c))
        {
            Add(TokenKind.Bad, start);
            Report(SyntaxErrors.BidiControl, start, [Characters.Describe(_text[start.._position])], new LineEdit(TextSpan.FromBounds(start, _position), ""));
        }
        else AddBad(start);
    }

    /// <summary>Formulas nest some levels deep; what nests deeper is no formula and would only exhaust its readers.</summary>
    private void OpenParenthesis(int start)
    {
        _hasParens = true;
        if (_parens++ == 0) _openedAt = start;
        Add(TokenKind.OpenParen, start);
        if (_parens == MostNested + 1) Report(SyntaxErrors.TooDeep, start, []);
    }

    private void AddBad(int start)
    {
        while (_position < _end && char.IsLowSurrogate(_text[_position])) _position++;
        Add(TokenKind.Bad, start);
        Report(SyntaxErrors.UnknownCharacter, start, [Characters.Describe(_text[start.._position])], new LineEdit(TextSpan.FromBounds(start, _position), ""));
    }

    /// <summary>A string ends with its quotation mark or, for want of one, with the physical line.</summary>
    private void ScanString(int start)
    {
        bool curly = _text[start] != '"';
        while (_position < _end && !Characters.IsLineBreak(_text[_position]))
        {
            char c = _text[_position++];
            if (c == '\\' && _position < _end && _text[_position] is '"' or '\\') _position++;
            else if (curly ? c is '”' or '“' : c == '"')
            {
                Add(TokenKind.String, start);
                if (curly) Pasted(start, $"\"{_text[(start + 1)..(_position - 1)].ToString().Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
                return;
            }
        }
        Add(TokenKind.String, start);
        Report(SyntaxErrors.UnterminatedString, start, [], new LineEdit(new TextSpan(_position, 0), curly ? "”" : "\""));
    }

    private void ScanWord()
    {
        int start = _position;
        bool ascii = true;
        while (_position < _end)
        {
            char c = _text[_position];
            if (Characters.IsAsciiLetter(c) || Characters.IsAsciiDigit(c) || c == '_') _position++;
            else if (c == '-' && _position + 1 < _end && IsNamePart(_position + 1)) _position++;
            else if (c >= 128 && Characters.NonAsciiNameLength(_text, _position, start: false) is > 0 and int length)
            {
                _position += length;
                ascii = false;
            }
            else break;
        }
        if (_position < _end && _text[_position] == '/' && TryDayCount(start)) return;
        if (TryMonthFirstDate(start) || TryPeriod(start) || TryCurrencyPrefix(start)) return;
        Add(TokenKind.Word, start, Lexicon.WordId(_text[start.._position]));
        if (!ascii && Scripts.MixesLookAlikes(_text[start.._position])) Report(SyntaxErrors.MixedScripts, start, [_text[start.._position].ToString()], InLatin(start));
    }

    /// <summary>The name in Latin letters, where each of its others has a double among them.</summary>
    private readonly ImmutableArray<LineEdit> InLatin(int start) =>
        Scripts.InLatin(_text[start.._position]) is { } latin ? [new LineEdit(TextSpan.FromBounds(start, _position), latin)] : [];

    private readonly bool IsNamePart(int at) => Characters.IsAsciiDigit(_text[at]) || Characters.IsNameStart(_text, at);

    private bool Next(char c)
    {
        if (_position >= _end || _text[_position] != c) return false;
        _position++;
        return true;
    }

    private void Add(TokenKind kind, int start, int word = 0)
    {
        if (_count == _tokens.Length) Array.Resize(ref _tokens, _count * 2);
        _tokens[_count++] = new TokenData(kind, (ushort)word, start, _position);
        _fullStart = _position;
    }

    /// <summary>A pasted character that is read as what it stands for.</summary>
    private void Pasted(int start, string meant) =>
        Report(SyntaxErrors.PastedFigure, start, [_text[start.._position].ToString(), meant], new LineEdit(TextSpan.FromBounds(start, _position), meant));

    private void Report(DiagnosticDescriptor descriptor, int start, ImmutableArray<string> arguments, params ImmutableArray<LineEdit> fix) =>
        Report(descriptor, start, Math.Max(start, _position), arguments, fix);

    /// <summary>Of several errors in a line the first is told.</summary>
    private void Report(DiagnosticDescriptor descriptor, int start, int end, ImmutableArray<string> arguments, params ImmutableArray<LineEdit> fix)
    {
        if (descriptor.Severity == Severity.Error)
        {
            if (_hasError) return;
            _hasError = true;
        }
        _diagnostics ??= ImmutableArray.CreateBuilder<LineDiagnostic>();
        _diagnostics.Add(new LineDiagnostic(descriptor, TextSpan.FromBounds(start, end), arguments, fix));
    }
}

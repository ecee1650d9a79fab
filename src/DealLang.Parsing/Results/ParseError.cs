using System.Text;

namespace DealLang.Parsing;

/// <summary>Why and where a parse failed.</summary>
/// <remarks>
/// What was expected is listed in the grammar's order, each thing once, and the message reads "a, b or c" with line feeds on
/// every machine; Pidgin repeats what two alternatives both expect, writes "a, b, or c" and the machine's own line ends.
/// </remarks>
/// <typeparam name="TToken">The type of the tokens.</typeparam>
public sealed class ParseError<TToken> : IEquatable<ParseError<TToken>>
{
    private readonly Expected<TToken>[] _expected;

    internal ParseError(
        Maybe<TToken> unexpected,
        bool eof,
        Expected<TToken>[] expected,
        int errorOffset,
        SourcePosDelta errorPosDelta,
        string? message)
    {
        Unexpected = unexpected;
        EOF = eof;
        _expected = expected;
        ErrorOffset = errorOffset;
        ErrorPosDelta = errorPosDelta;
        Message = message;
    }

    /// <summary>Whether the input ended too early.</summary>
    public bool EOF { get; }

    /// <summary>The token that was refused, unless the input ended or the failure is not about a token.</summary>
    public Maybe<TToken> Unexpected { get; }

    /// <summary>What would have been right, in the grammar's order, each thing once.</summary>
    public IEnumerable<Expected<TToken>> Expected => _expected;

    /// <summary>The place of the refused token, counted in tokens from 0.</summary>
    public int ErrorOffset { get; }

    /// <summary>The distance from the start of the input, as the configuration counts it.</summary>
    public SourcePosDelta ErrorPosDelta { get; }

    /// <summary>Line and column from (1, 1), as the configuration counts them: by default one column a token.</summary>
    public SourcePos ErrorPos => new SourcePos(1, 1) + ErrorPosDelta;

    /// <summary>The grammar's own words, or null.</summary>
    public string? Message { get; }

    /// <summary>The whole error in words, over several lines.</summary>
    public string RenderErrorMessage(SourcePos? initialSourcePos = null)
    {
        var text = new StringBuilder("Parse error.");
        if (Message is not null)
            text.Append("\n    ").Append(Message);
        if (EOF || Unexpected.HasValue)
            text.Append("\n    unexpected ").Append(EOF ? "EOF" : Unexpected.Value!.ToString());
        AppendExpected(text);
        var position = (initialSourcePos ?? new SourcePos(1, 1)) + ErrorPosDelta;
        return text.Append("\n    at line ").Append(position.Line).Append(", col ").Append(position.Col).ToString();
    }

    private void AppendExpected(StringBuilder text)
    {
        var words = Array.ConvertAll(Array.FindAll(_expected, e => e.Tokens is not { IsDefault: false, Length: 0 }), e => e.Words);
        for (var i = 0; i < words.Length; i++)
            text.Append(i == 0 ? "\n    expected " : i < words.Length - 1 ? ", " : " or ").Append(words[i]);
    }

    /// <inheritdoc cref="RenderErrorMessage"/>
    public override string ToString() => RenderErrorMessage();

    /// <inheritdoc cref="RenderErrorMessage"/>
    public string ToString(SourcePos initialSourcePos) => RenderErrorMessage(initialSourcePos);

    /// <inheritdoc/>
    public bool Equals(ParseError<TToken>? other) =>
        other is not null
        && EOF == other.EOF
        && Unexpected == other.Unexpected
        && ErrorOffset == other.ErrorOffset
        && ErrorPosDelta == other.ErrorPosDelta
        && Message == other.Message
        && _expected.AsSpan().SequenceEqual(other._expected);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ParseError<TToken>);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EOF, Unexpected, ErrorOffset, Message);

    /// <summary>The same error.</summary>
    public static bool operator ==(ParseError<TToken>? left, ParseError<TToken>? right) => Equals(left, right);

    /// <summary>Another error.</summary>
    public static bool operator !=(ParseError<TToken>? left, ParseError<TToken>? right) => !Equals(left, right);
}

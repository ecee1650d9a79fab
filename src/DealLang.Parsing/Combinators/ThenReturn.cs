using System.Diagnostics.CodeAnalysis;

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>Parses as this parser does and yields <paramref name="result"/>.</summary>
    public Parser<TToken, TResult> ThenReturn<TResult>(TResult result) =>
        new ThenReturnParser<TToken, TResult>(this, result);

    /// <inheritdoc cref="ThenReturn"/>
    public Parser<TToken, TResult> WithResult<TResult>(TResult result) => ThenReturn(result);

    /// <summary>Parses as this parser does and yields <see cref="Unit.Value"/>.</summary>
    public Parser<TToken, Unit> IgnoreResult() => ThenReturn(Unit.Value);
}

internal sealed class ThenReturnParser<TToken, T>(Recognizer<TToken> parser, T value) : Parser<TToken, T>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out T result)
    {
        result = value;
        return parser.TrySkip(ref state);
    }

    internal override bool TrySkip(ref ParseState<TToken> state) => parser.TrySkip(ref state);
}

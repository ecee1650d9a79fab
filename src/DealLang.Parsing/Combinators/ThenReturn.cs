using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>Parses as this parser does and yields <paramref name="result"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, TResult> ThenReturn<TResult>(TResult result) =>
        new ThenReturnParser<TToken, TResult>(this, result);

    /// <inheritdoc cref="ThenReturn"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, TResult> WithResult<TResult>(TResult result) => ThenReturn(result);

    /// <summary>Parses as this parser does and yields <see cref="Unit.Value"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, Unit> IgnoreResult() => ThenReturn(Unit.Value);
}

internal sealed class ThenReturnParser<TToken, T>(Recognizer<TToken> parser, T value) : Parser<TToken, T>
{
    internal override T Parse(ref ParseState<TToken> state, out bool success)
    {
        success = parser.TrySkip(ref state);
        return value;
    }

    internal override bool TrySkip(ref ParseState<TToken> state) => parser.TrySkip(ref state);
}

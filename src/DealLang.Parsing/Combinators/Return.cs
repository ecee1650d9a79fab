using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public static partial class Parser<TToken>
{
    /// <summary>Yields <paramref name="value"/> and consumes nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, T> Return<T>(T value) => new ReturnParser<TToken, T>(value);

    /// <inheritdoc cref="Return"/>
    public static Parser<TToken, T> FromResult<T>(T result) => Return(result);
}

internal sealed class ReturnParser<TToken, T>(T value) : Parser<TToken, T>
{
    internal override T Parse(ref ParseState<TToken> state, out bool success)
    {
        success = true;
        return value;
    }
}

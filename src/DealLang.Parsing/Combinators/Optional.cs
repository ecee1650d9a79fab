using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public static partial class Parser
{
    /// <summary>This parser, or <see cref="Maybe.Nothing"/> if it fails without consuming input.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, Maybe<T>> Optional<TToken, T>(this Parser<TToken, T> parser) => new OptionalParser<TToken, T>(parser);
}

internal sealed class OptionalParser<TToken, T>(Parser<TToken, T> parser) : Parser<TToken, Maybe<T>>
{
    internal override Maybe<T> Parse(ref ParseState<TToken> state, out bool success)
    {
        var start = state.Position;
        var mark = state.ExpectationCount;
        var value = parser.Parse(ref state, out success);
        if (success)
            return new(value!);
        success = state.Position == start;
        if (success)
            state.Forget(mark);
        return default;
    }
}

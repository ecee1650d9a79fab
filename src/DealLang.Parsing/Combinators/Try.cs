using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public static partial class Parser
{
    /// <summary>Parses as <paramref name="parser"/> does, and gives back what it consumed if it fails.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, T> Try<TToken, T>(Parser<TToken, T> parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        return new TryParser<TToken, T>(parser);
    }
}

internal sealed class TryParser<TToken, T>(Parser<TToken, T> parser) : Parser<TToken, T>
{
    internal override T? Parse(ref ParseState<TToken> state, out bool success)
    {
        var start = state.Position;
        var result = parser.Parse(ref state, out success);
        if (!success)
            state.Rewind(start);
        return result;
    }

    internal override bool TrySkip(ref ParseState<TToken> state)
    {
        var start = state.Position;
        if (parser.TrySkip(ref state))
            return true;
        state.Rewind(start);
        return false;
    }
}

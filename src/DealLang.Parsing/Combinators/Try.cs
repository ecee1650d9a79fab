using System.Diagnostics.CodeAnalysis;

namespace DealLang.Parsing;

public static partial class Parser
{
    /// <summary>Parses as <paramref name="parser"/> does, and gives back what it consumed if it fails.</summary>
    public static Parser<TToken, T> Try<TToken, T>(Parser<TToken, T> parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        return new TryParser<TToken, T>(parser);
    }
}

internal sealed class TryParser<TToken, T>(Parser<TToken, T> parser) : Parser<TToken, T>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out T result)
    {
        var start = state.Position;
        if (parser.TryParse(ref state, out result))
            return true;
        state.Rewind(start);
        return false;
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

using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public static partial class Parser
{
    /// <summary>
    /// Succeeds if <paramref name="parser"/> does, and then gives back what it consumed. A failure gives nothing back, as in
    /// Pidgin: use <see cref="Try"/> inside for that.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, T> Lookahead<TToken, T>(Parser<TToken, T> parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        return parser is PredicateTokenParser<TToken> token
            ? (Parser<TToken, T>)(object)new PeekTokenParser<TToken>(token)
            : new LookaheadParser<TToken, T>(parser);
    }
}

internal sealed class LookaheadParser<TToken, T>(Parser<TToken, T> parser) : Parser<TToken, T>
{
    internal override T? Parse(ref ParseState<TToken> state, out bool success)
    {
        var start = state.Position;
        var result = parser.Parse(ref state, out success);
        if (success)
            state.Position = start;
        return result;
    }
}

/// <summary>A look at one token.</summary>
internal sealed class PeekTokenParser<TToken>(PredicateTokenParser<TToken> token) : Parser<TToken, TToken>
{
    internal override TToken? Parse(ref ParseState<TToken> state, out bool success)
    {
        success = token.IsNext(ref state);
        return success ? state.Input[state.Position] : default;
    }

    internal override bool TrySkip(ref ParseState<TToken> state) => token.IsNext(ref state);
}

/// <summary>The choice of a parser by the next token, which is handed to the selector where it lies.</summary>
internal sealed class PeekBindParser<TToken, T>(PeekTokenParser<TToken> peek, Func<TToken, Parser<TToken, T>> selector)
    : Parser<TToken, T>
{
    internal override T? Parse(ref ParseState<TToken> state, out bool success)
    {
        success = (state.HasRoom() || state.Abandon()) && peek.TrySkip(ref state);
        return success ? selector(state.Input[state.Position]).Parse(ref state, out success) : default;
    }

    internal override bool TrySkip(ref ParseState<TToken> state) =>
        (state.HasRoom() || state.Abandon())
        && peek.TrySkip(ref state)
        && selector(state.Input[state.Position]).TrySkip(ref state);
}

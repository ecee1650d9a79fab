using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public static partial class Parser
{
    /// <summary>
    /// Succeeds if <paramref name="parser"/> does, and then gives back what it consumed. A failure gives nothing back, as in
    /// Pidgin: use <see cref="Try"/> inside for that.
    /// </summary>
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
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out T result)
    {
        var start = state.Position;
        if (!parser.TryParse(ref state, out result))
            return false;
        state.Position = start;
        return true;
    }
}

/// <summary>A look at one token.</summary>
internal sealed class PeekTokenParser<TToken>(PredicateTokenParser<TToken> token) : Parser<TToken, TToken>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out TToken result)
    {
        if (!token.IsNext(ref state))
        {
            result = default;
            return false;
        }

        result = state.Input[state.Position];
        return true;
    }

    internal override bool TrySkip(ref ParseState<TToken> state) => token.IsNext(ref state);
}

/// <summary>The choice of a parser by the next token, which is handed to the selector where it lies.</summary>
internal sealed class PeekBindParser<TToken, T>(PeekTokenParser<TToken> peek, Func<TToken, Parser<TToken, T>> selector)
    : Parser<TToken, T>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out T result)
    {
        result = default;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return state.Abandon();
        return peek.TrySkip(ref state) && selector(state.Input[state.Position]).TryParse(ref state, out result);
    }

    internal override bool TrySkip(ref ParseState<TToken> state)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return state.Abandon();
        return peek.TrySkip(ref state) && selector(state.Input[state.Position]).TrySkip(ref state);
    }
}

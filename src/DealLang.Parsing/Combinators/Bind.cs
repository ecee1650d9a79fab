using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>
    /// This parser, then the one that <paramref name="selector"/> picks by its result. For a cheap choice by the next token,
    /// pick from parsers made beforehand: <c>Lookahead(Token(_ => true)).Bind(token => table[token.Kind])</c>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, TNext> Bind<TNext>(Func<T, Parser<TToken, TNext>> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return this is PeekTokenParser<TToken> peek
            ? new PeekBindParser<TToken, TNext>(peek, (Func<TToken, Parser<TToken, TNext>>)(object)selector)
            : new BindParser<TToken, T, TNext>(this, selector);
    }

    /// <summary>This parser, then the one that <paramref name="selector"/> picks; yields both results joined.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, TResult> Bind<TNext, TResult>(
        Func<T, Parser<TToken, TNext>> selector, Func<T, TNext, TResult> result)
    {
        ArgumentNullException.ThrowIfNull(selector);
        ArgumentNullException.ThrowIfNull(result);
        return new BindParser<TToken, T, TNext, TResult>(this, selector, result);
    }

    /// <inheritdoc cref="Bind{TNext, TResult}(Func{T, Parser{TToken, TNext}}, Func{T, TNext, TResult})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, TResult> SelectMany<TNext, TResult>(
        Func<T, Parser<TToken, TNext>> selector, Func<T, TNext, TResult> result) => Bind(selector, result);
}

// A selector may pick a parser that leads back here, so the depth is guarded as in Rec.
internal sealed class BindParser<TToken, T, TNext>(Parser<TToken, T> parser, Func<T, Parser<TToken, TNext>> selector)
    : Parser<TToken, TNext>
{
    internal override TNext? Parse(ref ParseState<TToken> state, out bool success)
    {
        success = state.HasRoom() || state.Abandon();
        if (!success)
            return default;
        var value = parser.Parse(ref state, out success);
        return success ? selector(value!).Parse(ref state, out success) : default;
    }
}

internal sealed class BindParser<TToken, T, TNext, TResult>(
    Parser<TToken, T> parser, Func<T, Parser<TToken, TNext>> selector, Func<T, TNext, TResult> join)
    : Parser<TToken, TResult>
{
    internal override TResult? Parse(ref ParseState<TToken> state, out bool success)
    {
        success = state.HasRoom() || state.Abandon();
        if (!success)
            return default;
        var value = parser.Parse(ref state, out success);
        if (!success)
            return default;
        var next = selector(value!).Parse(ref state, out success);
        return success ? join(value!, next!) : default;
    }
}

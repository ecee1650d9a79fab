using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>This parser, then <paramref name="parser"/>; yields what that one yields.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, TNext> Then<TNext>(Parser<TToken, TNext> parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        return new ThenParser<TToken, TNext>(this, parser);
    }

    /// <summary>This parser, then <paramref name="parser"/>; yields both results joined.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, TResult> Then<TNext, TResult>(Parser<TToken, TNext> parser, Func<T, TNext, TResult> result) =>
        Parser.Map(result, this, parser);

    /// <inheritdoc cref="Bind{TNext}(Func{T, Parser{TToken, TNext}})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, TNext> Then<TNext>(Func<T, Parser<TToken, TNext>> selector) => Bind(selector);

    /// <inheritdoc cref="Bind{TNext, TResult}(Func{T, Parser{TToken, TNext}}, Func{T, TNext, TResult})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, TResult> Then<TNext, TResult>(
        Func<T, Parser<TToken, TNext>> selector, Func<T, TNext, TResult> result) => Bind(selector, result);
}

internal sealed class ThenParser<TToken, T>(Recognizer<TToken> first, Parser<TToken, T> second) : Parser<TToken, T>
{
    internal override T? Parse(ref ParseState<TToken> state, out bool success)
    {
        if (first.TrySkip(ref state))
            return second.Parse(ref state, out success);
        success = false;
        return default;
    }

    internal override bool TrySkip(ref ParseState<TToken> state) => first.TrySkip(ref state) && second.TrySkip(ref state);
}

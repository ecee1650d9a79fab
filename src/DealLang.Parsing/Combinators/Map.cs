using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public static partial class Parser
{
    /// <summary>Transforms the result of <paramref name="parser1"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, TResult> Map<TToken, T1, TResult>(
        Func<T1, TResult> func,
        Parser<TToken, T1> parser1)
    {
        ArgumentNullException.ThrowIfNull(func);
        ArgumentNullException.ThrowIfNull(parser1);
        return parser1 is PredicateTokenParser<TToken> token
            ? new TokenMapParser<TToken, TResult>((Func<TToken, TResult>)(object)func, token)
            : new MapParser<TToken, T1, TResult>(func, parser1);
    }

    /// <summary>The parsers one after the other; joins their results.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, TResult> Map<TToken, T1, T2, TResult>(
        Func<T1, T2, TResult> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2)
    {
        ArgumentNullException.ThrowIfNull(func);
        ArgumentNullException.ThrowIfNull(parser1);
        ArgumentNullException.ThrowIfNull(parser2);
        return new MapParser<TToken, T1, T2, TResult>(func, parser1, parser2);
    }

    /// <inheritdoc cref="Map{TToken, T1, T2, TResult}"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, TResult> Map<TToken, T1, T2, T3, TResult>(
        Func<T1, T2, T3, TResult> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2,
        Parser<TToken, T3> parser3)
    {
        ArgumentNullException.ThrowIfNull(func);
        ArgumentNullException.ThrowIfNull(parser1);
        ArgumentNullException.ThrowIfNull(parser2);
        ArgumentNullException.ThrowIfNull(parser3);
        return new MapParser<TToken, T1, T2, T3, TResult>(func, parser1, parser2, parser3);
    }

    /// <inheritdoc cref="Map{TToken, T1, T2, TResult}"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, TResult> Map<TToken, T1, T2, T3, T4, TResult>(
        Func<T1, T2, T3, T4, TResult> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2,
        Parser<TToken, T3> parser3,
        Parser<TToken, T4> parser4)
    {
        ArgumentNullException.ThrowIfNull(func);
        ArgumentNullException.ThrowIfNull(parser1);
        ArgumentNullException.ThrowIfNull(parser2);
        ArgumentNullException.ThrowIfNull(parser3);
        ArgumentNullException.ThrowIfNull(parser4);
        return new MapParser<TToken, T1, T2, T3, T4, TResult>(func, parser1, parser2, parser3, parser4);
    }

    /// <inheritdoc cref="Map{TToken, T1, T2, TResult}"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, TResult> Map<TToken, T1, T2, T3, T4, T5, TResult>(
        Func<T1, T2, T3, T4, T5, TResult> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2,
        Parser<TToken, T3> parser3,
        Parser<TToken, T4> parser4,
        Parser<TToken, T5> parser5)
    {
        ArgumentNullException.ThrowIfNull(func);
        ArgumentNullException.ThrowIfNull(parser1);
        ArgumentNullException.ThrowIfNull(parser2);
        ArgumentNullException.ThrowIfNull(parser3);
        ArgumentNullException.ThrowIfNull(parser4);
        ArgumentNullException.ThrowIfNull(parser5);
        return new MapParser<TToken, T1, T2, T3, T4, T5, TResult>(func, parser1, parser2, parser3, parser4, parser5);
    }

    /// <inheritdoc cref="Map{TToken, T1, T2, TResult}"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, TResult> Map<TToken, T1, T2, T3, T4, T5, T6, TResult>(
        Func<T1, T2, T3, T4, T5, T6, TResult> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2,
        Parser<TToken, T3> parser3,
        Parser<TToken, T4> parser4,
        Parser<TToken, T5> parser5,
        Parser<TToken, T6> parser6)
    {
        ArgumentNullException.ThrowIfNull(func);
        ArgumentNullException.ThrowIfNull(parser1);
        ArgumentNullException.ThrowIfNull(parser2);
        ArgumentNullException.ThrowIfNull(parser3);
        ArgumentNullException.ThrowIfNull(parser4);
        ArgumentNullException.ThrowIfNull(parser5);
        ArgumentNullException.ThrowIfNull(parser6);
        return new MapParser<TToken, T1, T2, T3, T4, T5, T6, TResult>(
            func, parser1, parser2, parser3, parser4, parser5, parser6);
    }

    /// <inheritdoc cref="Map{TToken, T1, T2, TResult}"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, TResult> Map<TToken, T1, T2, T3, T4, T5, T6, T7, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, TResult> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2,
        Parser<TToken, T3> parser3,
        Parser<TToken, T4> parser4,
        Parser<TToken, T5> parser5,
        Parser<TToken, T6> parser6,
        Parser<TToken, T7> parser7)
    {
        ArgumentNullException.ThrowIfNull(func);
        ArgumentNullException.ThrowIfNull(parser1);
        ArgumentNullException.ThrowIfNull(parser2);
        ArgumentNullException.ThrowIfNull(parser3);
        ArgumentNullException.ThrowIfNull(parser4);
        ArgumentNullException.ThrowIfNull(parser5);
        ArgumentNullException.ThrowIfNull(parser6);
        ArgumentNullException.ThrowIfNull(parser7);
        return new MapParser<TToken, T1, T2, T3, T4, T5, T6, T7, TResult>(
            func, parser1, parser2, parser3, parser4, parser5, parser6, parser7);
    }

    /// <inheritdoc cref="Map{TToken, T1, T2, TResult}"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, TResult> Map<TToken, T1, T2, T3, T4, T5, T6, T7, T8, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> func,
        Parser<TToken, T1> parser1,
        Parser<TToken, T2> parser2,
        Parser<TToken, T3> parser3,
        Parser<TToken, T4> parser4,
        Parser<TToken, T5> parser5,
        Parser<TToken, T6> parser6,
        Parser<TToken, T7> parser7,
        Parser<TToken, T8> parser8)
    {
        ArgumentNullException.ThrowIfNull(func);
        ArgumentNullException.ThrowIfNull(parser1);
        ArgumentNullException.ThrowIfNull(parser2);
        ArgumentNullException.ThrowIfNull(parser3);
        ArgumentNullException.ThrowIfNull(parser4);
        ArgumentNullException.ThrowIfNull(parser5);
        ArgumentNullException.ThrowIfNull(parser6);
        ArgumentNullException.ThrowIfNull(parser7);
        ArgumentNullException.ThrowIfNull(parser8);
        return new MapParser<TToken, T1, T2, T3, T4, T5, T6, T7, T8, TResult>(
            func, parser1, parser2, parser3, parser4, parser5, parser6, parser7, parser8);
    }
}

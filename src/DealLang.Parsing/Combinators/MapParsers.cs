namespace DealLang.Parsing;

internal sealed class MapParser<TToken, T1, TResult>(
    Func<T1, TResult> func,
    Parser<TToken, T1> parser1) : Parser<TToken, TResult>
{
    internal override TResult? Parse(ref ParseState<TToken> state, out bool success)
    {
        var x1 = parser1.Parse(ref state, out success);
        return success ? func(x1!) : default;
    }
}

internal sealed class MapParser<TToken, T1, T2, TResult>(
    Func<T1, T2, TResult> func,
    Parser<TToken, T1> parser1,
    Parser<TToken, T2> parser2) : Parser<TToken, TResult>
{
    internal override TResult? Parse(ref ParseState<TToken> state, out bool success)
    {
        var x1 = parser1.Parse(ref state, out success);
        if (!success)
            return default;
        var x2 = parser2.Parse(ref state, out success);
        return success ? func(x1!, x2!) : default;
    }
}

internal sealed class MapParser<TToken, T1, T2, T3, TResult>(
    Func<T1, T2, T3, TResult> func,
    Parser<TToken, T1> parser1,
    Parser<TToken, T2> parser2,
    Parser<TToken, T3> parser3) : Parser<TToken, TResult>
{
    internal override TResult? Parse(ref ParseState<TToken> state, out bool success)
    {
        var x1 = parser1.Parse(ref state, out success);
        if (!success)
            return default;
        var x2 = parser2.Parse(ref state, out success);
        if (!success)
            return default;
        var x3 = parser3.Parse(ref state, out success);
        return success ? func(x1!, x2!, x3!) : default;
    }
}

internal sealed class MapParser<TToken, T1, T2, T3, T4, TResult>(
    Func<T1, T2, T3, T4, TResult> func,
    Parser<TToken, T1> parser1,
    Parser<TToken, T2> parser2,
    Parser<TToken, T3> parser3,
    Parser<TToken, T4> parser4) : Parser<TToken, TResult>
{
    internal override TResult? Parse(ref ParseState<TToken> state, out bool success)
    {
        var x1 = parser1.Parse(ref state, out success);
        if (!success)
            return default;
        var x2 = parser2.Parse(ref state, out success);
        if (!success)
            return default;
        var x3 = parser3.Parse(ref state, out success);
        if (!success)
            return default;
        var x4 = parser4.Parse(ref state, out success);
        return success ? func(x1!, x2!, x3!, x4!) : default;
    }
}

internal sealed class MapParser<TToken, T1, T2, T3, T4, T5, TResult>(
    Func<T1, T2, T3, T4, T5, TResult> func,
    Parser<TToken, T1> parser1,
    Parser<TToken, T2> parser2,
    Parser<TToken, T3> parser3,
    Parser<TToken, T4> parser4,
    Parser<TToken, T5> parser5) : Parser<TToken, TResult>
{
    internal override TResult? Parse(ref ParseState<TToken> state, out bool success)
    {
        var x1 = parser1.Parse(ref state, out success);
        if (!success)
            return default;
        var x2 = parser2.Parse(ref state, out success);
        if (!success)
            return default;
        var x3 = parser3.Parse(ref state, out success);
        if (!success)
            return default;
        var x4 = parser4.Parse(ref state, out success);
        if (!success)
            return default;
        var x5 = parser5.Parse(ref state, out success);
        return success ? func(x1!, x2!, x3!, x4!, x5!) : default;
    }
}

internal sealed class MapParser<TToken, T1, T2, T3, T4, T5, T6, TResult>(
    Func<T1, T2, T3, T4, T5, T6, TResult> func,
    Parser<TToken, T1> parser1,
    Parser<TToken, T2> parser2,
    Parser<TToken, T3> parser3,
    Parser<TToken, T4> parser4,
    Parser<TToken, T5> parser5,
    Parser<TToken, T6> parser6) : Parser<TToken, TResult>
{
    internal override TResult? Parse(ref ParseState<TToken> state, out bool success)
    {
        var x1 = parser1.Parse(ref state, out success);
        if (!success)
            return default;
        var x2 = parser2.Parse(ref state, out success);
        if (!success)
            return default;
        var x3 = parser3.Parse(ref state, out success);
        if (!success)
            return default;
        var x4 = parser4.Parse(ref state, out success);
        if (!success)
            return default;
        var x5 = parser5.Parse(ref state, out success);
        if (!success)
            return default;
        var x6 = parser6.Parse(ref state, out success);
        return success ? func(x1!, x2!, x3!, x4!, x5!, x6!) : default;
    }
}

internal sealed class MapParser<TToken, T1, T2, T3, T4, T5, T6, T7, TResult>(
    Func<T1, T2, T3, T4, T5, T6, T7, TResult> func,
    Parser<TToken, T1> parser1,
    Parser<TToken, T2> parser2,
    Parser<TToken, T3> parser3,
    Parser<TToken, T4> parser4,
    Parser<TToken, T5> parser5,
    Parser<TToken, T6> parser6,
    Parser<TToken, T7> parser7) : Parser<TToken, TResult>
{
    internal override TResult? Parse(ref ParseState<TToken> state, out bool success)
    {
        var x1 = parser1.Parse(ref state, out success);
        if (!success)
            return default;
        var x2 = parser2.Parse(ref state, out success);
        if (!success)
            return default;
        var x3 = parser3.Parse(ref state, out success);
        if (!success)
            return default;
        var x4 = parser4.Parse(ref state, out success);
        if (!success)
            return default;
        var x5 = parser5.Parse(ref state, out success);
        if (!success)
            return default;
        var x6 = parser6.Parse(ref state, out success);
        if (!success)
            return default;
        var x7 = parser7.Parse(ref state, out success);
        return success ? func(x1!, x2!, x3!, x4!, x5!, x6!, x7!) : default;
    }
}

internal sealed class MapParser<TToken, T1, T2, T3, T4, T5, T6, T7, T8, TResult>(
    Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> func,
    Parser<TToken, T1> parser1,
    Parser<TToken, T2> parser2,
    Parser<TToken, T3> parser3,
    Parser<TToken, T4> parser4,
    Parser<TToken, T5> parser5,
    Parser<TToken, T6> parser6,
    Parser<TToken, T7> parser7,
    Parser<TToken, T8> parser8) : Parser<TToken, TResult>
{
    internal override TResult? Parse(ref ParseState<TToken> state, out bool success)
    {
        var x1 = parser1.Parse(ref state, out success);
        if (!success)
            return default;
        var x2 = parser2.Parse(ref state, out success);
        if (!success)
            return default;
        var x3 = parser3.Parse(ref state, out success);
        if (!success)
            return default;
        var x4 = parser4.Parse(ref state, out success);
        if (!success)
            return default;
        var x5 = parser5.Parse(ref state, out success);
        if (!success)
            return default;
        var x6 = parser6.Parse(ref state, out success);
        if (!success)
            return default;
        var x7 = parser7.Parse(ref state, out success);
        if (!success)
            return default;
        var x8 = parser8.Parse(ref state, out success);
        return success ? func(x1!, x2!, x3!, x4!, x5!, x6!, x7!, x8!) : default;
    }
}

/// <summary>A token and what is made of it, without a copy of the token in between.</summary>
internal sealed class TokenMapParser<TToken, TResult>(Func<TToken, TResult> func, PredicateTokenParser<TToken> token)
    : Parser<TToken, TResult>
{
    internal override TResult? Parse(ref ParseState<TToken> state, out bool success)
    {
        var position = state.Position;
        success = token.TrySkip(ref state);
        return success ? func(state.Input[position]) : default;
    }
}

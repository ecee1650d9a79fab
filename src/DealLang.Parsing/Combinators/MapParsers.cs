using System.Diagnostics.CodeAnalysis;

namespace DealLang.Parsing;

internal sealed class MapParser<TToken, T1, TResult>(
    Func<T1, TResult> func,
    Parser<TToken, T1> parser1) : Parser<TToken, TResult>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out TResult result)
    {
        if (parser1.TryParse(ref state, out var x1))
        {
            result = func(x1);
            return true;
        }

        result = default;
        return false;
    }
}

internal sealed class MapParser<TToken, T1, T2, TResult>(
    Func<T1, T2, TResult> func,
    Parser<TToken, T1> parser1,
    Parser<TToken, T2> parser2) : Parser<TToken, TResult>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out TResult result)
    {
        if (parser1.TryParse(ref state, out var x1)
            && parser2.TryParse(ref state, out var x2))
        {
            result = func(x1, x2);
            return true;
        }

        result = default;
        return false;
    }
}

internal sealed class MapParser<TToken, T1, T2, T3, TResult>(
    Func<T1, T2, T3, TResult> func,
    Parser<TToken, T1> parser1,
    Parser<TToken, T2> parser2,
    Parser<TToken, T3> parser3) : Parser<TToken, TResult>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out TResult result)
    {
        if (parser1.TryParse(ref state, out var x1)
            && parser2.TryParse(ref state, out var x2)
            && parser3.TryParse(ref state, out var x3))
        {
            result = func(x1, x2, x3);
            return true;
        }

        result = default;
        return false;
    }
}

internal sealed class MapParser<TToken, T1, T2, T3, T4, TResult>(
    Func<T1, T2, T3, T4, TResult> func,
    Parser<TToken, T1> parser1,
    Parser<TToken, T2> parser2,
    Parser<TToken, T3> parser3,
    Parser<TToken, T4> parser4) : Parser<TToken, TResult>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out TResult result)
    {
        if (parser1.TryParse(ref state, out var x1)
            && parser2.TryParse(ref state, out var x2)
            && parser3.TryParse(ref state, out var x3)
            && parser4.TryParse(ref state, out var x4))
        {
            result = func(x1, x2, x3, x4);
            return true;
        }

        result = default;
        return false;
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
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out TResult result)
    {
        if (parser1.TryParse(ref state, out var x1)
            && parser2.TryParse(ref state, out var x2)
            && parser3.TryParse(ref state, out var x3)
            && parser4.TryParse(ref state, out var x4)
            && parser5.TryParse(ref state, out var x5))
        {
            result = func(x1, x2, x3, x4, x5);
            return true;
        }

        result = default;
        return false;
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
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out TResult result)
    {
        if (parser1.TryParse(ref state, out var x1)
            && parser2.TryParse(ref state, out var x2)
            && parser3.TryParse(ref state, out var x3)
            && parser4.TryParse(ref state, out var x4)
            && parser5.TryParse(ref state, out var x5)
            && parser6.TryParse(ref state, out var x6))
        {
            result = func(x1, x2, x3, x4, x5, x6);
            return true;
        }

        result = default;
        return false;
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
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out TResult result)
    {
        if (parser1.TryParse(ref state, out var x1)
            && parser2.TryParse(ref state, out var x2)
            && parser3.TryParse(ref state, out var x3)
            && parser4.TryParse(ref state, out var x4)
            && parser5.TryParse(ref state, out var x5)
            && parser6.TryParse(ref state, out var x6)
            && parser7.TryParse(ref state, out var x7))
        {
            result = func(x1, x2, x3, x4, x5, x6, x7);
            return true;
        }

        result = default;
        return false;
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
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out TResult result)
    {
        if (parser1.TryParse(ref state, out var x1)
            && parser2.TryParse(ref state, out var x2)
            && parser3.TryParse(ref state, out var x3)
            && parser4.TryParse(ref state, out var x4)
            && parser5.TryParse(ref state, out var x5)
            && parser6.TryParse(ref state, out var x6)
            && parser7.TryParse(ref state, out var x7)
            && parser8.TryParse(ref state, out var x8))
        {
            result = func(x1, x2, x3, x4, x5, x6, x7, x8);
            return true;
        }

        result = default;
        return false;
    }
}

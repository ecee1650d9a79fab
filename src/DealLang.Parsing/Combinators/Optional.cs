using System.Diagnostics.CodeAnalysis;

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>This parser, or <see cref="Maybe.Nothing"/> if it fails without consuming input.</summary>
    public Parser<TToken, Maybe<T>> Optional() => new OptionalParser<TToken, T>(this);
}

internal sealed class OptionalParser<TToken, T>(Parser<TToken, T> parser) : Parser<TToken, Maybe<T>>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out Maybe<T> result)
    {
        var start = state.Position;
        var mark = state.ExpectationCount;
        if (parser.TryParse(ref state, out var value))
        {
            result = new(value);
            return true;
        }

        result = default;
        if (state.Position != start)
            return false;
        state.Forget(mark);
        return true;
    }
}

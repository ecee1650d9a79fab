using System.Diagnostics.CodeAnalysis;

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>As <see cref="ManyThen"/>; yields what ended the items.</summary>
    public Parser<TToken, TEnd> SkipManyThen<TEnd>(Parser<TToken, TEnd> terminator)
    {
        ArgumentNullException.ThrowIfNull(terminator);
        return new SkipManyThenParser<TToken, TEnd>(this, terminator);
    }

    /// <summary>As <see cref="Until"/>, with the results dropped.</summary>
    public Parser<TToken, Unit> SkipUntil<TEnd>(Parser<TToken, TEnd> terminator) =>
        SkipManyThen(terminator).IgnoreResult();
}

/// <summary><see cref="ManyThenParser{TToken, T, TEnd}"/> without a list.</summary>
internal sealed class SkipManyThenParser<TToken, TEnd>(Recognizer<TToken> item, Parser<TToken, TEnd> terminator)
    : Parser<TToken, TEnd>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out TEnd result)
    {
        var mark = state.ExpectationCount;
        while (true)
        {
            var start = state.Position;
            if (terminator.TryParse(ref state, out result))
                return true;
            if (state.Position != start)
                return false;
            var failure = state.Failure;
            var before = state.ExpectationCount;
            var success = item.TrySkip(ref state);
            if (state.Position == start)
            {
                if (success || failure.Offset >= state.Failure.Offset)
                    state.Failure = failure;
                return false;
            }

            if (!success)
            {
                state.Forget(mark, before);
                return false;
            }

            state.Forget(mark);
        }
    }
}

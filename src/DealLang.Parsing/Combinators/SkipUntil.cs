using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>As <see cref="ManyThen"/>; yields what ended the items.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, TEnd> SkipManyThen<TEnd>(Parser<TToken, TEnd> terminator)
    {
        ArgumentNullException.ThrowIfNull(terminator);
        return new SkipManyThenParser<TToken, TEnd>(this, terminator);
    }

    /// <summary>As <see cref="Until"/>, with the results dropped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, Unit> SkipUntil<TEnd>(Parser<TToken, TEnd> terminator) =>
        SkipManyThen(terminator).IgnoreResult();
}

/// <summary><see cref="ManyThenParser{TToken, T, TEnd}"/> without a list.</summary>
internal sealed class SkipManyThenParser<TToken, TEnd>(Recognizer<TToken> item, Parser<TToken, TEnd> terminator)
    : Parser<TToken, TEnd>
{
    internal override TEnd? Parse(ref ParseState<TToken> state, out bool success)
    {
        var mark = state.ExpectationCount;
        while (true)
        {
            var start = state.Position;
            var end = terminator.Parse(ref state, out success);
            if (success || state.Position != start)
                return end;
            var failure = state.Failure;
            var before = state.ExpectationCount;
            var another = item.TrySkip(ref state);
            if (state.Position == start)
            {
                if (another || failure.Offset >= state.Failure.Offset)
                    state.Failure = failure;
                return default;
            }

            state.Forget(mark, another ? state.ExpectationCount : before);
            if (!another)
                return default;
        }
    }
}

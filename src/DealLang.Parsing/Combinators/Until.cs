using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>
    /// This parser any number of times until <paramref name="terminator"/> succeeds; yields the items, in an array that nobody
    /// else holds, and what ended them.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, (IEnumerable<T>, TEnd)> ManyThen<TEnd>(Parser<TToken, TEnd> terminator)
    {
        ArgumentNullException.ThrowIfNull(terminator);
        return new ManyThenParser<TToken, T, TEnd>(this, terminator, atLeastOnce: false);
    }

    /// <summary>As <see cref="ManyThen"/>, with one item at least.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, (IEnumerable<T>, TEnd)> AtLeastOnceThen<TEnd>(Parser<TToken, TEnd> terminator)
    {
        ArgumentNullException.ThrowIfNull(terminator);
        return new ManyThenParser<TToken, T, TEnd>(this, terminator, atLeastOnce: true);
    }

    /// <summary>As <see cref="ManyThen"/>; yields the items. The terminator is consumed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, IEnumerable<T>> Until<TEnd>(Parser<TToken, TEnd> terminator) =>
        ManyThen(terminator).Select<IEnumerable<T>>(static both => both.Item1);

    /// <summary>As <see cref="AtLeastOnceThen"/>; yields the items. The terminator is consumed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, IEnumerable<T>> AtLeastOnceUntil<TEnd>(Parser<TToken, TEnd> terminator) =>
        AtLeastOnceThen(terminator).Select<IEnumerable<T>>(static both => both.Item1);
}

/// <summary>
/// An item that consumes nothing where the terminator did not succeed is a failure to find the terminator; Pidgin throws
/// there. Where terminator and item both fail, the error is the one further on, as in a choice; in Pidgin it is the item's
/// from the second item on.
/// </summary>
internal sealed class ManyThenParser<TToken, T, TEnd>(
    Parser<TToken, T> item, Parser<TToken, TEnd> terminator, bool atLeastOnce) : Parser<TToken, (IEnumerable<T>, TEnd)>
{
    internal override (IEnumerable<T>, TEnd) Parse(ref ParseState<TToken> state, out bool success)
    {
        var mark = state.ExpectationCount;
        var required = atLeastOnce;
        var items = default(ItemBuffer<T>);
        while (true)
        {
            var start = state.Position;
            var failure = new Failure(-1, false, null);
            if (!required)
            {
                var end = terminator.Parse(ref state, out success);
                if (success)
                    return (items.ToArray(), end!);
                if (state.Position != start)
                    break;
                failure = state.Failure;
            }

            var before = state.ExpectationCount;
            var value = item.Parse(ref state, out success);
            var consumed = state.Position != start;
            if (success && (consumed || required))
            {
                state.Forget(mark);
                items.Add(value!);
                required = false;
                continue;
            }

            if (consumed)
                state.Forget(mark, before);
            else if (!required && (success || failure.Offset >= state.Failure.Offset))
                state.Failure = failure;
            break;
        }

        items.Dispose();
        success = false;
        return default;
    }
}

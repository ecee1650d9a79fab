using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public static partial class Parser
{
    /// <summary>
    /// This parser as often as it succeeds, or not at all. It yields an array that nobody else holds. An item that consumed
    /// nothing ends the repetition and is left out; Pidgin throws there.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, IEnumerable<T>> Many<TToken, T>(this Parser<TToken, T> parser) => new ManyParser<TToken, T>(parser, atLeastOnce: false);

    /// <summary>
    /// This parser as often as it succeeds, and at least once. It yields an array that nobody else holds. An item that
    /// consumed nothing ends the repetition and is left out unless it is the first; Pidgin throws there.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, IEnumerable<T>> AtLeastOnce<TToken, T>(this Parser<TToken, T> parser) => new ManyParser<TToken, T>(parser, atLeastOnce: true);
}

internal sealed class ManyParser<TToken, T>(Parser<TToken, T> item, bool atLeastOnce) : Parser<TToken, IEnumerable<T>>
{
    internal override IEnumerable<T>? Parse(ref ParseState<TToken> state, out bool success)
    {
        var mark = state.ExpectationCount;
        var start = state.Position;
        var first = item.Parse(ref state, out success);
        if (state.Position != start)
            return success ? Rest(first!, ref state, mark, out success) : null;
        if (atLeastOnce)
            return success ? [first!] : null;
        state.Forget(mark);
        success = true;
        return Array.Empty<T>();
    }

    // Apart from the first item, so that an empty repetition need not clear the buffer.
    private T[]? Rest(T first, ref ParseState<TToken> state, int mark, out bool success)
    {
        var items = default(ItemBuffer<T>);
        items.Add(first);
        while (true)
        {
            var start = state.Position;
            var value = item.Parse(ref state, out success);
            if (state.Position == start)
                break;
            if (!success)
            {
                items.Dispose();
                return null;
            }

            items.Add(value!);
        }

        state.Forget(mark);
        success = true;
        return items.ToArray();
    }
}

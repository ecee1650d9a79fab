using System.Diagnostics.CodeAnalysis;

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>
    /// This parser as often as it succeeds, or not at all. It yields an array that nobody else holds. An item that consumed
    /// nothing ends the repetition and is left out; Pidgin throws there.
    /// </summary>
    public Parser<TToken, IEnumerable<T>> Many() => new ManyParser<TToken, T>(this, atLeastOnce: false);

    /// <summary>
    /// This parser as often as it succeeds, and at least once. It yields an array that nobody else holds. An item that
    /// consumed nothing ends the repetition and is left out unless it is the first; Pidgin throws there.
    /// </summary>
    public Parser<TToken, IEnumerable<T>> AtLeastOnce() => new ManyParser<TToken, T>(this, atLeastOnce: true);
}

internal sealed class ManyParser<TToken, T>(Parser<TToken, T> item, bool atLeastOnce) : Parser<TToken, IEnumerable<T>>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out IEnumerable<T> result)
    {
        var mark = state.ExpectationCount;
        var required = atLeastOnce;
        var items = default(ItemBuffer<T>);
        while (true)
        {
            var start = state.Position;
            var success = item.TryParse(ref state, out var value);
            var consumed = state.Position != start;
            if (success && (consumed || required))
                items.Add(value!);
            if (!success && (consumed || required))
            {
                items.Dispose();
                result = null;
                return false;
            }

            if (!consumed)
                break;
            required = false;
        }

        state.Forget(mark);
        result = items.ToArray();
        return true;
    }
}

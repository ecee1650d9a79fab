using System.Diagnostics.CodeAnalysis;

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>This parser any number of times, <paramref name="separator"/> between; yields an array that nobody else holds.</summary>
    public Parser<TToken, IEnumerable<T>> Separated<TSeparator>(Parser<TToken, TSeparator> separator) =>
        Separated(separator, atLeastOnce: false, mayTerminate: false);

    /// <summary>This parser at least once, <paramref name="separator"/> between.</summary>
    public Parser<TToken, IEnumerable<T>> SeparatedAtLeastOnce<TSeparator>(Parser<TToken, TSeparator> separator) =>
        Separated(separator, atLeastOnce: true, mayTerminate: false);

    /// <summary>This parser any number of times, <paramref name="separator"/> after each.</summary>
    public Parser<TToken, IEnumerable<T>> SeparatedAndTerminated<TSeparator>(Parser<TToken, TSeparator> separator) =>
        Before(separator).Many();

    /// <summary>This parser at least once, <paramref name="separator"/> after each.</summary>
    public Parser<TToken, IEnumerable<T>> SeparatedAndTerminatedAtLeastOnce<TSeparator>(
        Parser<TToken, TSeparator> separator) => Before(separator).AtLeastOnce();

    /// <summary>This parser any number of times, <paramref name="separator"/> between and perhaps after the last.</summary>
    public Parser<TToken, IEnumerable<T>> SeparatedAndOptionallyTerminated<TSeparator>(
        Parser<TToken, TSeparator> separator) => Separated(separator, atLeastOnce: false, mayTerminate: true);

    /// <summary>This parser at least once, <paramref name="separator"/> between and perhaps after the last.</summary>
    public Parser<TToken, IEnumerable<T>> SeparatedAndOptionallyTerminatedAtLeastOnce<TSeparator>(
        Parser<TToken, TSeparator> separator) => Separated(separator, atLeastOnce: true, mayTerminate: true);

    private SeparatedParser<TToken, T> Separated(Recognizer<TToken> separator, bool atLeastOnce, bool mayTerminate)
    {
        ArgumentNullException.ThrowIfNull(separator);
        return new(this, separator, atLeastOnce, mayTerminate);
    }
}

/// <summary>
/// A separator and an item that together consume nothing end the list and are left out, where Pidgin throws or, with an
/// optional terminator, spins.
/// </summary>
internal sealed class SeparatedParser<TToken, T>(
    Parser<TToken, T> item, Recognizer<TToken> separator, bool atLeastOnce, bool mayTerminate)
    : Parser<TToken, IEnumerable<T>>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out IEnumerable<T> result)
    {
        var mark = state.ExpectationCount;
        var start = state.Position;
        if (!item.TryParse(ref state, out var value))
            return EndOf([], ref state, mark, failed: atLeastOnce || state.Position != start, out result);
        var items = default(ItemBuffer<T>);
        items.Add(value);
        while (true)
        {
            start = state.Position;
            if (!separator.TrySkip(ref state))
                break;
            var afterSeparator = state.Position;
            if (!item.TryParse(ref state, out value))
            {
                start = mayTerminate ? afterSeparator : start;
                break;
            }

            if (state.Position == start)
                break;
            items.Add(value);
        }

        return EndOf(items.ToArray(), ref state, mark, failed: state.Position != start, out result);
    }

    private static bool EndOf(
        T[] items, ref ParseState<TToken> state, int mark, bool failed, [MaybeNullWhen(false)] out IEnumerable<T> result)
    {
        result = items;
        if (!failed)
            state.Forget(mark);
        return !failed;
    }
}

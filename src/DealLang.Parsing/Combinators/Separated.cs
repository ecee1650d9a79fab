using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>This parser any number of times, <paramref name="separator"/> between; yields an array that nobody else holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, IEnumerable<T>> Separated<TSeparator>(Parser<TToken, TSeparator> separator) =>
        Separated(separator, atLeastOnce: false, mayTerminate: false);

    /// <summary>This parser at least once, <paramref name="separator"/> between.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, IEnumerable<T>> SeparatedAtLeastOnce<TSeparator>(Parser<TToken, TSeparator> separator) =>
        Separated(separator, atLeastOnce: true, mayTerminate: false);

    /// <summary>This parser any number of times, <paramref name="separator"/> after each.</summary>
    public Parser<TToken, IEnumerable<T>> SeparatedAndTerminated<TSeparator>(Parser<TToken, TSeparator> separator) =>
        Before(separator).Many();

    /// <summary>This parser at least once, <paramref name="separator"/> after each.</summary>
    public Parser<TToken, IEnumerable<T>> SeparatedAndTerminatedAtLeastOnce<TSeparator>(
        Parser<TToken, TSeparator> separator) => Before(separator).AtLeastOnce();

    /// <summary>This parser any number of times, <paramref name="separator"/> between and perhaps after the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, IEnumerable<T>> SeparatedAndOptionallyTerminated<TSeparator>(
        Parser<TToken, TSeparator> separator) => Separated(separator, atLeastOnce: false, mayTerminate: true);

    /// <summary>This parser at least once, <paramref name="separator"/> between and perhaps after the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, IEnumerable<T>> SeparatedAndOptionallyTerminatedAtLeastOnce<TSeparator>(
        Parser<TToken, TSeparator> separator) => Separated(separator, atLeastOnce: true, mayTerminate: true);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
    internal override IEnumerable<T>? Parse(ref ParseState<TToken> state, out bool success)
    {
        var mark = state.ExpectationCount;
        var start = state.Position;
        var first = item.Parse(ref state, out success);
        if (success)
            return Rest(first!, ref state, mark, out success);
        if (atLeastOnce || state.Position != start)
            return null;
        state.Forget(mark);
        success = true;
        return Array.Empty<T>();
    }

    private T[]? Rest(T first, ref ParseState<TToken> state, int mark, out bool success)
    {
        var items = default(ItemBuffer<T>);
        items.Add(first);
        int start;
        while (true)
        {
            start = state.Position;
            if (!separator.TrySkip(ref state))
                break;
            var afterSeparator = state.Position;
            var value = item.Parse(ref state, out success);
            if (!success && mayTerminate)
                start = afterSeparator;
            if (!success || state.Position == start)
                break;
            items.Add(value!);
        }

        success = state.Position == start;
        if (!success)
        {
            items.Dispose();
            return null;
        }

        state.Forget(mark);
        return items.ToArray();
    }
}

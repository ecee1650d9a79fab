using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public static partial class Parser
{
    /// <summary>This parser any number of times, <paramref name="separator"/> between; yields an array that nobody else holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, IEnumerable<T>> Separated<TToken, T, TSeparator>(
        this Parser<TToken, T> parser, Parser<TToken, TSeparator> separator) => Separated(parser, separator, atLeastOnce: false, mayTerminate: false);

    /// <summary>This parser at least once, <paramref name="separator"/> between.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, IEnumerable<T>> SeparatedAtLeastOnce<TToken, T, TSeparator>(
        this Parser<TToken, T> parser, Parser<TToken, TSeparator> separator) => Separated(parser, separator, atLeastOnce: true, mayTerminate: false);

    /// <summary>This parser any number of times, <paramref name="separator"/> after each.</summary>
    public static Parser<TToken, IEnumerable<T>> SeparatedAndTerminated<TToken, T, TSeparator>(
        this Parser<TToken, T> parser, Parser<TToken, TSeparator> separator) => parser.Before(separator).Many();

    /// <summary>This parser at least once, <paramref name="separator"/> after each.</summary>
    public static Parser<TToken, IEnumerable<T>> SeparatedAndTerminatedAtLeastOnce<TToken, T, TSeparator>(
        this Parser<TToken, T> parser, Parser<TToken, TSeparator> separator) => parser.Before(separator).AtLeastOnce();

    /// <summary>This parser any number of times, <paramref name="separator"/> between and perhaps after the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, IEnumerable<T>> SeparatedAndOptionallyTerminated<TToken, T, TSeparator>(
        this Parser<TToken, T> parser, Parser<TToken, TSeparator> separator) => Separated(parser, separator, atLeastOnce: false, mayTerminate: true);

    /// <summary>This parser at least once, <paramref name="separator"/> between and perhaps after the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, IEnumerable<T>> SeparatedAndOptionallyTerminatedAtLeastOnce<TToken, T, TSeparator>(
        this Parser<TToken, T> parser, Parser<TToken, TSeparator> separator) => Separated(parser, separator, atLeastOnce: true, mayTerminate: true);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SeparatedParser<TToken, T> Separated<TToken, T>(Parser<TToken, T> parser, Recognizer<TToken> separator, bool atLeastOnce, bool mayTerminate)
    {
        ArgumentNullException.ThrowIfNull(separator);
        return new(parser, separator, atLeastOnce, mayTerminate);
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

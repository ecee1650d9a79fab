using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public static partial class Parser
{
    /// <summary>
    /// The first of <paramref name="parsers"/> that succeeds. One that fails after it consumed input ends the search, and its
    /// error is the error. If all fail without consuming, the error is the one furthest on (the first of those), and
    /// everything that any of them expected is expected.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, T> OneOf<TToken, T>(params Parser<TToken, T>[] parsers) =>
        OneOf((IEnumerable<Parser<TToken, T>>)parsers);

    /// <inheritdoc cref="OneOf{TToken, T}(Parser{TToken, T}[])"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, T> OneOf<TToken, T>(IEnumerable<Parser<TToken, T>> parsers)
    {
        ArgumentNullException.ThrowIfNull(parsers);
        return new OneOfParser<TToken, T>(OneOfParser<TToken, T>.Flatten(parsers));
    }
}

public abstract partial class Parser<TToken, T>
{
    /// <summary>This parser, or <paramref name="parser"/> if this one fails without consuming input.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, T> Or(Parser<TToken, T> parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        return new OneOfParser<TToken, T>(OneOfParser<TToken, T>.Flatten([this, parser]));
    }
}

internal sealed class OneOfParser<TToken, T>(Parser<TToken, T>[] parsers) : Parser<TToken, T>
{
    private readonly Parser<TToken, T>[] _parsers = parsers;

    /// <summary>Takes choices among the alternatives apart, so that they are tried in one loop.</summary>
    public static Parser<TToken, T>[] Flatten(IEnumerable<Parser<TToken, T>> parsers)
    {
        var flat = new List<Parser<TToken, T>>();
        foreach (var parser in parsers)
        {
            ArgumentNullException.ThrowIfNull(parser, nameof(parsers));
            if (parser is OneOfParser<TToken, T> nested)
                flat.AddRange(nested._parsers);
            else
                flat.Add(parser);
        }

        return [.. flat];
    }

    internal override T? Parse(ref ParseState<TToken> state, out bool success)
    {
        var start = state.Position;
        var mark = state.ExpectationCount;
        var furthest = new Failure(-1, false, null);
        foreach (var parser in _parsers)
        {
            var before = state.ExpectationCount;
            var result = parser.Parse(ref state, out success);
            if (success)
            {
                state.Forget(mark);
                return result;
            }

            if (state.Position != start)
            {
                state.Forget(mark, before);
                return default;
            }

            if (state.Failure.Offset > furthest.Offset)
                furthest = state.Failure;
        }

        state.Failure = _parsers.Length == 0 ? new Failure(start, false, "OneOf had no arguments") : furthest;
        success = false;
        return default;
    }
}

using System.Diagnostics.CodeAnalysis;

namespace DealLang.Parsing;

public static partial class Parser
{
    /// <summary>
    /// The first of <paramref name="parsers"/> that succeeds. One that fails after it consumed input ends the search, and its
    /// error is the error. If all fail without consuming, the error is the one furthest on (the first of those), and
    /// everything that any of them expected is expected.
    /// </summary>
    public static Parser<TToken, T> OneOf<TToken, T>(params Parser<TToken, T>[] parsers) =>
        OneOf((IEnumerable<Parser<TToken, T>>)parsers);

    /// <inheritdoc cref="OneOf{TToken, T}(Parser{TToken, T}[])"/>
    public static Parser<TToken, T> OneOf<TToken, T>(IEnumerable<Parser<TToken, T>> parsers)
    {
        ArgumentNullException.ThrowIfNull(parsers);
        return OneOfParser<TToken, T>.Create(parsers);
    }
}

public abstract partial class Parser<TToken, T>
{
    /// <summary>This parser, or <paramref name="parser"/> if this one fails without consuming input.</summary>
    public Parser<TToken, T> Or(Parser<TToken, T> parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        return OneOfParser<TToken, T>.Create([this, parser]);
    }
}

internal sealed class OneOfParser<TToken, T> : Parser<TToken, T>
{
    private readonly Parser<TToken, T>[] _parsers;

    private OneOfParser(Parser<TToken, T>[] parsers) => _parsers = parsers;

    public static OneOfParser<TToken, T> Create(IEnumerable<Parser<TToken, T>> parsers)
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

        return new([.. flat]);
    }

    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out T result)
    {
        var start = state.Position;
        var mark = state.ExpectationCount;
        var furthest = new Failure(-1, false, null);
        foreach (var parser in _parsers)
        {
            var before = state.ExpectationCount;
            if (parser.TryParse(ref state, out result))
            {
                state.Forget(mark);
                return true;
            }

            if (state.Position != start)
            {
                state.Forget(mark, before);
                return false;
            }

            if (state.Failure.Offset > furthest.Offset)
                furthest = state.Failure;
        }

        state.Failure = _parsers.Length == 0 ? new Failure(start, false, "OneOf had no arguments") : furthest;
        result = default;
        return false;
    }
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DealLang.Parsing;

public static partial class Parser<TToken>
{
    /// <summary>These tokens, one after the other. Those that match are consumed even if a later one does not.</summary>
    public static Parser<TToken, TToken[]> Sequence(params TToken[] tokens) => Sequence<TToken[]>(tokens);

    /// <inheritdoc cref="Sequence(TToken[])"/>
    public static Parser<TToken, TEnumerable> Sequence<TEnumerable>(TEnumerable tokens)
        where TEnumerable : IEnumerable<TToken>
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return new TokenSequenceParser<TToken, TEnumerable>(tokens);
    }

    /// <summary>These parsers, one after the other; yields their results, an array that nobody else holds.</summary>
    public static Parser<TToken, IEnumerable<T>> Sequence<T>(params Parser<TToken, T>[] parsers) =>
        Sequence((IEnumerable<Parser<TToken, T>>)parsers);

    /// <inheritdoc cref="Sequence{T}(Parser{TToken, T}[])"/>
    public static Parser<TToken, IEnumerable<T>> Sequence<T>(IEnumerable<Parser<TToken, T>> parsers)
    {
        ArgumentNullException.ThrowIfNull(parsers);
        return new SequenceParser<TToken, T>([.. parsers]);
    }
}

internal sealed class TokenSequenceParser<TToken, TEnumerable>(TEnumerable tokens) : Parser<TToken, TEnumerable>
    where TEnumerable : IEnumerable<TToken>
{
    private readonly ImmutableArray<TToken> _tokens = [.. tokens];

    internal override Expected<TToken> Expectation => new(_tokens);

    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out TEnumerable result)
    {
        var matched = state.Input[state.Position..].CommonPrefixLength(_tokens.AsSpan());
        state.Position += matched;
        result = tokens;
        return matched == _tokens.Length || state.Refuse(this);
    }
}

internal sealed class SequenceParser<TToken, T>(Parser<TToken, T>[] parsers) : Parser<TToken, IEnumerable<T>>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out IEnumerable<T> result)
    {
        var items = new T[parsers.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (!parsers[i].TryParse(ref state, out items[i]!))
            {
                result = null;
                return false;
            }
        }

        result = items;
        return true;
    }
}

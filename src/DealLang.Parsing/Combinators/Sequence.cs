using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public static partial class Parser<TToken>
{
    /// <summary>These tokens, one after the other. Those that match are consumed even if a later one does not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, TToken[]> Sequence(params TToken[] tokens) => Sequence<TToken[]>(tokens);

    /// <inheritdoc cref="Sequence(TToken[])"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, TEnumerable> Sequence<TEnumerable>(TEnumerable tokens)
        where TEnumerable : IEnumerable<TToken>
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return new TokenSequenceParser<TToken, TEnumerable>(tokens);
    }

    /// <summary>These parsers, one after the other; yields their results, an array that nobody else holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, IEnumerable<T>> Sequence<T>(params Parser<TToken, T>[] parsers) =>
        Sequence((IEnumerable<Parser<TToken, T>>)parsers);

    /// <inheritdoc cref="Sequence{T}(Parser{TToken, T}[])"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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

    internal override TEnumerable Parse(ref ParseState<TToken> state, out bool success)
    {
        var matched = state.Input[state.Position..].CommonPrefixLength(_tokens.AsSpan());
        state.Position += matched;
        success = matched == _tokens.Length || state.Refuse(this);
        return tokens;
    }
}

internal sealed class SequenceParser<TToken, T>(Parser<TToken, T>[] parsers) : Parser<TToken, IEnumerable<T>>
{
    internal override IEnumerable<T>? Parse(ref ParseState<TToken> state, out bool success)
    {
        success = true;
        var items = new T[parsers.Length];
        for (var i = 0; i < items.Length && success; i++)
            items[i] = parsers[i].Parse(ref state, out success)!;
        return items;
    }
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public static partial class Parser<TToken>
{
    /// <summary>One token that satisfies <paramref name="predicate"/>. It expects nothing by name until it is labelled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, TToken> Token(Func<TToken, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return new PredicateTokenParser<TToken>(predicate, null);
    }

    /// <summary>One token equal to <paramref name="token"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, TToken> Token(TToken token) => new EqualTokenParser<TToken>(token);
}

/// <summary>The label is part of it, so that a labelled token is one call and not two.</summary>
internal sealed class PredicateTokenParser<TToken>(Func<TToken, bool> predicate, string? label) : Parser<TToken, TToken>
{
    public PredicateTokenParser<TToken> WithLabel(string newLabel) => new(predicate, newLabel);

    internal override Expected<TToken> Expectation => new(label!);

    internal override TToken? Parse(ref ParseState<TToken> state, out bool success)
    {
        var position = state.Position;
        success = TrySkip(ref state);
        return success ? state.Input[position] : default;
    }

    internal override bool TrySkip(ref ParseState<TToken> state)
    {
        if (!IsNext(ref state))
            return false;
        state.Position++;
        return true;
    }

    public bool IsNext(ref ParseState<TToken> state)
    {
        var position = state.Position;
        if ((uint)position < (uint)state.Input.Length && predicate(state.Input[position]))
            return true;
        return label is null ? state.Refuse() : state.Refuse(this);
    }
}

internal sealed class EqualTokenParser<TToken>(TToken token) : Parser<TToken, TToken>
{
    internal override Expected<TToken> Expectation => new(ImmutableArray.Create(token));

    internal override TToken? Parse(ref ParseState<TToken> state, out bool success)
    {
        var position = state.Position;
        success = TrySkip(ref state);
        return success ? state.Input[position] : default;
    }

    internal override bool TrySkip(ref ParseState<TToken> state)
    {
        var position = state.Position;
        if ((uint)position >= (uint)state.Input.Length
            || !EqualityComparer<TToken>.Default.Equals(state.Input[position], token))
            return state.Refuse(this);
        state.Position = position + 1;
        return true;
    }
}

using System.Diagnostics.CodeAnalysis;

namespace DealLang.Parsing;

public static partial class Parser<TToken>
{
    /// <summary>The end of the input.</summary>
    public static Parser<TToken, Unit> End { get; } = new EndParser<TToken>();
}

internal sealed class EndParser<TToken> : Parser<TToken, Unit>
{
    internal override Expected<TToken> Expectation => default;

    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out Unit result)
    {
        result = Unit.Value;
        return state.Position >= state.Input.Length || state.Refuse(this);
    }
}

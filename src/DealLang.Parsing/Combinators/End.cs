namespace DealLang.Parsing;

public static partial class Parser<TToken>
{
    /// <summary>The end of the input.</summary>
    public static Parser<TToken, Unit> End { get; } = new EndParser<TToken>();
}

internal sealed class EndParser<TToken> : Parser<TToken, Unit>
{
    internal override Expected<TToken> Expectation => default;

    internal override Unit Parse(ref ParseState<TToken> state, out bool success)
    {
        success = TrySkip(ref state);
        return Unit.Value;
    }

    internal override bool TrySkip(ref ParseState<TToken> state) =>
        state.Position >= state.Input.Length || state.Refuse(this);
}

namespace DealLang.Parsing;

public static partial class Parser<TToken>
{
    /// <summary>How many tokens have been consumed.</summary>
    public static Parser<TToken, int> CurrentOffset { get; } = new CurrentOffsetParser<TToken>();
}

internal sealed class CurrentOffsetParser<TToken> : Parser<TToken, int>
{
    internal override int Parse(ref ParseState<TToken> state, out bool success)
    {
        success = true;
        return state.Position;
    }
}

namespace DealLang.Parsing;

public static partial class Parser<TToken>
{
    /// <summary>One token, whichever.</summary>
    public static Parser<TToken, TToken> Any { get; } = Token(static _ => true).Labelled("any token");
}

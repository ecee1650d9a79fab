namespace DealLang.Parsing;

public static partial class Parser
{
    /// <summary>This parser <paramref name="count"/> times.</summary>
    public static Parser<TToken, IEnumerable<T>> Repeat<TToken, T>(this Parser<TToken, T> parser, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Parser<TToken>.Sequence(Enumerable.Repeat(parser, count));
    }
}

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>This parser <paramref name="count"/> times.</summary>
    public Parser<TToken, IEnumerable<T>> Repeat(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Parser<TToken>.Sequence(Enumerable.Repeat(this, count));
    }
}

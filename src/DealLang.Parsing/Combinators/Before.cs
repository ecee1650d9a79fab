using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>This parser, then <paramref name="parser"/>; yields what this one yields.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, T> Before<TNext>(Parser<TToken, TNext> parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        return new BeforeParser<TToken, T>(this, parser);
    }
}

internal sealed class BeforeParser<TToken, T>(Parser<TToken, T> first, Recognizer<TToken> second) : Parser<TToken, T>
{
    internal override T? Parse(ref ParseState<TToken> state, out bool success)
    {
        var result = first.Parse(ref state, out success);
        success = success && second.TrySkip(ref state);
        return result;
    }

    internal override bool TrySkip(ref ParseState<TToken> state) => first.TrySkip(ref state) && second.TrySkip(ref state);
}

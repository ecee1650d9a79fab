using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>This parser with <paramref name="parser"/> on both sides of it; yields what this one yields.</summary>
    public Parser<TToken, T> Between<TBracket>(Parser<TToken, TBracket> parser) => Between(parser, parser);

    /// <summary>This parser between the two others; yields what this one yields.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, T> Between<TLeft, TRight>(Parser<TToken, TLeft> parser1, Parser<TToken, TRight> parser2)
    {
        ArgumentNullException.ThrowIfNull(parser1);
        ArgumentNullException.ThrowIfNull(parser2);
        return new BetweenParser<TToken, T>(parser1, this, parser2);
    }
}

internal sealed class BetweenParser<TToken, T>(Recognizer<TToken> left, Parser<TToken, T> middle, Recognizer<TToken> right)
    : Parser<TToken, T>
{
    internal override T? Parse(ref ParseState<TToken> state, out bool success)
    {
        success = left.TrySkip(ref state);
        if (!success)
            return default;
        var result = middle.Parse(ref state, out success);
        success = success && right.TrySkip(ref state);
        return result;
    }

    internal override bool TrySkip(ref ParseState<TToken> state) =>
        left.TrySkip(ref state) && middle.TrySkip(ref state) && right.TrySkip(ref state);
}

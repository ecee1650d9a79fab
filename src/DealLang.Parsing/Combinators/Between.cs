using System.Diagnostics.CodeAnalysis;

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>This parser with <paramref name="parser"/> on both sides of it; yields what this one yields.</summary>
    public Parser<TToken, T> Between<TBracket>(Parser<TToken, TBracket> parser) => Between(parser, parser);

    /// <summary>This parser between the two others; yields what this one yields.</summary>
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
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out T result)
    {
        if (left.TrySkip(ref state))
            return middle.TryParse(ref state, out result) && right.TrySkip(ref state);
        result = default;
        return false;
    }
}

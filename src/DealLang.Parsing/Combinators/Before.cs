using System.Diagnostics.CodeAnalysis;

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>This parser, then <paramref name="parser"/>; yields what this one yields.</summary>
    public Parser<TToken, T> Before<TNext>(Parser<TToken, TNext> parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        return new BeforeParser<TToken, T>(this, parser);
    }
}

internal sealed class BeforeParser<TToken, T>(Parser<TToken, T> first, Recognizer<TToken> second) : Parser<TToken, T>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out T result) =>
        first.TryParse(ref state, out result) && second.TrySkip(ref state);

    internal override bool TrySkip(ref ParseState<TToken> state) => first.TrySkip(ref state) && second.TrySkip(ref state);
}

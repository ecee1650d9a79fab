using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>As <see cref="Parser.Many"/>, with the results dropped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, Unit> SkipMany() => new SkipManyParser<TToken>(this, atLeastOnce: false);

    /// <summary>As <see cref="Parser.AtLeastOnce"/>, with the results dropped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, Unit> SkipAtLeastOnce() => new SkipManyParser<TToken>(this, atLeastOnce: true);
}

internal sealed class SkipManyParser<TToken>(Recognizer<TToken> item, bool atLeastOnce) : Parser<TToken, Unit>
{
    internal override Unit Parse(ref ParseState<TToken> state, out bool success)
    {
        success = TrySkip(ref state);
        return Unit.Value;
    }

    internal override bool TrySkip(ref ParseState<TToken> state)
    {
        var mark = state.ExpectationCount;
        var required = atLeastOnce;
        while (true)
        {
            var start = state.Position;
            var success = item.TrySkip(ref state);
            var consumed = state.Position != start;
            if (!success && (consumed || required))
                return false;
            if (!consumed)
                break;
            required = false;
        }

        state.Forget(mark);
        return true;
    }
}

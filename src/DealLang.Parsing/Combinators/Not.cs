using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public static partial class Parser
{
    /// <summary>
    /// Succeeds if <paramref name="parser"/> fails. It gives nothing back, as in Pidgin: what <paramref name="parser"/>
    /// consumed, whether it succeeded or failed, stays consumed; use <see cref="Try"/> inside or outside for that.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, Unit> Not<TToken, T>(Parser<TToken, T> parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        return new NotParser<TToken>(parser);
    }
}

internal sealed class NotParser<TToken>(Recognizer<TToken> parser) : Parser<TToken, Unit>
{
    internal override Unit Parse(ref ParseState<TToken> state, out bool success)
    {
        success = TrySkip(ref state);
        return Unit.Value;
    }

    internal override bool TrySkip(ref ParseState<TToken> state)
    {
        var start = state.Position;
        var mark = state.ExpectationCount;
        if (!parser.TrySkip(ref state))
        {
            state.Forget(mark);
            return !state.IsAbandoned;
        }

        state.Failure = new Failure(start, start < state.Input.Length, null);
        return false;
    }
}

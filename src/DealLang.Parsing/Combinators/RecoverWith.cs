using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>
    /// This parser or, where it fails, the one that <paramref name="errorHandler"/> makes of the error. That one goes on from
    /// where this one stopped: behind what it consumed, unless a <see cref="Parser.Try"/> gave it back.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, T> RecoverWith(Func<ParseError<TToken>, Parser<TToken, T>> errorHandler)
    {
        ArgumentNullException.ThrowIfNull(errorHandler);
        return new RecoverWithParser<TToken, T>(this, errorHandler);
    }
}

// A handler may make a parser that leads back here, so the depth is guarded as in Rec.
internal sealed class RecoverWithParser<TToken, T>(
    Parser<TToken, T> parser, Func<ParseError<TToken>, Parser<TToken, T>> errorHandler) : Parser<TToken, T>
{
    internal override T? Parse(ref ParseState<TToken> state, out bool success)
    {
        var mark = state.ExpectationCount;
        var result = parser.Parse(ref state, out success);
        if (success)
            return result;
        var error = state.BuildError(mark);
        state.Forget(mark);
        state.Resume();
        success = state.HasRoom() || state.Abandon();
        return success ? errorHandler(error).Parse(ref state, out success) : default;
    }
}

using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public static partial class Parser<TToken>
{
    /// <summary>Fails with <paramref name="message"/>, consuming nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, T> Fail<T>(string message = "Failed")
    {
        ArgumentNullException.ThrowIfNull(message);
        return new FailParser<TToken, T>(message);
    }
}

internal sealed class FailParser<TToken, T>(string message) : Parser<TToken, T>
{
    internal override T? Parse(ref ParseState<TToken> state, out bool success)
    {
        state.Failure = new Failure(state.Position, false, message);
        state.Expect(this);
        success = false;
        return default;
    }
}

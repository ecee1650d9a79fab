using System.Diagnostics.CodeAnalysis;

namespace DealLang.Parsing;

public static partial class Parser<TToken>
{
    /// <summary>Fails with <paramref name="message"/>, consuming nothing.</summary>
    public static Parser<TToken, T> Fail<T>(string message = "Failed")
    {
        ArgumentNullException.ThrowIfNull(message);
        return new FailParser<TToken, T>(message);
    }
}

internal sealed class FailParser<TToken, T>(string message) : Parser<TToken, T>
{
    internal override bool TryParse(ref ParseState<TToken> state, [MaybeNullWhen(false)] out T result)
    {
        state.Failure = new Failure(state.Position, false, message);
        state.Expect(this);
        result = default;
        return false;
    }
}

namespace DealLang.Parsing;

/// <summary>
/// What every parser is before it yields a value: it accepts tokens or refuses them. Combinators that throw a result
/// away (a separator, a bracket, a terminator) hold one of these, so that they need not be compiled once for each type
/// of result.
/// </summary>
/// <typeparam name="TToken">The type of the tokens.</typeparam>
public abstract class Recognizer<TToken>
{
    private protected Recognizer()
    {
    }

    /// <summary>What the reader is told was expected where this refuses; asked for only when an error is built.</summary>
    internal virtual Expected<TToken> Expectation => new([]);

    /// <summary>
    /// Parses and drops the result; returns whether it succeeded. Like every parse method: on success the count of expectations
    /// is as it was; on failure <see cref="ParseState{TToken}.Failure"/> is set, and the position is where the parser stopped.
    /// </summary>
    internal abstract bool TrySkip(ref ParseState<TToken> state);
}

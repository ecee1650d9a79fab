using System.Diagnostics.CodeAnalysis;

namespace DealLang.Parsing;

/// <summary>A parse failed and the caller had asked for a value or an exception.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Only a parse throws it")]
public class ParseException : Exception
{
    private protected ParseException(string message)
        : base(message)
    {
    }
}

/// <inheritdoc/>
/// <typeparam name="TToken">The type of the tokens.</typeparam>
[SuppressMessage("Design", "CA1032", Justification = "Only a parse throws it")]
public sealed class ParseException<TToken> : ParseException
{
    internal ParseException(ParseError<TToken> error)
        : base(error.RenderErrorMessage()) => Error = error;

    /// <summary>Why and where.</summary>
    public ParseError<TToken> Error { get; }
}

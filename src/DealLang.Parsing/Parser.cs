using System.Diagnostics.CodeAnalysis;

namespace DealLang.Parsing;

/// <summary>
/// A parser of tokens that yields a <typeparamref name="T"/>. It is made of other parsers by the methods of this class,
/// of <see cref="Parser"/> and of <see cref="Parser{TToken}"/>; it is immutable, and one parser may be used by many threads
/// at once.
/// </summary>
/// <remarks>
/// Names and meanings are those of Pidgin 3.5.1. A parser that failed either consumed input, and then its
/// alternatives are not tried, or it did not; <see cref="Parser.Try"/> gives back what was consumed. Functions
/// handed to a parser must be pure: a parse may call them and drop what they return. They must not be null, nor may a
/// parser.
/// </remarks>
/// <typeparam name="TToken">The type of the tokens.</typeparam>
/// <typeparam name="T">The type of the result.</typeparam>
public abstract partial class Parser<TToken, T> : Recognizer<TToken>
{
    // The methods that make parsers are inlined into the grammar, so that a compiler ahead of time sees the exact types that are
    // made there and compiles their parse methods; otherwise those are compiled at the first parse. Those whose result is made of
    // T itself (a list, perhaps one) are extension methods: here each would make every parser's type bring along a larger one.

    private protected Parser()
    {
    }

    // The result is returned, not handed out by reference: storing through a reference costs a write barrier at each level.
    internal abstract T? Parse(ref ParseState<TToken> state, out bool success);

    internal override bool TrySkip(ref ParseState<TToken> state)
    {
        Parse(ref state, out var success);
        return success;
    }
}

/// <summary>Parsers of tokens of one type; meant for <c>using static</c>.</summary>
/// <typeparam name="TToken">The type of the tokens.</typeparam>
[SuppressMessage("Design", "CA1000", Justification = "Meant for using static, as in Pidgin")]
public static partial class Parser<TToken>
{
}

/// <summary>Combinators whose token type follows from their arguments; meant for <c>using static</c>.</summary>
public static partial class Parser
{
}

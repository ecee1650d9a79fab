using System.Runtime.InteropServices;
using DealLang.Parsing.Configuration;

namespace DealLang.Parsing;

/// <summary>Runs a parser over tokens. The parser need not reach their end: say <see cref="Parser{TToken}.End"/> for that.</summary>
public static class ParserExtensions
{
    /// <summary>Parses <paramref name="input"/>.</summary>
    public static Result<TToken, T> Parse<TToken, T>(
        this Parser<TToken, T> parser, ReadOnlySpan<TToken> input, IConfiguration<TToken>? configuration = null)
    {
        ArgumentNullException.ThrowIfNull(parser);
        var room = default(ExpectationBuffer<TToken>);
        var state = new ParseState<TToken>(input, room, configuration);
        var value = parser.Parse(ref state, out var success);
        return success ? new(value!) : new(state.BuildError(0));
    }

    /// <inheritdoc cref="Parse{TToken, T}(Parser{TToken, T}, ReadOnlySpan{TToken}, IConfiguration{TToken})"/>
    public static Result<TToken, T> Parse<TToken, T>(
        this Parser<TToken, T> parser, TToken[] input, IConfiguration<TToken>? configuration = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        return parser.Parse(new ReadOnlySpan<TToken>(input), configuration);
    }

    /// <inheritdoc cref="Parse{TToken, T}(Parser{TToken, T}, ReadOnlySpan{TToken}, IConfiguration{TToken})"/>
    public static Result<TToken, T> Parse<TToken, T>(
        this Parser<TToken, T> parser, IList<TToken> input, IConfiguration<TToken>? configuration = null) =>
        parser.Parse((IEnumerable<TToken>)input, configuration);

    /// <summary>Parses <paramref name="input"/>, reading all of it first if it is neither an array nor a list.</summary>
    public static Result<TToken, T> Parse<TToken, T>(
        this Parser<TToken, T> parser, IEnumerable<TToken> input, IConfiguration<TToken>? configuration = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input is List<TToken> list
            ? parser.Parse((ReadOnlySpan<TToken>)CollectionsMarshal.AsSpan(list), configuration)
            : parser.Parse(new ReadOnlySpan<TToken>(input as TToken[] ?? [.. input]), configuration);
    }

    /// <summary>Parses <paramref name="input"/>.</summary>
    /// <exception cref="ParseException{TToken}">It does not parse.</exception>
    public static T ParseOrThrow<TToken, T>(
        this Parser<TToken, T> parser, ReadOnlySpan<TToken> input, IConfiguration<TToken>? configuration = null) =>
        ValueOrThrow(parser.Parse(input, configuration));

    /// <inheritdoc cref="ParseOrThrow{TToken, T}(Parser{TToken, T}, ReadOnlySpan{TToken}, IConfiguration{TToken})"/>
    public static T ParseOrThrow<TToken, T>(
        this Parser<TToken, T> parser, TToken[] input, IConfiguration<TToken>? configuration = null) =>
        ValueOrThrow(parser.Parse(input, configuration));

    /// <inheritdoc cref="ParseOrThrow{TToken, T}(Parser{TToken, T}, ReadOnlySpan{TToken}, IConfiguration{TToken})"/>
    public static T ParseOrThrow<TToken, T>(
        this Parser<TToken, T> parser, IList<TToken> input, IConfiguration<TToken>? configuration = null) =>
        ValueOrThrow(parser.Parse(input, configuration));

    /// <inheritdoc cref="ParseOrThrow{TToken, T}(Parser{TToken, T}, ReadOnlySpan{TToken}, IConfiguration{TToken})"/>
    public static T ParseOrThrow<TToken, T>(
        this Parser<TToken, T> parser, IEnumerable<TToken> input, IConfiguration<TToken>? configuration = null) =>
        ValueOrThrow(parser.Parse(input, configuration));

    private static T ValueOrThrow<TToken, T>(Result<TToken, T> result) =>
        result.Success ? result.Value : throw new ParseException<TToken>(result.Error!);
}

using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public static partial class Parser
{
    /// <summary>
    /// A parser that is asked for when it is first used, so that parsers can refer to each other. Where the stack is nearly used
    /// up it fails with the message "nested too deeply", and no alternative is tried; Pidgin overflows the stack.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, T> Rec<TToken, T>(Func<Parser<TToken, T>> parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        return new RecParser<TToken, T>(new(parser));
    }

    /// <inheritdoc cref="Rec{TToken, T}(Func{Parser{TToken, T}})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Parser<TToken, T> Rec<TToken, T>(Lazy<Parser<TToken, T>> parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        return new RecParser<TToken, T>(parser);
    }

    /// <summary>A parser made of itself; guarded as <see cref="Rec{TToken, T}(Func{Parser{TToken, T}})"/> is.</summary>
    public static Parser<TToken, T> Rec<TToken, T>(Func<Parser<TToken, T>, Parser<TToken, T>> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        RecParser<TToken, T>? self = null;
        self = new(new(() => func(self!)));
        return self;
    }
}

internal sealed class RecParser<TToken, T>(Lazy<Parser<TToken, T>> lazy) : Parser<TToken, T>
{
    private Parser<TToken, T>? _parser;

    internal override T? Parse(ref ParseState<TToken> state, out bool success)
    {
        success = state.HasRoom() || state.Abandon();
        return success ? (_parser ??= lazy.Value).Parse(ref state, out success) : default;
    }

    internal override bool TrySkip(ref ParseState<TToken> state) =>
        state.HasRoom() ? (_parser ??= lazy.Value).TrySkip(ref state) : state.Abandon();
}

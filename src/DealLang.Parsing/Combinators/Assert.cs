using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>Fails after this parser if its result does not satisfy <paramref name="predicate"/>.</summary>
    public Parser<TToken, T> Assert(Func<T, bool> predicate) => Assert(predicate, "Assertion failed");

    /// <inheritdoc cref="Assert(Func{T, bool})"/>
    public Parser<TToken, T> Assert(Func<T, bool> predicate, string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Assert(predicate, _ => message);
    }

    /// <inheritdoc cref="Assert(Func{T, bool})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, T> Assert(Func<T, bool> predicate, Func<T, string> message)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        ArgumentNullException.ThrowIfNull(message);
        return new AssertParser<TToken, T>(this, predicate, message);
    }

    /// <inheritdoc cref="Assert(Func{T, bool})"/>
    public Parser<TToken, T> Where(Func<T, bool> predicate) => Assert(predicate);

    /// <summary>Fails after this parser if its result is not a <typeparamref name="TResult"/>.</summary>
    public Parser<TToken, TResult> OfType<TResult>() =>
        Assert(
            static x => x is TResult,
            static x => $"Expected a {typeof(TResult).Name} but got a {x?.GetType().Name ?? "null"}")
        .Cast<TResult>()
        .Labelled($"result of type {typeof(TResult).Name}");
}

/// <summary>The token is not to blame but the result: the failure lies behind what was parsed.</summary>
/// <remarks>Where the inner parser itself fails, what it expected is kept; Pidgin 3.5.1 loses it.</remarks>
internal sealed class AssertParser<TToken, T>(Parser<TToken, T> parser, Func<T, bool> predicate, Func<T, string> message)
    : Parser<TToken, T>
{
    internal override Expected<TToken> Expectation => new("result satisfying assertion");

    internal override T? Parse(ref ParseState<TToken> state, out bool success)
    {
        var result = parser.Parse(ref state, out success);
        if (!success || predicate(result!))
            return result;
        state.Failure = new Failure(state.Position, false, message(result!));
        state.Expect(this);
        success = false;
        return default;
    }
}

using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>Transforms the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, TResult> Select<TResult>(Func<T, TResult> selector) => Parser.Map(selector, this);

    /// <inheritdoc cref="Select"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, TResult> Map<TResult>(Func<T, TResult> selector) => Parser.Map(selector, this);

    /// <summary>Casts the result.</summary>
    /// <exception cref="InvalidCastException">Thrown by the parse when the result is of another type.</exception>
    public Parser<TToken, TResult> Cast<TResult>() => Select(static x => (TResult)(object)x!);
}

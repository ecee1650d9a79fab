namespace DealLang.Parsing;

/// <summary>The outcome of a parse: a value or an error.</summary>
/// <remarks>A value type, where Pidgin's is a class: a parse that succeeds allocates nothing of its own.</remarks>
/// <typeparam name="TToken">The type of the tokens.</typeparam>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Result<TToken, T>
{
    private readonly T _value;
    private readonly ParseError<TToken>? _error;

    internal Result(T value)
    {
        Success = true;
        _value = value;
    }

    internal Result(ParseError<TToken> error)
    {
        _value = default!;
        _error = error;
    }

    /// <summary>Whether there is a value.</summary>
    public bool Success { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The parse failed.</exception>
    public T Value =>
        Success ? _value : throw new InvalidOperationException("Can't get the value of an unsuccessful result");

    /// <summary>The error.</summary>
    /// <exception cref="InvalidOperationException">The parse succeeded.</exception>
    public ParseError<TToken>? Error =>
        Success ? throw new InvalidOperationException("Can't get the error of a successful result") : _error;

    /// <summary>The value, or the default of its type.</summary>
    public T GetValueOrDefault() => _value;

    /// <summary>The value, or <paramref name="value"/>.</summary>
    public T GetValueOrDefault(T value) => Success ? _value : value;

    /// <summary>The value, or what <paramref name="value"/> returns.</summary>
    public T GetValueOrDefault(Func<T> value) => Success ? _value : value();

    /// <summary>Calls one function or the other.</summary>
    public TResult Match<TResult>(Func<T, TResult> success, Func<ParseError<TToken>, TResult> failure) =>
        Success ? success(_value) : failure(_error!);

    /// <summary>Transforms the value, if there is one.</summary>
    public Result<TToken, TResult> Select<TResult>(Func<T, TResult> selector) =>
        Success ? new(selector(_value)) : new(_error!);

    /// <summary>Goes on to what <paramref name="selector"/> returns, if there is a value.</summary>
    public Result<TToken, TResult> SelectMany<TResult>(Func<T, Result<TToken, TResult>> selector) =>
        Success ? selector(_value) : new(_error!);

    /// <summary>Joins this value with the one that <paramref name="selector"/> returns, if there are both.</summary>
    public Result<TToken, TResult> SelectMany<TNext, TResult>(
        Func<T, Result<TToken, TNext>> selector, Func<T, TNext, TResult> result)
    {
        if (!Success)
            return new(_error!);
        var next = selector(_value);
        return next.Success ? new(result(_value, next._value)) : new(next._error!);
    }

    /// <summary>This result if it has a value, <paramref name="result"/> otherwise.</summary>
    public Result<TToken, T> Or(Result<TToken, T> result) => Success ? this : result;

    /// <summary>This result if it has a value, what <paramref name="result"/> returns otherwise.</summary>
    public Result<TToken, T> Or(Func<Result<TToken, T>> result) => Success ? this : result();

    /// <summary>Casts the value, if there is one.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public Result<TToken, TResult> Cast<TResult>() => Success ? new((TResult)(object)_value!) : new(_error!);
}

namespace DealLang.Parsing;

/// <summary>A value, or nothing. The default is nothing.</summary>
/// <remarks>Unlike Pidgin's, a hash of nothing is 0 and does not throw.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="value">The value held.</param>
public readonly struct Maybe<T>(T value) : IEquatable<Maybe<T>>
{
    private readonly T _value = value;

    /// <summary>Whether there is a value.</summary>
    public bool HasValue { get; } = true;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("Maybe has no value");

    /// <summary>The value, or the default of its type.</summary>
    public T GetValueOrDefault() => _value;

    /// <summary>The value, or <paramref name="value"/>.</summary>
    public T GetValueOrDefault(T value) => HasValue ? _value : value;

    /// <summary>The value, or what <paramref name="value"/> returns.</summary>
    public T GetValueOrDefault(Func<T> value) => HasValue ? _value : value();

    /// <summary>Calls one function or the other.</summary>
    public TResult Match<TResult>(Func<T, TResult> just, Func<TResult> nothing) => HasValue ? just(_value) : nothing();

    /// <summary>Transforms the value, if there is one.</summary>
    public Maybe<TResult> Select<TResult>(Func<T, TResult> selector) => HasValue ? new(selector(_value)) : default;

    /// <summary>Keeps the value if it satisfies <paramref name="predicate"/>.</summary>
    public Maybe<T> Where(Func<T, bool> predicate) => HasValue && predicate(_value) ? this : default;

    /// <summary>Goes on to what <paramref name="selector"/> returns, if there is a value.</summary>
    public Maybe<TResult> SelectMany<TResult>(Func<T, Maybe<TResult>> selector) => HasValue ? selector(_value) : default;

    /// <summary>Joins this value with the one that <paramref name="selector"/> returns, if there are both.</summary>
    public Maybe<TResult> SelectMany<TNext, TResult>(Func<T, Maybe<TNext>> selector, Func<T, TNext, TResult> result)
    {
        if (!HasValue)
            return default;
        var next = selector(_value);
        return next.HasValue ? new(result(_value, next._value)) : default;
    }

    /// <summary>Casts the value, if there is one.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public Maybe<TResult> Cast<TResult>() => HasValue ? new((TResult)(object)_value!) : default;

    /// <summary>Keeps the value if it is of the type asked for.</summary>
    public Maybe<TResult> OfType<TResult>() => HasValue && _value is TResult result ? new(result) : default;

    /// <inheritdoc/>
    public bool Equals(Maybe<T> other) =>
        HasValue == other.HasValue && (!HasValue || EqualityComparer<T>.Default.Equals(_value, other._value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Maybe<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? HashCode.Combine(true, _value) : 0;

    /// <summary>Equal values, or nothing on both sides.</summary>
    public static bool operator ==(Maybe<T> left, Maybe<T> right) => left.Equals(right);

    /// <summary>Not equal.</summary>
    public static bool operator !=(Maybe<T> left, Maybe<T> right) => !left.Equals(right);
}

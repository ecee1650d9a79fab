namespace DealLang.Runtime;

/// <summary>
/// A figure that a model works out once. It belongs to the model that worked it out: in a copy made by <c>with</c> it is worked out
/// anew. It is no part of a model's equality.
/// </summary>
/// <typeparam name="T">decimal, or decimal? for a figure that may be unknown.</typeparam>
public struct Memo<T> : IEquatable<Memo<T>>
{
    private Entry? _entry;

    /// <summary>Whether <paramref name="model"/> has worked the figure out.</summary>
    public readonly bool Has(object model) => ReferenceEquals(_entry?.Model, model);

    /// <summary>The figure; ask <see cref="Has"/> first.</summary>
    /// <exception cref="InvalidOperationException">It has not been worked out.</exception>
    public readonly T Value => _entry is { } entry ? entry.Value : throw new InvalidOperationException("The figure has not been worked out.");

    /// <summary>Keeps the figure for <paramref name="model"/> and returns it.</summary>
    public T Keep(object model, T value)
    {
        // One reference, written at once: another thread sees all of it or nothing.
        _entry = new Entry(model, value);
        return value;
    }

    /// <summary>Always equal: what was worked out follows from what was stated.</summary>
    public readonly bool Equals(Memo<T> other) => true;

    /// <inheritdoc cref="Equals(Memo{T})"/>
    public override readonly bool Equals(object? obj) => obj is Memo<T>;

    /// <inheritdoc/>
    public override readonly int GetHashCode() => 0;

    /// <inheritdoc cref="Equals(Memo{T})"/>
    public static bool operator ==(Memo<T> left, Memo<T> right) => left.Equals(right);

    /// <inheritdoc cref="Equals(Memo{T})"/>
    public static bool operator !=(Memo<T> left, Memo<T> right) => !left.Equals(right);

    private sealed record Entry(object Model, T Value);
}

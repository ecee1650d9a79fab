namespace DealLang.Parsing;

/// <summary>Makes a <see cref="Maybe{T}"/>.</summary>
public static class Maybe
{
    /// <summary>Holds <paramref name="value"/>.</summary>
    public static Maybe<T> Just<T>(T value) => new(value);

    /// <summary>Holds nothing.</summary>
    public static Maybe<T> Nothing<T>() => default;
}

using System.Collections.Immutable;

namespace DealLang.Parsing;

/// <summary>One thing that would have been right: a label, some tokens, or the end of the input (the default).</summary>
/// <typeparam name="TToken">The type of the tokens.</typeparam>
public readonly struct Expected<TToken> : IEquatable<Expected<TToken>>
{
    /// <summary>Expects what <paramref name="label"/> names.</summary>
    public Expected(string label) => Label = label;

    /// <summary>Expects <paramref name="tokens"/>.</summary>
    public Expected(ImmutableArray<TToken> tokens) => Tokens = tokens;

    /// <summary>The words for it, or null.</summary>
    public string? Label { get; }

    /// <summary>The tokens, or the default array.</summary>
    public ImmutableArray<TToken> Tokens { get; }

    /// <summary>Whether the end of the input is expected.</summary>
    public bool IsEof => Label is null && Tokens.IsDefault;

    /// <summary>The words a reader sees: the label, the tokens in quotes, or "end of input".</summary>
    internal string Words =>
        Label ?? (Tokens.IsDefault ? "end of input" : $"\"{string.Join(typeof(TToken) == typeof(char) ? "" : ", ", Tokens)}\"");

    /// <inheritdoc/>
    public bool Equals(Expected<TToken> other) =>
        Label == other.Label
        && Tokens.IsDefault == other.Tokens.IsDefault
        && (Tokens.IsDefault || Tokens.AsSpan().SequenceEqual(other.Tokens.AsSpan(), null));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Expected<TToken> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Label);
        foreach (var token in Tokens.IsDefault ? [] : Tokens)
            hash.Add(token);
        return hash.ToHashCode();
    }

    /// <summary>For a debugger; <see cref="ParseError{TToken}.RenderErrorMessage"/> is for readers.</summary>
    public override string ToString() => IsEof ? "EOF" : $"{(Label is null ? "Tokens" : "Label")}: {Words}";

    /// <summary>The same thing is expected.</summary>
    public static bool operator ==(Expected<TToken> left, Expected<TToken> right) => left.Equals(right);

    /// <summary>Something else is expected.</summary>
    public static bool operator !=(Expected<TToken> left, Expected<TToken> right) => !left.Equals(right);
}

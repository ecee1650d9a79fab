namespace DealLang.Parsing;

/// <summary>The type with one value: the result of a parser that has nothing to say but that it succeeded.</summary>
public sealed class Unit
{
    private Unit()
    {
    }

    /// <summary>The one value.</summary>
    public static Unit Value { get; } = new();
}

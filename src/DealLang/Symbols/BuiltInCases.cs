using System.Collections.Immutable;

namespace DealLang.Symbols;

/// <summary>The cases that every world has.</summary>
public static class BuiltInCases
{
    /// <summary>The lower ends, the figures that count, the upper ends.</summary>
    public static ImmutableArray<string> Ends { get; } = ["low", "base", "high"];

    /// <summary>Everything that has been said, in full: caps at their caps, what does not bind too.</summary>
    public const string Max = "max";

    /// <summary>Only deals that are signed.</summary>
    public const string SignedOnly = "signed-only";

    public static ImmutableArray<string> All { get; } = [.. Ends, Max, SignedOnly];
}

using System.Collections.Immutable;
using DealLang.Symbols;

namespace DealLang.CSharp.Naming;

/// <summary>Names that the emitted code uses for something else, and that no figure and no model may take.</summary>
internal static class ReservedNames
{
    /// <summary>Types that a formula or a signature names: a property of the same name would hide them.</summary>
    public static readonly ImmutableArray<string> Types =
    [
        "System", "DealLang", "Math", "DateOnly", "IReadOnlyList", "Transfer", "Tie", "Solver", "Rounding",
        "RoundingDirection", "Unknown", "Memo",
    ];

    /// <summary>The cases that every world has, as members.</summary>
    public static readonly ImmutableArray<string> Cases = [.. BuiltInCases.All.Select(Identifier.From)];

    /// <summary>What every record has from the language, and what every model has from us.</summary>
    public static readonly ImmutableArray<string> Members =
    [
        .. Types, .. Cases, "Transfers", "Ties", "EqualityContract", "PrintMembers", "Equals", "GetHashCode", "ToString", "GetType",
        "MemberwiseClone", "ReferenceEquals", "Finalize", "Clone", "Deconstruct",
    ];
}

using System.Collections.Immutable;
using DealLang.Lowering;

namespace DealLang.CSharp.Emission;

/// <summary>
/// A property of the emitted record: a parameter, which has a value in each case, or a derived figure, which has a formula.
/// </summary>
/// <param name="Key">How formulas refer to it.</param>
/// <param name="Values">One for each case, in the order of the cases; null where it is unknown.</param>
internal sealed record Member(Reference Key, string Name, ImmutableArray<decimal?> Values)
{
    /// <summary>Null for a figure of another owner, or of another view.</summary>
    public ModelFigure? Figure { get; init; }

    public Expression? Formula => Figure?.Formula;

    /// <summary>Unknown in some case, or made of what is.</summary>
    public bool MayBeUnknown { get; init; }

    /// <summary>Worked out once for each model, because working it out again would cost too much.</summary>
    public bool IsKept { get; init; }

    public string Type => MayBeUnknown ? "decimal?" : "decimal";
}

using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>A figure that a form knows, whether or not anybody states it.</summary>
/// <param name="IsInput">A filing or a release would state it: what a missing list may ask for.</param>
internal sealed record Term(FigurePath Path, Unit Unit, bool IsInput);

/// <summary>A way to one figure of a relation that no isolation finds: the figure enters twice, or in a loop.</summary>
internal sealed record Route(FigurePath Figure, Expression Formula);

/// <summary>
/// A figure that depends on itself by way of others: the offer on shares whose number depends on the offer. Where nothing else gives it, it is found between two bounds,
/// such that the relation named holds.
/// </summary>
/// <param name="Rests">Figures that must be known by themselves: from the unknown alone they would follow, and any value of it fulfil the relation.</param>
internal sealed record Loop(FigurePath Unknown, string Relation, Expression Low, Expression High, ImmutableArray<FigurePath> Rests);

/// <summary>An equation between figures, good in every direction.</summary>
/// <param name="Name">In a reader's words: "equity value", "new shares".</param>
/// <param name="Code">The diagnostic of a tie that does not hold.</param>
internal sealed record Relation(string Name, string Code, Expression Left, Expression Right)
{
    public ImmutableArray<Route> Routes { get; init; } = [];
    /// <summary>
    /// The relations that this one follows from: a route where they leave none, and a tie only where they check nothing. Once it is used, the
    /// one of them that is left over says nothing new.
    /// </summary>
    public ImmutableArray<string> Combines { get; init; } = [];

    /// <summary>A way that is taken only where no other leads to the figure, and that holds nothing to anything.</summary>
    public bool IsFallback { get; init; }

    /// <summary>A way that a loop goes before: an inequality that is left out of account until what it compares is found.</summary>
    public bool IsAfterLoops { get; init; }

    public bool IsShortcut => !Combines.IsEmpty;

    /// <summary>The leg that states the figure in terms of others; null for an equation of the form.</summary>
    public Symbols.Leg? Leg { get; init; }

    /// <summary>What a reader of the derived figure is told: "no net debt stated".</summary>
    public string Note { get; init; } = "";
}

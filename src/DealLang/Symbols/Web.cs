using System.Collections.Immutable;
using DealLang.Text;

namespace DealLang.Symbols;

/// <summary><c>web NAME</c>: deals that are looked at together. Its sentences are deals like any other.</summary>
/// <param name="Deals">Its sentences' deals by name, in the order of the lines.</param>
public sealed record Web(string Name, ImmutableArray<string> Deals, ImmutableArray<Citation> Citations, Location Location)
{
    /// <summary>The web of all deals of a world, unless the files give the name to something else.</summary>
    public const string OfAll = "world";

    /// <summary>Every deal of the world is in it.</summary>
    public bool HoldsAll { get; init; }

    public bool Holds(string deal) => HoldsAll || Deals.Contains(deal);
}

using System.Collections.Immutable;
using DealLang.Syntax.Nodes;

namespace DealLang.Vocabulary;

/// <summary>Words before a quantity that say how sure it is.</summary>
public sealed record HedgeWord(string Name, Hedge Hedge, string Hover, string Example) : Entry(Name, Hover, Example);

public static class Hedges
{
    public static ImmutableArray<HedgeWord> All { get; } =
    [
        new("about", Hedge.About, "Near the figure, by as much as its last digit.", "burn about $1bn per month"),
        new("nearly", Hedge.Nearly, "Near the figure, and rather below it.", "cash used 2025 nearly $8bn"),
        new("up to", Hedge.UpTo, "A cap: never more, perhaps nothing.", "pays up to $100bn, base $10bn"),
        new("at least", Hedge.AtLeast, "A floor: never less.", "amount at least $12bn"),
        new("more than", Hedge.MoreThan, "A floor.", "combined more than $1tn"),
        new("over", Hedge.Over, "A floor.", "combined over $1tn"),
        new("less than", Hedge.LessThan, "A cap.", "cash less than $2bn"),
    ];
}

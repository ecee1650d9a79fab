using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Syntax;

namespace DealLang.Binding;

/// <summary>Where a value stands, as far as its meaning depends on it.</summary>
internal sealed record ValueContext(BlockSyntax Block)
{
    /// <summary>The party whose block it is: a bare class name is one of its classes.</summary>
    public Party? Owner { get; init; }

    /// <summary>The deal whose block it is: its roles and milestones may be named.</summary>
    public Deal? Deal { get; init; }

    /// <summary>What "per share" means here.</summary>
    public ShareClass? PerShare { get; init; }

    /// <summary>Agreed, therefore exact: no width but for a ratio.</summary>
    public bool IsContractual { get; init; }

    /// <summary>What is expected of each version of a deal: a figure may be looked at in all of them.</summary>
    public bool IsOfEveryVersion { get; init; }

    /// <summary>What the line cites; its language tells what a scale word or a dollar may mean.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>The rights that the deal creates, which a leg may count.</summary>
    public IReadOnlySet<string> Rights { get; init; } = ImmutableHashSet<string>.Empty;
}

using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Binding;

/// <summary>What all lines of one block share: whom they are about, since when, and who is cited where a line cites nobody.</summary>
internal sealed record BlockContext(TermScope Scope)
{
    public Party? Party { get; init; }
    public Deal? Deal { get; init; }

    /// <summary>The date of a dated block: <c>2023-11-22 vmware</c>.</summary>
    public DateInterval? Date { get; init; }

    /// <summary>Lines take the place of earlier ones with the same key: <c>2022-05-04 amend twitter</c>.</summary>
    public bool IsAmendment { get; init; }

    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>Rights that the deal creates: <c>right cvr pays …</c>.</summary>
    public IReadOnlySet<string> Rights { get; init; } = ImmutableHashSet<string>.Empty;

    public string Owner => Deal?.Name ?? Party?.Name ?? "";

    /// <summary>What "per share" means: in a deal a share of its target, in a company's block one of its own where it has one class.</summary>
    public ShareClass? PerShare => (Deal?.Target ?? Party)?.Classes is [var only] ? only : null;

    /// <summary>Whose shares a term counts where the line names no class: the target's or the company's own; those that an acquisition issues are the acquirer's.</summary>
    public Party? Counted(Term term) =>
        term.Name == "new shares" && Deal is { Kind: DealKind.Acquisition } deal ? deal.Into ?? deal.Acquirer : Deal?.Target ?? Party;

    public ValueContext Values(BlockSyntax block, ImmutableArray<Citation> citations) =>
        new(block) { Owner = Party, Deal = Deal, PerShare = PerShare, Citations = citations, Rights = Rights };

    public static TermScope ScopeOf(DealKind kind) => kind switch
    {
        DealKind.Acquisition => TermScope.Acquisition,
        DealKind.EquitySwap => TermScope.EquitySwap,
        _ => TermScope.Commitment,
    };
}

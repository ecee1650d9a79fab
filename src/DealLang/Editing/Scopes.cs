using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;

namespace DealLang.Editing;

/// <summary>Which terms belong under a line.</summary>
internal static class Scopes
{
    /// <summary>For lines under <paramref name="parent"/>; none at the margin.</summary>
    public static TermScope Under(EditedWorld world, BlockSyntax? parent) => parent?.Content switch
    {
        PartyLineSyntax => TermScope.Party,
        DealLineSyntax line => OfKind(line.Kind),
        DatedDealLineSyntax or AmendLineSyntax => world.OwnerOf(parent).Deal is { } deal ? Binding.BlockContext.ScopeOf(deal.Kind) : TermScope.Deal,
        LegLineSyntax or RowLineSyntax or TrancheLineSyntax or OptionLineSyntax or FactLineSyntax => TermScope.Leg,
        ListLineSyntax => TermScope.Leg,
        _ => TermScope.None,
    };

    private static TermScope OfKind(string kind) => kind switch
    {
        "acquisition" => TermScope.Acquisition,
        "equity swap" => TermScope.EquitySwap,
        _ => TermScope.Commitment,
    };
}

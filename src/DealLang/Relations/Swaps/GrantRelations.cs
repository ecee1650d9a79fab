using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>Warrants, options or shares that a company grants outside a swap: what it costs to exercise them, what they are worth, how far they dilute.</summary>
internal static class GrantRelations
{
    public static void Relate(DealTerms terms)
    {
        if (terms.Deal.Subjects.IsEmpty || terms.Deal.Objects.IsEmpty) return;
        WarrantSwap.Relate(terms, [.. terms.Legs.Where(leg => leg.Asset is AssetKind.Warrants or AssetKind.Options)]);
        foreach (var leg in terms.Legs.Where(leg => leg is { Asset: AssetKind.Shares, Gives: not null })) ShareGrant.Relate(terms, leg);
    }
}

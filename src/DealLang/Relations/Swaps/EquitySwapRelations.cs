using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>What the market calls an equity swap is one of several things; the legs make it plain.</summary>
internal static class EquitySwapRelations
{
    public static void Relate(DealTerms terms)
    {
        if (terms.Deal.Subjects.IsEmpty || terms.Deal.Objects.IsEmpty) return;
        var legs = terms.Legs.Where(leg => leg.When is null).ToList();
        if (legs.Exists(leg => leg.Return is not null)) new ReturnSwap(terms, legs).Relate();
        else if (legs.Exists(leg => leg.Asset is AssetKind.Warrants or AssetKind.Options)) WarrantSwap.Relate(terms, legs);
        else if (SplitOff.Of(terms, legs) is { } split) split.Relate();
        else if (legs.Exists(leg => leg.Asset == AssetKind.Shares)) new ShareSwap(terms, legs).Relate();
    }
}

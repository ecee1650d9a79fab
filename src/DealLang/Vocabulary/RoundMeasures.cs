using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>Figures of rounds and offerings that no line states.</summary>
internal static class RoundMeasures
{
    public static readonly ImmutableArray<string> All =
    [
        "capitalisation",
        "pre-shares",
        "post-shares",
        "company-shares",
        "shares.before",
        "shares.after",
        "class-shares",
        "class-shares.before",
        "exit.shares",
        "ownership.before",
        "ownership.converted",
        "owed",
        "accrued",
        "discount",
        "dividend",
        "dividend.accrued",
        "as-converted",
        "conversion-price.before",
        "offered-shares",
        "offering",
        "greenshoe.amount",
        "spread.amount",
        "net-proceeds",
        "selling-holders",
        "shares-after",
        "first-close",
        "last-close",
        "ex-rights-price",
        "gain",
        "lock-up.ends",
        "lock-up.released",
        "releases",
        "royalty",
        "royalty.known",
        "royalty.left",
        "royalty.rate",
        "royalty.cap",
        "royalty.threshold",
    ];
}

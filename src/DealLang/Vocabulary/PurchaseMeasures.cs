using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>Figures of a promise to buy that no line states, or states in other words.</summary>
internal static class PurchaseMeasures
{
    public static ImmutableArray<string> All { get; } =
    [
        "obligations", "obligations.firm", "obligations.conditional", "announced", "per-year", "per-capacity", "pue",
        "quantity.per-year", "quantity.added", "quantity.level", "years", "unit-price", "fee.indexed", "price.indexed", "rent.indexed", "rent.each", "index", "index.base", "due", "carried", "shortfall", "deficiency",
        "made-up", "make-up.balance", "make-up.expired", "payment", "prepayment.used", "prepayment.left", "cancellation.notice", "cancellation.ends", "cancellation.owed", "consideration-to-customer", "dividend.per-year", "total.net", "committed", "prior", "tranche.price", "tranche.shares", "tranche.stake", "tranche.valuation",
    ];
}

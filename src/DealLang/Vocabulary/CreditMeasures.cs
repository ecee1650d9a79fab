using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>Figures of loans, guarantees, leases and vehicles that no line states.</summary>
internal static class CreditMeasures
{
    public static ImmutableArray<string> All { get; } =
    [
        "undrawn",
        "payment-date",
        "valuation-date",
        "floor",
        "cap",
        "capitalised",
        "interest-paid",
        "repayment",
        "swept",
        "prepaid",
        "sculpted",
        "fees-paid",
        "prepayment-fee.amount",
        "redemption-premium",
        "redemption-amount",
        "make-whole.yield",
        "wal",
        "duration",
        "duration.modified",
        "haircut",
        "borrowing-base",
        "advance-rate",
        "headroom",
        "call-price",
        "llcr",
        "interest-cover",
        "exposure",
        "look-through.debt",
        "guaranteed",
        "recourse",
        "granted",
        "vested",
        "unvested",
        "vests",
        "margin.step",
        "guarantee-fee.yearly",
        "rent-paid",
        "lease-liability",
    ];
}

using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>Figures of a debt schedule and of the returns on a buyout, which no line states.</summary>
internal static class BuyoutMeasures
{
    public static ImmutableArray<string> All { get; } =
    [
        "uses.share", "total-debt", "retained-debt", "retained-cash", "retained-claims", "interest-cover", "reference-rate", "interest-paid", "dividend-paid", "repayment", "swept", "draw", "tax-paid", "cash-available",
        "exit.multiple", "exit.ebitda", "exit.ev", "exit.debt", "exit.cash", "exit.preferred", "exit.equity", "exit.management", "exit.proceeds", "invested", "bridge",
    ];
}

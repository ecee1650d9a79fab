using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>Figures that the analyses of an acquisition and of a company's shares derive, and that no line states.</summary>
internal static class AnalysisMeasures
{
    public static ImmutableArray<string> All { get; } =
    [
        "net-income.pro-forma", "adjustments", "interest.base", "interest.cost", "phase", "expenses.over", "synergies.counted", "synergies.breakeven", "synergies.run-rate", "synergies.present-value",
        "write-ups", "write-up.life", "deferred-tax", "identifiable-net-assets", "bargain-gain", "remeasurement-gain", "excess", "conversion-price", "incremental-shares", "repurchased-shares", "contingent-shares",
        "working-capital-adjustment", "redemption-price", "redeemed.cash", "remaining",
        "has", "gets", "pro-forma-price", "eps.exchanged", "premium-paid", "synergies.beyond-premium",
    ];
}

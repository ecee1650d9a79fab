using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>Figures over several deals, which no single one states.</summary>
internal static class WebMeasures
{
    public static ImmutableArray<string> All { get; } =
    [
        // what a party owes, and what it may pay it from
        "obligations",
        "obligations.ahead",
        "commitments.total",
        "commitments.past",
        "commitments.outstanding",
        "commitments.capacity",
        "due-to-revenue",
        "cash.unstated",
        "counted",
        "guaranteed",
        "undrawn",
        "funding.conditional",
        "funding.announced",
        "maturities",
        "inflow",
        "inflow.conditional",
        "forecast",
        "available",
        "coverage",
        "gap",
        "gap.total",
        "first-uncovered",
        "runway",
        "runway.funded",
        // who pays whom
        "matrix",
        "gross",
        "repaid",
        "circular",
        "loop-free",
        "loop",
        "loop.ratio",
        "loop.guaranteed",
        "guaranteed.for",
        "loop.returned",
        "loop.purchases",
        "vendor-financed",
        // who owns whom
        "part",
        "look-through",
        "control",
    ];
}

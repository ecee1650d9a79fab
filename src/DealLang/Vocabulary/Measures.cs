using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>Names of figures that no line states and a report derives; those that a line may state are the terms' own.</summary>
public static class Measures
{
    public static ImmutableArray<string> Derived { get; } =
    [
        // prices, counts and values of either side
        "acquirer-price",
        "acquirer-shares",
        "acquirer-value",
        "target-price",
        "target-shares",
        "target-value",
        "fdso",
        "market-cap",
        // what is paid and received
        "receives",
        "paid",
        "gives",
        "given-shares",
        "ratio.min",
        "ratio.max",
        "consideration.net",
        "ratio.fixed",
        "ratio.agreed",
        "per-share.agreed",
        "fixed-value",
        "reference-price",
        "lump-sum",
        "allotted",
        "accepted",
        "filled",
        "pool.total",
        "limit.total",
        "limit.share",
        "elected-shares",
        "ticking-fee.accrued",
        "rolled-over",
        "rolled-over.part",
        "award-price",
        "new-shares.gross",
        // later payments and fees
        "consideration.total",
        "rights",
        "rights-per-share",
        "right-price",
        "contingent",
        "metric",
        "met",
        "otherwise",
        "payoff",
        "payoff.total",
        "fee",
        "fee.percent",
        // warrants and tranches
        "exercise-cost",
        "intrinsic-value",
        "value-at-hurdle",
        "incremental-shares",
        "hurdle",
        "stake.after",
        "tranche",
        "tranches",
        // swaps of returns
        "equity-amount",
        "floating-amount",
        "number",
        "fixing",
        "year-fraction",
        // analysis
        "votes",
        "multiple",
        "contribution",
        "eps",
        "eps.pro-forma",
        "accretion",
        "accretion.percent",
        "goodwill",
        // funding and returns
        "funding.share",
        "funding.committed",
        "funding.funded",
        .. BuyoutMeasures.All,
        "funding.total",
        "uses.total",
        "oid.amount",
        "secured-by",
        "pledged-value",
        "pledged-shares",
        "pledged-price",
        "leverage",
        "ltv",
        "dscr",
        "service",
        "balance",
        "net",
        "irr",
        "moic",
        // rounds and waterfalls
        "stake",
        "pool.percent",
        "proceeds",
        "called",
        "uncalled",
        "over-allotment",
        "greenshoe-shares",
        // obligations and webs
        "obligations",
        "per-year",
        "coverage",
        "gap",
        "first-uncovered",
        "runway",
        "bought",
        "deployed",
        "commitments.total",
        "loop",
        "loop.ratio",
        "matrix",
        .. AnalysisMeasures.All,
    ];

    private static readonly HashSet<string> s_all = [.. Derived, .. Terms.All.Select(t => t.Measure)];

    public static bool Contains(string measure) => s_all.Contains(measure);

    /// <summary>Every measure that the language has a name for.</summary>
    public static IEnumerable<string> All => s_all;
}

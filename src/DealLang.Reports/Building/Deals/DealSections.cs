using System.Collections.Frozen;
using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>A deal's figures by the section in which readers of its kind look for them; what no section claims comes last.</summary>
internal static class DealSections
{
    /// <summary>The section of what recurs.</summary>
    public const string ByPeriod = "Payments by period";

    private const string Others = "Other figures";
    public const string ContingentPayments = "Later payments";
    public const string Termination = "Termination";

    private static readonly ImmutableArray<(string Title, FrozenSet<string> Measures)> Acquisition =
    [
        ("Consideration", Set("per-share", "ratio", "consideration", "consideration.net", "awards", "lump-sum", "per-share.agreed", "fixed-value", "reference-price", "collar", "ratio.fixed", "ratio.agreed", "ratio.min", "ratio.max", "limit.share",
            "less", "ticking-fee", "ticking-fee.accrued", "award-ratio", "award-price", "exchanged", "new-shares", "new-shares.gross", "portion", "consideration.total")),
        ("Election", Set("pool", "pool.total", "limit", "limit.total", "elected", "elected-shares", "allotted", "accepted", "filled", "paid")),
        (ContingentPayments, Set("rights", "rights-per-share", "right-price", "contingent", "met", "otherwise", "payoff", "payoff.total", "metric", "threshold", "cap", "floor", "rate")),
        ("Valuation and premium", Set("value", "equity", "net-debt", "debt", "cash", "ev", "combined", "acquirer-price", "acquirer-value", "target-value", "premium", "premium-paid", "base-price", "base-value", "market-value")),
        ("Enterprise value and multiples", Set("lease-liabilities", "convertible-debt", "convertible-preferred", "conversion-price", "preferred-equity", "equity-affiliates", "multiple")),
        ("Ownership", Set("ownership", "votes", "receives", "owned", "held", "worth", "price")),
        ("Accretion and dilution", Set("net-income", "tax", "interest", "interest.base", "interest.cost", "amortisation", "expenses", "expenses.over", "adjustments", "net-income.pro-forma", "eps", "eps.pro-forma",
            "accretion", "accretion.percent", "synergies.breakeven")),
        ("Purchase price allocation", Set("book", "write-up", "write-up.life", "write-ups", "deferred-tax", "identifiable-net-assets", "contingent-consideration", "prior-stake", "non-controlling-interests", "goodwill", "bargain-gain", "excess")),
        ("Contribution", Set("contribution", "revenue", "ebitda")),
        ("What holders have and get", Set("has", "gets", "pro-forma-price")),
        ("Synergies", Set("synergies", "phase", "synergies.run-rate", "cost-to-achieve", "discount-rate", "terminal-growth", "synergies.present-value", "synergies.beyond-premium")),
        (Termination, Set("fee", "fee.percent")),
        ("Share counts", Set("target-shares", "acquirer-shares", "fdso", "options", "warrants", "strike", "rsus", "psus", "contingent-shares")),
    ];

    private static readonly ImmutableArray<(string Title, FrozenSet<string> Measures)> Commitment =
    [
        ("Money and price", Set("raise", "amount", "pays", "pre", "post", "price", "value", "total", "drawn")),
        ("Who holds what", Set("stake", "new-shares", "shares", "ownership", "pool")),
    ];

    private static readonly ImmutableArray<(string Title, FrozenSet<string> Measures)> EquitySwap =
    [
        ("What each side gives", Set("gives", "given-shares", "cash", "portion", "ratio")),
        ("Valuation", Set("equity", "value", "net-debt", "debt", "ev", "combined", "price", "shares", "fdso")),
        (ByPeriod, Set("level", "fixing", "rate", "spread", "dividend", "year-fraction", "notional", "number", "equity-amount", "floating-amount", "net")),
        ("Ownership", Set("ownership", "stake", "new-shares", "receives", "votes")),
    ];

    /// <summary>The figures of each titled group that has any, in the model's order.</summary>
    public static IEnumerable<(string Title, ImmutableArray<FigureValue> Figures)> Group(Deal deal, Evaluation evaluation)
    {
        var groups = deal.Kind switch
        {
            DealKind.Acquisition => Acquisition,
            DealKind.EquitySwap => EquitySwap,
            _ => Commitment,
        };
        var rest = evaluation.Figures.Where(f => groups.All(g => !g.Measures.Contains(f.Figure.Path.Measure)));
        return groups.Select(g => (g.Title, Figures: evaluation.Figures.Where(f => g.Measures.Contains(f.Figure.Path.Measure)).ToImmutableArray()))
            .Append((Title: Others, Figures: rest.ToImmutableArray()))
            .Where(g => !g.Figures.IsEmpty || g.Title == "Ownership");
    }

    private static FrozenSet<string> Set(params string[] measures) => measures.ToFrozenSet(StringComparer.Ordinal);
}

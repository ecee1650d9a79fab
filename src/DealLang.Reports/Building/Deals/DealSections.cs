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
    public const string ExitWaterfall = "Exit waterfall";

    public const string Obligations = "Obligations by year";

    public const string Others = "Other figures";
    public const string ShareCounts = "Share counts";
    public const string Accretion = "Accretion and dilution";
    private const string Allocation = "Purchase price allocation";
    public const string ValuationAndPremium = "Valuation and premium";
    public const string ContingentPayments = "Later payments";
    public const string Termination = "Termination";

    private static readonly ImmutableArray<(string Title, FrozenSet<string> Measures)> Acquisition =
    [
        ("Consideration", Set("per-share", "ratio", "consideration", "consideration.net", "awards", "lump-sum", "per-share.agreed", "fixed-value", "reference-price", "collar", "starting-price", "index-level", "behind-index", "ratio.fixed", "ratio.agreed", "ratio.min", "ratio.max", "limit.share", "limit.kept",
            "less", "ticking-fee", "ticking-fee.accrued", "award-ratio", "award-price", "excluded", "rollover", "rolled-over", "rolled-over.part", "exchanged", "new-shares", "new-shares.gross", "new-shares.agreed", "new-shares.all", "portion", "consideration.total")),
        ("Election", Set("pool", "pool.total", "limit", "limit.total", "elected", "elected-shares", "allotted", "accepted", "filled", "paid")),
        ("Tender", Set("minimum-tender", "minimum-held", "tendered", "tendered-shares", "proration", "held-after", "squeeze-out", "first-step", "second-step")),
        (ContingentPayments, Set("rights", "rights-per-share", "right-price", "contingent", "met", "otherwise", "payoff", "payoff.total", "metric", "threshold", "cap", "floor", "rate")),
        (ValuationAndPremium, Set("value", "equity", "net-debt", "debt", "cash", "ev", "combined", "acquirer-price", "exchange-rate", "acquirer-value", "target-value", "premium", "premium-paid", "base-price", "base-value", "market-value")),
        ("Enterprise value and multiples", Set("assumed-liabilities", "target-working-capital", "closing-working-capital", "working-capital-adjustment", "lease-liabilities", "convertible-debt", "convertible-preferred", "conversion-price", "preferred-equity", "equity-affiliates", "multiple")),
        (BuyoutSections.Funding, Set("funding", "funding.share", "funding.committed", "funding.funded", "fees", "uses", "uses.share", "rollover", "oid", "oid.amount", "proceeds", "pledged-value", "pledged-shares", "pledged-price", "ltv")),
        ("Ownership", Set("redeemed", "remaining", "redemption-price", "redeemed.cash", "ownership", "votes", "receives", "issued", "owned", "held", "worth", "price")),
        (Accretion, Set("net-income", "tax", "interest", "interest.base", "interest.cost", "amortisation", "expenses", "expenses.over", "adjustments", "net-income.pro-forma", "eps", "eps.pro-forma", "eps.exchanged",
            "accretion", "accretion.percent", "synergies.counted", "synergies.breakeven")),
        (Allocation, Set("book", "write-up", "write-up.life", "write-ups", "deferred-tax", "identifiable-net-assets", "contingent-consideration", "prior-stake", "carrying-amount", "remeasurement-gain", "non-controlling-interests", "goodwill", "bargain-gain", "excess")),
        ("Contribution", Set("contribution", "revenue", "ebitda")),
        ("What holders have and get", Set("has", "gets", "pro-forma-price")),
        ("Synergies", Set("synergies", "phase", "synergies.run-rate", "cost-to-achieve", "discount-rate", "terminal-growth", "synergies.present-value", "synergies.beyond-premium")),
        (BuyoutSections.Credit, Set("retained-debt", "retained-cash", "retained-claims", "total-debt", "leverage", "margin", "sweep", "growth", "capex", "depreciation", "working-capital", "free-cash-flow", "tax-paid", "reference-rate", "interest-paid", "dividend-paid", "interest-cover",
            "repayment", "swept", "draw", "balance", "capitalised", "pik", "cash-available")),
        (BuyoutSections.Returns, Set("exit.multiple", "exit.ebitda", "exit.ev", "exit.debt", "exit.cash", "exit.preferred", "exit.equity", "exit.management", "exit.proceeds", "management-pool", "invested", "moic", "irr", "bridge")),
        (Termination, Set("fee", "fee.percent", "fee.price", "fee.shares")),
        (ExitWaterfall, [.. WaterfallTable.Measures]),
        (ShareCounts, Set("target-shares", "acquirer-shares", "fdso", "options", "warrants", "strike", "rsus", "psus", "contingent-shares")),
    ];

    /// <summary>Where neither side is bought, what each brings and has comes before what it does to earnings.</summary>
    private static readonly ImmutableArray<(string Title, FrozenSet<string> Measures)> ComparedFirst =
        [.. Acquisition.OrderBy(g => g.Title is Accretion or Allocation or "Synergies" or ShareCounts or Termination)];

    private static readonly ImmutableArray<(string Title, FrozenSet<string> Measures)> Commitment =
    [
        ("Money and price", Set("raise", "amount", "committed", "announced", "pays", "pre", "post", "price", "value", "total", "drawn", "dividend", "dividend.per-year", "dividend.rate", "dividend.accrued")),
        ("Offering", Set("offering", "offered-shares", "greenshoe", "greenshoe-shares", "greenshoe.amount", "greenshoe-exercised", "spread", "spread.amount", "expenses", "net-proceeds", "selling-holders",
            "shares-after", "market-value", "float", "first-close", "gain", "last-close", "ex-rights-price", "lock-up", "releases", "lock-up.ends", "lock-up.released")),
        (CapTableSection.Title, [.. CapTableSection.Measures]),
        (ExitWaterfall, [.. WaterfallTable.Measures]),
        ("Milestones", Set("tranche", "tranches", "called", "uncalled", "tranche.price", "tranche.shares", "tranche.stake", "tranche.valuation", "capacity", "per-capacity")),
        ("Royalty", Set("royalty", "royalty.known", "royalty.left", "royalty.rate", "royalty.cap", "royalty.threshold", "irr")),
        ("Who holds what", Set("stake", "new-shares")),
    ];

    private static readonly ImmutableArray<(string Title, FrozenSet<string> Measures)> Purchase =
    [
        (Obligations, Set("quantity.added", "quantity.level", "obligations", "obligations.firm", "obligations.conditional", "announced", "due", "taken", "shortfall", "deficiency", "made-up", "make-up.balance", "make-up.expired", "seller-failure", "carried", "payment",
            "prepayment.used", "prepayment.left", "index", "index.base", "schedule")),
        ("Money and price", Set("total", "per-year", "pays", "fee", "price", "fee.per-year", "price.per-year", "fee.indexed", "price.indexed", "total.net", "consideration-to-customer", "prepayment", "cancellation", "cancellation.notice", "cancellation.ends", "cancellation.owed", "value")),
        ("What is bought", Set("quantity", "quantity.per-year", "years", "take-or-pay", "make-up", "carry-forward", "ramp", "min", "max", "tranche", "tranches", "called", "uncalled", "deployed", "bought")),
        ("Capacity", Set("capacity", "per-capacity", "pue")),
        ("Royalty", Set("royalty", "royalty.known", "royalty.left", "royalty.rate", "royalty.cap", "royalty.threshold", "revenue")),
    ];

    private static readonly ImmutableArray<(string Title, FrozenSet<string> Measures)> Credit =
    [
        (CreditSections.Loan, Set("amount", "lends", "drawn", "undrawn", "draws", "repays", "tranche", "tranches", "called", "uncalled", "recourse", "exposure", "oid", "oid.amount", "issue-price", "proceeds", "reference-rate", "margin", "margin.step", "floor", "cap", "rate", "rent", "rent.each", "rent.indexed", "pays", "prepayment", "for", "escalator", "discount-rate", "lease-liability",
            "instalment", "amortisation", "sculpted", "sweep", "pik", "utilisation-fee", "utilisation", "undrawn-fee", "upfront-fee", "prepayment-fee", "prepayment-fee.amount", "redemption-price", "redemption-premium", "redemption-amount", "make-whole", "make-whole.yield", "exit-fee", "agency-fee", "guarantee-fee", "guarantee-fee.yearly", "total", "obligations", "index", "index.base")),
        ("Conversion", Set("conversion-price", "conversion-ratio", "denomination", "conversion-premium", "conversion-shares", "conversion-value", "forced-conversion", "forced-conversion.price", "parity", "parity.premium", "share-price", "share-price.issue", "stake.after", "shares")),
        (CreditSections.Service, Set("service", "interest-paid", "capitalised", "repayment", "prepaid", "swept", "fees-paid", "rent-paid", "balance", "fixing", "payment-date")),
        (CreditSections.Security, Set("collateral", "haircut", "borrowing-base", "advance-rate", "headroom", "ltv", "pledged-shares", "pledged-price", "call-price")),
        (CreditSections.Cover, Set("covenant", "cfads", "ebitda", "dscr", "llcr", "leverage", "interest-cover")),
        (CreditSections.Returns, Set("irr", "clean-price", "dirty-price", "accrued", "yield", "duration", "duration.modified", "wal")),
    ];

    private static readonly ImmutableArray<(string Title, FrozenSet<string> Measures)> EquitySwap =
    [
        ("What each side gives", Set("gives", "given-shares", "cash", "portion", "ratio", "discount", "ratio-limit", "ratio.uncapped", "exchange-value", "per-share", "premium", "offered-shares")),
        ("Tender", Set("accepted.most", "tendered", "tendered-shares", "accepted-shares", "proration", "distributed-shares", "left-over", "retired")),
        ("Valuation", Set("equity", "value", "net-debt", "debt", "ev", "combined", "shares", "fdso")),
        ("Warrants and what they wait for", Set("warrants", "strike", "price", "hurdle", "exercise-cost", "intrinsic-value", "value-at-hurdle", "incremental-shares", "tranche", "tranches", "called", "uncalled", "granted", "worth", "vested", "unvested", "vests")),
        ("What is bought", Set("quantity")),
        (ByPeriod, Set("valuation-date", "payment-date", "level", "fixing", "compounded-rate", "rate", "spread", "dividend", "year-fraction", "notional", "number", "equity-amount", "floating-amount", "net")),
        ("Ownership", Set("ownership", "stake", "stake.after", "new-shares", "receives", "votes")),
    ];

    /// <summary>What a section is about: with none of it, what else would stand there is of no section.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> s_subjects = new Dictionary<string, FrozenSet<string>>
    {
        [Accretion] = Set("net-income.pro-forma", "eps.pro-forma", "accretion", "accretion.percent", "synergies.breakeven"),
        [Allocation] = Set("book", "write-up", "write-ups", "identifiable-net-assets", "deferred-tax", "goodwill", "bargain-gain", "excess", "prior-stake", "contingent-consideration"),
    }.ToFrozenDictionary();

    /// <summary>The figures of each titled group that has any, in the model's order.</summary>
    public static IEnumerable<(string Title, ImmutableArray<FigureValue> Figures)> Group(Deal deal, Evaluation evaluation)
    {
        var groups = deal.Kind switch
        {
            DealKind.Acquisition when MergerFigures.Fits(deal) => ComparedFirst,
            DealKind.Acquisition => Acquisition,
            DealKind.EquitySwap => EquitySwap,
            _ when deal.Verb == "grants" => EquitySwap,
            _ when PurchaseFigures.Fits(deal) => Purchase,
            _ when CreditSections.Fits(deal) => Credit,
            _ => Commitment,
        };
        groups = groups.RemoveAll(g => s_subjects.TryGetValue(g.Title, out var subject) && !evaluation.Figures.Any(f => f.Value is not null && subject.Contains(f.Figure.Path.Measure)));
        var rows = evaluation.Figures.Where(f => f.Figure.Path is { Measure: "funding", Argument.Length: > 0 }).Select(f => f.Figure.Path.Argument).ToHashSet(StringComparer.Ordinal);
        bool isBuyout = evaluation.Figures.Any(f => f.Figure.Path is { Measure: "total-debt", Argument.Length: > 0 } || f.Figure.Path.Measure == "exit.ebitda");
        bool hasPreferences = evaluation.Figures.Any(f => f.Figure.Path.Measure == "preference.amount");
        var rest = evaluation.Figures.Where(f => groups.All(g => !Shows(g.Title, g.Measures, f)));
        return groups.Select(g => (g.Title, Figures: evaluation.Figures.Where(f => Shows(g.Title, g.Measures, f)).ToImmutableArray()))
            .Append((Title: Others, Figures: rest.ToImmutableArray()))
            .Where(g => !g.Figures.IsEmpty || g.Title == "Ownership");

        // A term of a row, and in a buyout what the plan makes of earnings, belong to the credit.
        bool Shows(string title, FrozenSet<string> measures, FigureValue figure)
        {
            var (measure, argument) = (figure.Figure.Path.Measure, figure.Figure.Path.Argument);
            bool ofCredit = (measure is "rate" or "floor" or "amortisation" && rows.Contains(argument.Split(", ")[0]))
                || (isBuyout && (measure is "ebitda" or "revenue" or "tax" || (measure == "cash" && argument.Length == 4)));
            if (measure == "price" && argument.Contains('.')) return title == (deal.Kind == DealKind.EquitySwap ? "What each side gives" : ValuationAndPremium);
            // A quantity, a fee of a period stand beside what falls due in it.
            if (PurchaseFigures.Fits(deal) && measure is "quantity" or "fee" or "price" or "min" or "max" && ObligationTable.IsOfPeriod(figure)) return title == Obligations;
            // The most new shares of all stands with what is paid; what an option is limited to, with the election.
            if (measure == "limit" && argument == "new-shares") return title == "Consideration";
            // What was paid in for a class belongs to the waterfall, what a buyer puts in to its returns.
            if (measure == "invested" && !ofCredit) return measures.Contains(measure) && (title == ExitWaterfall) == hasPreferences;
            return ofCredit ? title == BuyoutSections.Credit : measures.Contains(measure);
        }
    }

    private static FrozenSet<string> Set(params string[] measures) => measures.ToFrozenSet(StringComparer.Ordinal);
}
